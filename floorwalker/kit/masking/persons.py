"""Numbers that states give people: of Sweden, Finland, Denmark, Norway and the Netherlands."""

import re
from collections.abc import Callable, Iterator
from datetime import date

from floorwalker.kit.masking.cards import luhn_holds
from floorwalker.kit.masking.numbers import PlainNumbers, Span, is_called_identity, is_labelled

YOUNGEST_YEARS = 13
"""Who is younger shops with their parents; a later date is more likely that of an order."""
HETU_SIGNS = "0123456789ABCDEFHJKLMNPRSTUVWXY"
HETU_CENTURIES = {"+": 1800, **dict.fromkeys("-\u2013YXWVU", 1900), **dict.fromkeys("ABCDEF", 2000)}
CPR_WEIGHTS = (4, 3, 2, 7, 6, 5, 4, 3, 2, 1)
FIRST_NORWEGIAN = (3, 7, 6, 1, 8, 9, 4, 5, 2, 1)
SECOND_NORWEGIAN = (5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1)
BSN_WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)
TEMPORARY, GUEST = 60, 40
"""Added to the day in a Swedish coordination number, and in a Norwegian D-number."""

# Not within a word or a longer number; a stroke, a dot or a plus before it makes it part of one.
_BEGIN, _END = r"(?<![\w+])(?<![0-9][.,/\u2013-])", r"(?!\w)(?![.,/\u2013-][0-9])"
_SIX, _STROKE = r"([0-9]{2})([0-9]{2})([0-9]{2})", r"([\u2013-]?| )"
_FINNISH = re.compile(rf"{_BEGIN}{_SIX}([+\u2013A-FU-Y-])([0-9]{{3}})([0-9A-Y]){_END}", re.IGNORECASE)
_SWEDISH = re.compile(rf"{_BEGIN}(19|20)?{_SIX}([+\u2013-]?| )([0-9]{{4}}){_END}")
_DANISH = re.compile(rf"{_BEGIN}{_SIX}{_STROKE}([0-9]{{4}}){_END}")
_NORWEGIAN = re.compile(rf"{_BEGIN}{_SIX}[ .-]?([0-9]{{5}}){_END}")
_DUTCH = re.compile(rf"{_BEGIN}[0-9]{{4}}[ .]?[0-9]{{2}}[ .]?[0-9]{{3}}{_END}")

_DIGIT = re.compile("[0-9]")

Check = Callable[[re.Match[str], date, bool], bool]


def persons(text: str, today: date) -> Iterator[Span]:
    """Yield where numbers of people stand."""
    first = _DIGIT.search(text)
    plain: PlainNumbers | None = None
    for pattern, holds in CHECKS:
        for match in pattern.finditer(text, first.start() if first else len(text)):
            begin, end = match.span()
            if not holds(match, today, is_called_identity(text, begin)):
                continue
            plain = plain or PlainNumbers(text)
            if not is_labelled(text, begin) and not plain.touch((begin, end)):
                yield begin, end


def _is_finnish(match: re.Match[str], today: date, is_called: bool) -> bool:  # noqa: ARG001, FBT001 - all are called alike
    day, month, year, sign, number, check = match.groups()
    born = _date(HETU_CENTURIES[sign.upper()] + int(year), month, int(day))
    is_right = HETU_SIGNS[int(day + month + year + number) % len(HETU_SIGNS)] == check.upper()
    return is_right and born is not None and born <= today


def _is_swedish(match: re.Match[str], today: date, is_called: bool) -> bool:  # noqa: FBT001 - all are called alike
    century, year, month, day, stroke, number = match.groups()
    digits = year + month + day + number
    if not luhn_holds(digits) or not (is_called or century or _stands_apart(stroke) or digits[0] != "0"):
        return False
    born_on = int(day) - TEMPORARY if int(day) > TEMPORARY else int(day)
    return _is_of_age(_dated(century, int(year), month, born_on, today, is_old=stroke == "+"), today, is_called)


def _is_danish(match: re.Match[str], today: date, is_called: bool) -> bool:  # noqa: FBT001 - all are called alike
    day, month, year, stroke, number = match.groups()
    digits = day + month + year + number
    born = _date(_danish_century(int(year), int(number[0])) + int(year), month, int(day))
    if is_called:
        return born is not None
    # Since 2007 some have no right check digit, so it proves nothing against one who is called so.
    is_likely = _weighed(digits, CPR_WEIGHTS) and (_stands_apart(stroke) or digits[0] != "0")
    return is_likely and _is_of_age(born, today, is_called)


def _is_norwegian(match: re.Match[str], today: date, is_called: bool) -> bool:  # noqa: ARG001, FBT001 - all are called alike
    day, month, year, number = match.groups()
    digits = day + month + year + number
    born_on = int(day) - GUEST if int(day) > GUEST else int(day)
    has_date = any(_date(century + int(year), month, born_on) for century in (1900, 2000))
    return has_date and _weighed(digits[:10], FIRST_NORWEGIAN) and _weighed(digits, SECOND_NORWEGIAN)


def _is_dutch(match: re.Match[str], today: date, is_called: bool) -> bool:  # noqa: ARG001, FBT001 - all are called alike
    """Every eleventh number of nine digits passes, so the word before it has to say what it is."""
    digits = re.sub(r"\D", "", match.group())
    return is_called and _weighed(digits, BSN_WEIGHTS) and int(digits) > 0


CHECKS: tuple[tuple[re.Pattern[str], Check], ...] = (
    (_FINNISH, _is_finnish), (_SWEDISH, _is_swedish), (_DANISH, _is_danish),
    (_NORWEGIAN, _is_norwegian), (_DUTCH, _is_dutch),
)  # fmt: skip


def _weighed(digits: str, weights: tuple[int, ...]) -> bool:
    return sum(int(digit) * weight for digit, weight in zip(digits, weights, strict=True)) % 11 == 0


def _stands_apart(stroke: str) -> bool:
    """A stroke in the right place says what it is; in one go it may as well be a telephone's, which begins with 0."""
    return stroke not in ("", " ")


def _date(year: int, month: str, day: int) -> date | None:
    try:
        return date(year, int(month), day)
    except ValueError:
        return None


def _dated(century: str | None, year: int, month: str, day: int, today: date, *, is_old: bool) -> date | None:
    """Without a century it is the last one that fits, or with a plus the one before."""
    if century:
        return _date(int(century) * 100 + year, month, day)
    this = today.year // 100 * 100 + year
    latest = this if this <= today.year else this - 100
    return _date(latest - 100 if is_old else latest, month, day)


def _danish_century(year: int, seventh: int) -> int:
    """The seventh digit says it (Danish Civil Registration Act, table of 1968)."""
    if seventh <= 3:  # noqa: PLR2004 - the table's own figures, here and below
        return 1900
    if seventh in (4, 9):
        return 2000 if year <= 36 else 1900  # noqa: PLR2004
    return 2000 if year <= 57 else 1800  # noqa: PLR2004


def _is_of_age(born: date | None, today: date, is_called: bool) -> bool:  # noqa: FBT001 - as handed down
    if born is None or born > today:
        return False
    return is_called or born.year <= today.year - YOUNGEST_YEARS
