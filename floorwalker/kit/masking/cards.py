"""Numbers of payment cards: issuer's prefix and length, check digit, and groups as on the card (ISO/IEC 7812)."""

from collections.abc import Collection, Iterator
from itertools import accumulate

from floorwalker.kit.masking.numbers import Row, Span, is_labelled, rows

SHORTEST, LONGEST = 13, 19
SIXTEEN = (16,)
UP_TO_NINETEEN = tuple(range(16, LONGEST + 1))
MAESTRO = tuple(range(SHORTEST, LONGEST + 1))
# First and last prefix, as many digits of it as count, and how long such numbers are.
ISSUERS: tuple[tuple[int, int, tuple[int, ...]], ...] = (
    (4, 4, (13, 16, 19)),  # Visa
    (51, 55, SIXTEEN), (2221, 2720, SIXTEEN),  # Mastercard
    (34, 34, (15,)), (37, 37, (15,)),  # American Express
    (300, 305, (14,)), (36, 36, (14,)), (38, 39, (14, 16)),  # Diners Club
    (6011, 6011, UP_TO_NINETEEN), (644, 659, UP_TO_NINETEEN),  # Discover
    (3528, 3589, UP_TO_NINETEEN),  # JCB
    (62, 62, UP_TO_NINETEEN),  # UnionPay
    (5019, 5019, SIXTEEN),  # Dankort
    (5018, 5018, MAESTRO), (5020, 5020, MAESTRO), (5038, 5038, MAESTRO), (5893, 5893, MAESTRO),
    (6304, 6304, MAESTRO), (6390, 6390, MAESTRO), (6759, 6763, MAESTRO),
)  # fmt: skip
LENGTHS = {
    digit: {length for first, last, lengths in ISSUERS if str(first)[0] <= digit <= str(last)[0] for length in lengths}
    for digit in "23456"
}
"""How long numbers are that begin with a digit: a row may be as long as a message, no card's number is."""
GROUPED = {(4, 6, 5), (4, 6, 4)}
ON_THE_CARD = 4
EAN_LENGTHS = (13, 14)
DIGITS = b"0123456789"
PLAIN = bytes.maketrans(DIGITS, bytes(range(10)))
DOUBLED = bytes.maketrans(DIGITS, bytes(sum(divmod(2 * digit, 10)) for digit in range(10)))


def cards(text: str) -> Iterator[Span]:
    """Yield where numbers of cards stand."""
    for row in rows(text, SHORTEST):
        yield from _in_row(text, row)


def luhn_holds(digits: str) -> bool:
    """Tell whether the last digit checks the others (ISO/IEC 7812-1, annex B).

    >>> luhn_holds("4242424242424242"), luhn_holds("4242424242424241")
    (True, False)
    """
    backwards = digits.encode()[::-1]
    return (sum(backwards[::2].translate(PLAIN)) + sum(backwards[1::2].translate(DOUBLED))) % 10 == 0


def _in_row(text: str, row: Row) -> Iterator[Span]:
    sizes = [end - begin for begin, end in row]
    first = 0
    while first < len(row):
        ends = _ends(sizes[first : first + LONGEST], LENGTHS.get(text[row[first][0]], ()))
        last = next((first + end for end in ends if _is_card(text, row[first : first + end])), None)
        if last is not None:
            yield row[first][0], row[last - 1][1]
        first = last if last is not None else first + 1


def _ends(sizes: list[int], lengths: Collection[int]) -> list[int]:
    """Give after how many groups a number of such a length may end, the longest first."""
    totals = enumerate(accumulate(sizes), 1) if lengths else ()
    return [count for count, total in totals if total in lengths][::-1]


def _is_card(text: str, groups: Row) -> bool:
    if not _is_grouped_like_one(tuple(end - begin for begin, end in groups)):
        return False
    digits = "".join(text[begin:end] for begin, end in groups)
    if len(groups) == 1 and (is_labelled(text, groups[0][0]) or _is_article(digits)):
        return False
    return _has_issuer(digits) and luhn_holds(digits)


def _is_grouped_like_one(sizes: tuple[int, ...]) -> bool:
    """In one go, in fours with what is left over, as on an American Express card, or digit by digit."""
    in_fours = set(sizes[:-1]) == {ON_THE_CARD} and sizes[-1] <= ON_THE_CARD
    return len(sizes) == 1 or in_fours or sizes in GROUPED or set(sizes) == {1}


def _has_issuer(digits: str) -> bool:
    return any(
        len(digits) in lengths and first <= int(digits[: len(str(first))]) <= last for first, last, lengths in ISSUERS
    )


def _is_article(digits: str) -> bool:
    """An article's number checks itself another way (GS1); German ones begin like a Visa card's."""
    if len(digits) not in EAN_LENGTHS:
        return False
    weighted = sum(int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(reversed(digits)))
    return weighted % 10 == 0
