"""Covering who is who before words leave the house, and uncovering it in what comes back.

Each covered place becomes a sign such as `[NAME-1]`; what it stands for never leaves. Secrets become dots and stay so.
What is missed of addresses and of strangers' names stands where they are found; a false alarm costs the model a word,
and comes back like everything else.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Literal

from floorwalker.assist.briefing.addresses import addresses_in
from floorwalker.assist.briefing.strangers import named_again, strangers_in, words_of_name
from floorwalker.kit.clock import Instant
from floorwalker.kit.masking.masking import without_secrets

Covered = Literal["NAME", "MAIL", "PHONE", "ORDER", "NUMBER", "STREET", "TEXT"]
Span = tuple[int, int, Covered]

SHORT_NAME = 4
"""A shorter name is a word of many languages as well, and counts only where it has its capital."""
_MAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}")
_IBAN = re.compile(r"(?<!\w)[A-Za-z]{2}\d{2}(?:[ \u00a0]?[A-Za-z0-9]{2,4}){3,8}(?!\w)")
_PHONE = re.compile(r"(?<![\w+])(?:\+|0)\d(?:[ \u00a0()/.-]{0,2}\d){5,14}(?!\d)")
_ORDER = re.compile(
    r"(?:order|ordre|beställning|bestilling|bestelling|bestell|bestel|tilau[sk])\w{0,16}"
    r"[^\w\n]{0,3}(?:(?:no|nr|nro|id|number|is|on|är|er)\W{0,3})?#?(?P<it>[a-z]{0,4}-?\d{3,14})(?!\w)",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d(?:[ \u00a0\u202f.-]?\d){5,}")
_LOOKS_COVERED = re.compile(r"\[\s*(?:[A-Za-z]{4,6}\s*-\s*\d+|[ATOato]\d+)\s*\]")
# In plain letters only: one with a dotless i does not look covered, and would be read as a sign all the same.
_SIGN = re.compile(r"\[\s*(NAME|MAIL|PHONE|ORDER|NUMBER|STREET|TEXT)\s*-\s*(\d{1,5})\s*\]", re.IGNORECASE | re.ASCII)
_FREE = re.compile(rb"\0+")
NOTHING = "[…]"
"""What stands in the place of something that is not shown."""


class Cloak:
    """Covers texts that belong to one help, the same thing always by the same sign, and uncovers what comes back."""

    def __init__(self, now: Instant, names: Iterable[str] = (), orders: Iterable[str] = ()) -> None:
        self._now = now
        self._names = [pattern for name in names for pattern in _patterns_of(name)]
        self._orders = [_whole(number) for number in orders if number]
        self._strangers: set[str] = set()
        self._signs: dict[tuple[Covered, str], str] = {}
        self._texts: dict[str, str] = {}
        self.covered = 0
        """In how many places something was covered."""

    def cover(self, text: str) -> str:
        """Give a text as it may leave."""
        safe = without_secrets(text, self._now)
        pieces, after = [], 0
        for begin, end, kind in _apart(self._found(safe), safe):
            pieces += [safe[after:begin], self._sign_of(kind, safe[begin:end])]
            after = end
            self.covered += 1
        return "".join((*pieces, safe[after:]))

    def uncover(self, text: str) -> str:
        """Put back what signs stand for; a sign that was never given stands for nothing."""
        return _SIGN.sub(lambda found: self._texts.get(f"{found[1].upper()}-{int(found[2])}", NOTHING), text)

    def _found(self, text: str) -> Iterator[Span]:
        """What is surest comes first; text that only looks like a sign is covered too, so that nobody can write one."""
        yield from ((*match.span(), "TEXT") for match in _LOOKS_COVERED.finditer(text))
        yield from ((*match.span(), "MAIL") for match in _MAIL.finditer(text))
        yield from ((*span, "STREET") for span in addresses_in(text))
        yield from ((*match.span(), "ORDER") for one in self._orders for match in one.finditer(text))
        yield from ((*match.span("it"), "ORDER") for match in _ORDER.finditer(text))
        yield from ((*match.span(), "NUMBER") for match in _IBAN.finditer(text))
        yield from ((*match.span(), "PHONE") for match in _PHONE.finditer(text))
        yield from ((*match.span(), "NUMBER") for match in _NUMBER.finditer(text))
        for span in strangers_in(text):
            self._strangers |= words_of_name(text[slice(*span)])
            yield (*span, "NAME")
        yield from ((*match.span(), "NAME") for one in self._names for match in one.finditer(text))
        yield from ((*span, "NAME") for span in named_again(text, self._strangers))

    def _sign_of(self, kind: Covered, text: str) -> str:
        known = self._signs.get((kind, text))
        if known is None:
            known = self._signs[kind, text] = f"{kind}-{len(self._signs) + 1}"
            self._texts[known] = text
        return f"[{known}]"


def _apart(found: Iterable[Span], text: str) -> list[Span]:
    """Leave out of each what was found before it; what is left of it stays covered, where it is more than a comma."""
    taken, kept = bytearray(len(text)), []
    for begin, end, kind in found:
        for free in _FREE.finditer(taken, begin, end):
            left = text[free.start() : free.end()]
            if any(map(str.isalnum, left)):
                kept.append((free.end() - len(left.lstrip()), free.start() + len(left.rstrip()), kind))
        taken[begin:end] = b"\1" * (end - begin)
    return sorted(kept)


def _patterns_of(name: str) -> Iterator[re.Pattern[str]]:
    """A whole name first, and then each part of it, also as it is bent: Maria, Marian, Mariaa."""
    parts = [part for part in re.split(r"[\s,;]+", name) if len(part) > 1]
    if len(parts) > 1:
        whole = r"[\s,]+".join(map(re.escape, parts))
        yield re.compile(rf"(?<!\w){whole}(?!\w)", re.IGNORECASE)
    for part in parts:
        is_short = len(part) < SHORT_NAME
        bent = "" if is_short else r"(?:['\u2019]?[^\W\d_]{1,3})?"
        yield re.compile(rf"(?<!\w){re.escape(part)}{bent}(?!\w)", re.IGNORECASE if not is_short else 0)


def _whole(word: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(word)}(?!\w)", re.IGNORECASE)
