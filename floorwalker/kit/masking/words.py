"""The words that tell what stands beside them, of all languages at once: who writes seldom says in which."""

from functools import cache
from pathlib import Path

import msgspec

_FILE = Path(__file__).with_name("words.toml")


class TellingWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Beginnings of words, as they stand in a pattern; `said_of` are those said of passwords that are none."""

    password: tuple[str, ...]
    code: tuple[str, ...]
    link: tuple[str, ...]
    said_of: tuple[str, ...]
    identity: tuple[str, ...]
    label: tuple[str, ...]
    number: tuple[str, ...]


class _Page(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    password: dict[str, str]
    code: dict[str, str]
    link: dict[str, str]
    said_of: dict[str, str]
    identity: dict[str, str]
    label: dict[str, str]
    number: dict[str, str]


@cache
def telling_words() -> TellingWords:
    """Give the words; the file is read with the first message that may hold something."""
    page = msgspec.toml.decode(_FILE.read_bytes(), type=_Page)
    lists = {name: _all_of(getattr(page, name)) for name in TellingWords.__struct_fields__}
    return TellingWords(**lists)


def _all_of(by_language: dict[str, str]) -> tuple[str, ...]:
    """List what stands under all languages, the longest first, so that no beginning hides a longer word."""
    words = {word.strip() for listed in by_language.values() for word in listed.split(",")}
    return tuple(sorted(words, key=lambda word: (-len(word), word)))
