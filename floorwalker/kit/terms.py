"""Words as they are looked for: folded, each once, and the same on every engine."""

import re

from floorwalker.kit.folded import folded_words

LONGEST_TERM = 40
SHORTEST_BEGINNING = 3
MOST_SOUGHT = 8

_WORD = re.compile(r"[^\W_]+")


def terms_of(text: str) -> list[str]:
    """Give the words of a text, each once, as an index knows them.

    >>> terms_of("Punaiset KENGÄT, kengät koko 42?")
    ['punaiset', 'kengat', 'koko', '42']
    """
    return list(dict.fromkeys(word[:LONGEST_TERM] for word in folded_words(text)))


def sought(words: str) -> list[str]:
    """Give what somebody looks for: short words whole, and of longer ones how they begin, since words end in many ways.

    >>> sought("Kenkä 42")
    ['kenka*', '42']
    """
    return [term + "*" if len(term) >= SHORTEST_BEGINNING else term for term in terms_of(words)[:MOST_SOUGHT]]


def place_of(text: str, terms: list[str]) -> tuple[int, int] | None:
    """Say from where up to where the first word stands in a text that was looked for.

    >>> place_of("Onko KENKIÄ?", ["kenk*"])
    (5, 11)
    """
    for word in _WORD.finditer(text):
        if any(_is(folded, term) for folded in folded_words(word[0]) for term in terms):
            return word.span()
    return None


def _is(word: str, term: str) -> bool:
    return word.startswith(term[:-1]) if term.endswith("*") else word == term
