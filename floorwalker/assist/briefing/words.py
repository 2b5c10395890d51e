"""The lists of words beside this file, made into patterns that look at no letter twice."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from itertools import groupby
from pathlib import Path

import msgspec

BLANK = "[ \\t\u00a0]"
WRITTEN = r"[A-ZÀ-ÖØ-ÞŁŠŽ][\w'\u2019-]{1,30}"
"""A word written as names are."""


class Words:
    """One file of lists: kinds, of which each language has some; apart by commas and of any length of line."""

    def __init__(self, file: str) -> None:
        text = Path(__file__).with_name(file).read_text(encoding="utf-8")
        self._lists: Mapping[str, Mapping[str, str]] = msgspec.convert(tomllib.loads(text), dict[str, dict[str, str]])

    def languages(self, kind: str) -> Iterable[str]:
        """Give the languages that have words of this kind."""
        return self._lists[kind]

    def of(self, *kinds: str, language: str = "") -> set[str]:
        """Give all words of these kinds, or only those of one language."""
        told = [
            words for kind in kinds for name, words in self._lists[kind].items() if not language or name == language
        ]
        return {" ".join(word.split()) for words in told for word in words.split(",")} - {""}

    def any_case(self, *kinds: str, language: str = "") -> str:
        """Give a pattern for any of these words, in whatever letters."""
        return f"(?i:{one_of(self.of(*kinds, language=language))})"

    def capital(self, *kinds: str) -> str:
        """Give a pattern for any of these words where it begins with a capital."""
        return one_of(word[:1].upper() + word[1:] for word in self.of(*kinds))


def one_of(words: Iterable[str]) -> str:
    """Give a pattern for any of these words that decides letter by letter, however many there are."""
    apart = sorted(set(words))
    ways = [
        _letter(first) + _rest({word[1:] for word in same})
        for first, same in groupby((word for word in apart if word), key=lambda word: word[0])
    ]
    return f"(?:{'|'.join(ways + [''] * ('' in apart))})"


def _rest(words: set[str]) -> str:
    return "" if words == {""} else one_of(words)


def _letter(sign: str) -> str:
    return rf"{BLANK}{{1,2}}" if sign == " " else re.escape(sign)
