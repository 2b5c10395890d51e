"""Made-up secrets that hold by their own rules, and numbers of everyday life that must not be taken for one."""

import itertools
from datetime import date, timedelta

from hypothesis import strategies as st

from floorwalker.kit.masking.cards import luhn_holds
from floorwalker.kit.masking.persons import (
    CPR_WEIGHTS,
    FIRST_NORWEGIAN,
    HETU_SIGNS,
    SECOND_NORWEGIAN,
)

NOW = 1_772_434_800_000
"""2 March 2026."""
GROUPINGS = {16: ("{:4}{:4}{:4}{:4}", (4, 4, 4, 4)), 15: ("", (4, 6, 5)), 14: ("", (4, 6, 4))}
DIGITS = st.integers(0, 9).map(str)


def checked(body: str) -> str:
    """Give a number the check digit that cards and Swedes have."""
    return next(body + str(digit) for digit in range(10) if luhn_holds(body + str(digit)))


@st.composite
def card_numbers(draw: st.DrawFn) -> str:
    """A card of one of the great issuers, written in one go or in groups."""
    prefix, length = draw(st.sampled_from([("4", 16), ("51", 16), ("2221", 16), ("34", 15), ("36", 14), ("6011", 16)]))
    fill = draw(st.text("0123456789", min_size=length - 1 - len(prefix), max_size=length - 1 - len(prefix)))
    number, sizes = checked(prefix + fill), GROUPINGS[length][1]
    stroke = draw(st.sampled_from([" ", "-", "\u00a0"]))
    cuts = [sum(sizes[:at]) for at in range(len(sizes) + 1)]
    grouped = stroke.join(number[begin:end] for begin, end in itertools.pairwise(cuts))
    return draw(st.sampled_from([number, grouped])) if length == 16 else grouped


def grown_up() -> st.SearchStrategy[date]:
    """A date of birth of somebody who shops."""
    return st.integers(0, 365 * 80).map(lambda days: date(1930, 1, 1) + timedelta(days=days))


@st.composite
def swedish(draw: st.DrawFn) -> str:
    """A personnummer or, sixty days later, a samordningsnummer."""
    born = draw(grown_up())
    day = born.day + draw(st.sampled_from([0, 60]))
    body = f"{born:%y%m}{day:02}{draw(st.integers(0, 999)):03}"
    number = checked(body)
    century = draw(st.sampled_from(["", str(born.year)[:2]]))
    return f"{century}{number[:6]}-{number[6:]}"


@st.composite
def finnish(draw: st.DrawFn) -> str:
    """A henkilötunnus with one of its signs for the century, the newer ones too."""
    born, number = draw(grown_up()), draw(st.integers(2, 899))
    sign = draw(st.sampled_from("-YXWVU" if born.year < 2000 else "ABCDEF"))
    check = HETU_SIGNS[int(f"{born:%d%m%y}{number:03}") % 31]
    return f"{born:%d%m%y}{sign}{number:03}{check}"


@st.composite
def danish(draw: st.DrawFn) -> str:
    """A CPR number of the last century with a right check digit."""
    born, running = draw(st.dates(date(1930, 1, 1), date(1999, 12, 31))), draw(st.integers(0, 399))
    body = f"{born:%d%m%y}{running:03}"
    rest = sum(int(digit) * weight for digit, weight in zip(body, CPR_WEIGHTS, strict=False)) % 11
    check = (11 - rest) % 11
    return f"{body[:6]}-{body[6:]}{check}" if check < 10 else "070761-4285"


@st.composite
def norwegian(draw: st.DrawFn) -> str:
    """A fødselsnummer, or with forty on the day a D-number."""
    born, running = draw(grown_up()), draw(st.integers(0, 499))
    day = born.day + draw(st.sampled_from([0, 40]))
    body = f"{day:02}{born:%m%y}{running:03}"
    for weights in (FIRST_NORWEGIAN, SECOND_NORWEGIAN):
        rest = sum(int(digit) * weight for digit, weight in zip(body, weights, strict=False)) % 11
        body += str((11 - rest) % 11) if rest != 1 else "x"
        if "x" in body:
            return "01010750160"
    return body


PERSONS = st.one_of(swedish(), finnish(), danish(), norwegian())
"""Persons' numbers as they are mostly written."""
