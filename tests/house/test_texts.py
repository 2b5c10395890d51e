"""Every catalogue is whole in every language that it speaks: a half language is worse than none."""

import re
from functools import cache
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po

from floorwalker.plumbing.texts import spoken_languages
from tests.house.plan import ROOT

LANGUAGES = {"da", "de", "en", "fi", "nb", "nl", "sv"}
AREAS = ("afterwards", "articles", "console", "contact", "orders", "queue", "server", "widget")
WRITTEN = [(area, language) for area in AREAS for language in sorted(LANGUAGES)]
PLACEHOLDER = re.compile(r"\{(\w+)\}")


@pytest.mark.parametrize("area", AREAS)
def test_every_area_speaks_all_languages_and_no_other(area: str) -> None:
    folder = ROOT / "locale" / area

    assert {path.stem for path in folder.glob("*.po")} == LANGUAGES


def test_the_web_parts_are_built_in_the_same_languages() -> None:
    listed = re.search(r"LANGUAGES = \[(.*)\]", (ROOT / "web/tools/catalogue_files.mjs").read_text("utf-8"))

    assert listed is not None
    assert set(re.findall(r'"(\w+)"', listed[1])) == LANGUAGES


def test_every_area_is_known_here() -> None:
    assert {path.name for path in (ROOT / "locale").iterdir()} == set(AREAS)


def test_the_server_answers_in_each_language() -> None:
    assert set(spoken_languages()) == LANGUAGES


@pytest.mark.parametrize(("area", "language"), WRITTEN)
def test_every_text_is_there_as_the_english_is_now(area: str, language: str) -> None:
    english = {key: message.id for key, message in texts(area, "en").items()}

    assert {key: message.id for key, message in texts(area, language).items()} == english


@pytest.mark.parametrize(("area", "language"), WRITTEN)
def test_every_text_is_translated_with_its_values_and_plurals(area: str, language: str) -> None:
    assert faults(texts(area, language), catalogue(area, language).num_plurals) == []


def test_what_is_wrong_with_a_text_is_noticed() -> None:
    lacking = {
        "empty": Message("Send", ""),
        "in doubt": Message("Send", "Senden", flags=("fuzzy",)),
        "without its value": Message("Hello {name}", "Hallo"),
        "without a plural": Message(("{n} minute", "{n} minutes"), ("{n} Minute", "")),
        "with one plural of two": Message(("{n} minute", "{n} minutes"), ("{n} Minute",)),
        "without its value in any plural": Message(("one file", "{n} files"), ("eine Datei", "Dateien")),
    }

    assert faults({"well": Message("Hello {name}", "Hallo {name}"), **lacking}, 2) == list(lacking)


def faults(entries: dict[str, Message], plurals: int) -> list[str]:
    """Name the texts that are empty, in doubt, or lose a value or a plural."""
    return [key for key, message in entries.items() if not is_whole(message, plurals)]


def is_whole(message: Message, plurals: int) -> bool:
    """Whether a text is there in all its forms, with the values of the English; *one file* needs no figure."""
    forms, english = forms_of(message.string), forms_of(message.id)
    return (
        not message.fuzzy
        and all(forms)
        and len(forms) == (plurals if message.pluralizable else 1)
        and values_of(" ".join(forms)) == values_of(" ".join(english))
    )


def forms_of(text: str | tuple[str, ...] | list[str] | None) -> tuple[str, ...]:
    """Give a text's forms; most have one."""
    return (text,) if isinstance(text, str) else tuple(text or ())


def values_of(text: str) -> set[str]:
    """Name what stands in braces."""
    return set(PLACEHOLDER.findall(text))


def texts(area: str, language: str) -> dict[str, Message]:
    """Give the texts of an area by their keys; English is its own translation."""
    entries = {str(message.context): message for message in catalogue(area, language) if message.id}
    if language == "en":
        for message in entries.values():
            message.string = message.id
    return entries


@cache
def catalogue(area: str, language: str) -> Catalog:
    """Read a file."""
    path = Path(ROOT, "locale", area, f"{language}.po")
    with path.open("rb") as lines:
        return read_po(lines, locale=language)
