"""The words of a template: what it is called, what it says, and what is filled in for one customer."""

import re
from typing import Literal, get_args

import msgspec

from floorwalker.kit.errors import FloorwalkerError
from floorwalker.kit.text import clean_message, clean_name

Variable = Literal["agent", "shop", "customer", "team", "branch", "city", "page", "hours"]

ALWAYS_KNOWN: frozenset[str] = frozenset({"agent", "shop"})
VARIABLES: frozenset[str] = frozenset(get_args(Variable))
LONGEST_TEMPLATE = 2_000
LONGEST_SHORTCUT = 30

_VARIABLE = re.compile(r"\{([^{}]*)\}")
_SHORTCUT = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_LINK = re.compile(r"https?://[^\s<>\"'{}|\\^`]+", re.IGNORECASE)


class UnknownVariable(FloorwalkerError):
    """Between braces stands something that nobody can fill in."""

    code = "unknown_variable"
    sentence = "There is no such variable."


class FallbackMissing(FloorwalkerError):
    """A variable that may be unknown one day, without a word to stand there instead."""

    code = "fallback_missing"
    sentence = "Say behind a bar what stands there when it is not known."


class BrokenVariable(FloorwalkerError):
    """A brace that belongs to no other."""

    code = "broken_variable"
    sentence = "A brace belongs to no variable. Close it, or leave it out."


class NotAShortcut(FloorwalkerError):
    """A shortcut is typed in a hurry."""

    code = "not_a_shortcut"
    sentence = "A shortcut is one word of letters and digits, such as returns or size-38, of 30 signs at most."


class Wording(msgspec.Struct, frozen=True):
    """What a template is called, by what it is found, and what it says."""

    shortcut: str
    name: str
    text: str


def clean_wording(shortcut: str, name: str, text: str) -> Wording:
    """Accept words that can be found and, whatever is known of a customer, filled in."""
    written = clean_message(text, longest=LONGEST_TEMPLATE)
    require_fillable(written)
    return Wording(clean_shortcut(shortcut), clean_name(name), written)


def clean_shortcut(shortcut: str) -> str:
    """Bring a shortcut to the one form in which it is typed."""
    small = shortcut.strip().removeprefix("/").casefold()
    if len(small) > LONGEST_SHORTCUT or not _SHORTCUT.fullmatch(small):
        raise NotAShortcut
    return small


def require_fillable(text: str) -> None:
    """Refuse what could reach a customer with a brace in it."""
    for inside in _VARIABLE.findall(text):
        variable, bar, _ = inside.partition("|")
        if variable.strip() not in VARIABLES:
            raise UnknownVariable(f"There is no variable {{{variable.strip()}}}.")
        if not bar and variable.strip() not in ALWAYS_KNOWN:
            raise FallbackMissing(f"Say what stands there when it is not known, as in {{{variable.strip()}|…}}.")
    if re.search(r"[{}]", _VARIABLE.sub("", text)):
        raise BrokenVariable


def fill(text: str, values: dict[Variable, str]) -> str:
    """Put what is known where the variables stand, and what the writer wrote for that case where it is not.

    What a customer or a page is called may hold braces of its own; they are read as brackets, and never filled in.
    """
    known: dict[str, str] = {name: value.translate({ord("{"): "(", ord("}"): ")"}) for name, value in values.items()}
    has_gap = False

    def filled(found: re.Match[str]) -> str:
        nonlocal has_gap
        variable, _, fallback = found[1].partition("|")
        value = known.get(variable.strip(), "") or fallback
        has_gap = has_gap or not value
        return value

    whole = _VARIABLE.sub(filled, text)
    return _without_gaps(whole) if has_gap else whole


def links_in(text: str) -> tuple[str, ...]:
    """Give the addresses in a text, each once, without the stops that end their sentences."""
    found = (link.rstrip(".,;:!?)") for link in _LINK.findall(_VARIABLE.sub(" ", text)))
    return tuple(dict.fromkeys(found))


def _without_gaps(text: str) -> str:
    """Close up where nothing was filled in: `Hi , welcome` is what no agent would write."""
    closed = re.sub(r"(?<=\S)[ \t]{2,}", " ", text)
    return re.sub(r"[ \t]+(?=[,.!?;:])", "", closed).strip()
