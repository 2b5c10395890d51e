"""Cut a message into clauses of plain words, however it was typed: case, accents, emphasis and hidden marks gone."""

import re
import unicodedata
from functools import cache

import msgspec

FIRST_SIGNS, LAST_SIGNS = 3_000, 1_000
LONGEST_FOLDED = 8_000
MOST_WORDS = 500
LINK, MAIL = "xlink", "xmail"

_HIDDEN = {"Mn", "Cf"}
_WHERE_HIDDEN = (range(0x10000), range(0xE0000, 0xE01F0))
_SPELLED = {
    "ø": "o",
    "æ": "ae",
    "đ": "d",
    "ł": "l",
    "'": None,
    "\u2019": None,
    "\u061f": "?",
    "\u2013": ",",
    "\u2014": ",",
}
_TOKEN = re.compile(r"\d+(?:[.,:]\d+)*[^\W_]*|[^\W_]+|[?!.,;:()]+")
_CAPITAL = re.compile(r"\b[^\W\d_a-z][^\W\d_A-Z]+\b")
_STRETCHED = re.compile(r"([^\W\d_])\1{2,}")
_SENTENCE_ENDS = frozenset("?!.")


class Clause(msgspec.Struct, frozen=True):
    """Some words between two marks, and whether a question mark stands right behind them or their sentence."""

    words: tuple[str, ...]
    is_asked: bool
    is_in_question: bool


def folded(text: str) -> str:
    """Write it as a hurried hand would: small letters, no accents, nothing that cannot be seen."""
    plain = text if text.isascii() else unicodedata.normalize("NFKD", text)
    return _STRETCHED.sub(r"\1", plain.casefold().translate(_table()))


def words(text: str) -> tuple[str, ...]:
    """Give the words alone, as phrases are written down."""
    return tuple(token for token in _TOKEN.findall(folded(text)) if token[0].isalnum())


def clauses(text: str) -> list[Clause]:
    """Cut a message into its clauses.

    Of a very long one the beginning and the end are read, and of the middle only whether something is asked there;
    so nobody can keep us busy by writing much.
    """
    found: list[Clause] = []
    sentence: list[tuple[tuple[str, ...], bool]] = []
    held: list[str] = []
    for token in [*_tokens(_bounded(text)), "."]:
        if token[0].isalnum():
            held.append(token)
            continue
        if held:
            sentence.append((tuple(held), "?" in token))
            held = []
        if not _SENTENCE_ENDS.isdisjoint(token):
            found += [Clause(part, is_asked, "?" in token) for part, is_asked in sentence]
            sentence = []
    return found


def capitals(text: str) -> frozenset[str]:
    """Give the words of a message that begin with a capital letter and go on without, as names do, folded."""
    return frozenset(words(" ".join(_CAPITAL.findall(_bounded(text)))))


@cache
def _table() -> dict[int, str | None]:
    """What `folded` leaves out or writes in another way, sign by sign."""
    hidden = (code for codes in _WHERE_HIDDEN for code in codes if unicodedata.category(chr(code)) in _HIDDEN)
    return dict.fromkeys(hidden) | str.maketrans(_SPELLED)


def _bounded(text: str) -> str:
    if len(text) <= FIRST_SIGNS + LAST_SIGNS:
        return text
    is_asked = "?" in text[FIRST_SIGNS:-LAST_SIGNS]
    return text[:FIRST_SIGNS] + (" ?\n" if is_asked else "\n") + text[-LAST_SIGNS:]


def _tokens(text: str) -> list[str]:
    lines = folded(text)[:LONGEST_FOLDED].splitlines()
    found = [token for line in lines for chunk in [*line.split(), "."] for token in _pieces(chunk)]
    return found if len(found) <= MOST_WORDS else [*found[: MOST_WORDS // 2], ".", *found[-MOST_WORDS // 2 :]]


def _pieces(chunk: str) -> list[str]:
    """Split what stands between blanks; an address is one word, since its marks mean nothing."""
    if "://" in chunk or chunk.startswith("www."):
        return [LINK]
    if "@" in chunk[1:-1]:
        return [MAIL]
    return [chunk] if chunk.isalnum() else _TOKEN.findall(chunk)
