"""Rows of digits as people write them, and those that are plainly something else than a secret."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache

from floorwalker.kit.masking.words import telling_words

Span = tuple[int, int]
"""Where something stands in a text: its first sign, and the first after it."""
Row = list[Span]
"""Groups of digits with one sign between each two."""

# A blank, a narrow blank, a stroke or a dot stands between the groups of one number.
_ROW = re.compile(r"[0-9]+(?:[ \u00a0\u2009\u202f.\u2013-][0-9]+)*")
_GROUP = re.compile(r"[0-9]+")
_URL = re.compile(r"https?://\S+")
_ABROAD = r"(?:\+|(?<![0-9])(?<![0-9][ \u00a0.\u2013-])00)"
_PHONE_ABROAD = re.compile(rf"{_ABROAD}[0-9](?:[ \u00a0.()/-]{{0,2}}[0-9]){{6,14}}(?![0-9])")
_IBAN = re.compile(r"(?<!\w)[A-Za-z]{2}[0-9]{2}(?:[ \u00a0]?[A-Za-z0-9]){11,30}")
SHORTEST_IBAN = 15
LABEL_CHARACTERS = 32
CONTEXT_CHARACTERS = 48


def rows(text: str, fewest_digits: int) -> Iterator[Row]:
    """Yield each row of so many digits that is no part of a word, an address, an account or a number to call abroad."""
    plain: PlainNumbers | None = None
    for match in _ROW.finditer(text):
        groups = [(match.start() + g.start(), match.start() + g.end()) for g in _GROUP.finditer(match.group())]
        if sum(end - begin for begin, end in groups) < fewest_digits:
            continue
        plain = plain or PlainNumbers(text)
        row = [group for group in groups if not _is_part_of_word(text, group) and not plain.touch(group)]
        if row:
            yield row


def is_labelled(text: str, begin: int) -> bool:
    """Tell whether the words right before a number call it an order, a parcel, an invoice or a telephone."""
    return _labels().search(text[max(0, begin - LABEL_CHARACTERS) : begin]) is not None


def is_called_identity(text: str, begin: int) -> bool:
    """Tell whether the words before a number speak of a person's number."""
    return _identities().search(text[max(0, begin - CONTEXT_CHARACTERS) : begin]) is not None


class PlainNumbers:
    """What in a text is in plain sight something else: addresses, numbers to call abroad, accounts."""

    def __init__(self, text: str) -> None:
        found = [match.span() for pattern in (_URL, _PHONE_ABROAD) for match in pattern.finditer(text)]
        found += [(match.start(), end) for match in _IBAN.finditer(text) if (end := _iban_end(match))]
        self._begins: list[int] = []
        self._ends: list[int] = []
        for begin, end in sorted(found):
            if self._ends and begin <= self._ends[-1]:
                self._ends[-1] = max(self._ends[-1], end)
            else:
                self._begins.append(begin)
                self._ends.append(end)

    def touch(self, span: Span) -> bool:
        """Tell whether a number is, or is in, one of them."""
        last = bisect_right(self._begins, span[1] - 1) - 1
        return last >= 0 and self._ends[last] > span[0]


def _iban_end(match: re.Match[str]) -> int | None:
    """Where an account number ends whose check digits are right (ISO 13616), though words may follow it.

    Its first four signs are weighed last; what is left of the others by 97 is known from one sign to the next.
    """
    head = int("".join(str(int(sign, 36)) for sign in match.group()[:4]))
    length, left, end = 4, 0, None
    for at, sign in enumerate(match.group()[4:], 4):
        if not sign.isalnum():
            continue
        value = int(sign, 36)
        length, left = length + 1, (left * (100 if value > 9 else 10) + value) % 97  # noqa: PLR2004 - a letter has two
        if length >= SHORTEST_IBAN and (left * 10**6 + head) % 97 == 1:
            end = match.start() + at + 1
    return end


def _is_part_of_word(text: str, group: Span) -> bool:
    before, after = text[group[0] - 1 : group[0]] if group[0] else "", text[group[1] : group[1] + 1]
    return before.isalpha() or before == "_" or after.isalpha() or after == "_"


@cache
def _labels() -> re.Pattern[str]:
    words = telling_words()
    listed, links, numbers = "|".join(words.label), "|".join(words.link), "|".join(words.number)
    named = rf"(?<!\w)(?:{listed})\w*(?:[ .-]*(?:{numbers})\w*)?(?:\s+(?:{links}))?[\s.:=-]*"
    return re.compile(rf"(?:{named}|#\s*)$", re.IGNORECASE)


@cache
def _identities() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(telling_words().identity)})[^0-9]*$", re.IGNORECASE)
