"""The few texts that the server says itself, from the same kind of catalogue as the screens' (gettext PO)."""

from functools import cache
from pathlib import Path

from babel.messages.pofile import read_po

from floorwalker.kit.language_tags import base_language

DEFAULT_LANGUAGE = "en"


def say(key: str, language: str, **values: str) -> str:
    """Give a text in a language, or in English where that language is not spoken here."""
    spoken = _texts(spoken_for(language))
    return (spoken.get(key) or _texts(DEFAULT_LANGUAGE)[key]).format(**values)


def spoken_for(language: str) -> str:
    """The language that we answer in to whoever asks for this one."""
    asked = base_language(language)
    return asked if asked in _languages() else DEFAULT_LANGUAGE


def spoken_languages() -> list[str]:
    """Every language that the server speaks, by its tag."""
    return sorted(_languages())


@cache
def _languages() -> frozenset[str]:
    return frozenset(path.stem for path in _folder().glob("*.po"))


@cache
def _texts(language: str) -> dict[str, str]:
    with (_folder() / f"{language}.po").open("rb") as lines:
        catalogue = read_po(lines, locale=language)
    return {message.context: str(message.string or message.id) for message in catalogue if message.context}


def _folder() -> Path:
    package = Path(__file__).parents[1]
    installed = package / "locale" / "server"
    return installed if installed.exists() else package.parent / "locale" / "server"
