"""Taking secrets out of a text, so that it can be kept and shown to everybody."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime
from typing import Literal

import msgspec

from floorwalker.kit.clock import Instant
from floorwalker.kit.masking.cards import cards
from floorwalker.kit.masking.numbers import Span
from floorwalker.kit.masking.passwords import DOT, passwords, security_codes
from floorwalker.kit.masking.persons import persons

SecretKind = Literal["card", "identity", "password"]
SHOWN_OF_A_CARD = 4
"""The last digits of a card may be shown (PCI DSS), and tell its owner which one it was."""
PASSWORD_DOTS = 8
"""However long it is: its length is a hint."""
FEWEST_DIGITS = 9
"""No number of a card or of a person has fewer."""

_NO_DIGITS = bytes(sorted(set(range(256)) - set(b"0123456789")))


class Secret(msgspec.Struct, frozen=True, gc=False):
    """One thing that was masked, as it was written."""

    kind: SecretKind
    text: str


class Masked(msgspec.Struct, frozen=True, gc=False):
    """A text that can be kept, and what was taken out of it in the order of the text."""

    text: str
    secrets: tuple[Secret, ...] = ()

    @property
    def kinds(self) -> tuple[SecretKind, ...]:
        """What kinds of secrets there were, each once."""
        return tuple(dict.fromkeys(one.kind for one in self.secrets))


def masked(text: str, now: Instant) -> Masked:
    """Mask what is secret in a text. `now` tells a date of birth from the date of an order."""
    if not (may_hold_number(text) or may_hold_word(text)):
        return Masked(text)
    found = _apart(_found(text, datetime.fromtimestamp(now / 1000, UTC).date()))
    if not found:
        return Masked(text)
    return Masked(_with_dots(text, found), tuple(Secret(kind, text[begin:end]) for begin, end, kind in found))


def without_secrets(text: str, now: Instant) -> str:
    """Give a text as it can be kept, where nobody needs to know what was taken out of it."""
    return masked(text, now).text


def may_hold_number(text: str) -> bool:
    """Tell in half a microsecond whether there are digits enough; every message is asked this before it is kept."""
    return len(text.encode(errors="replace").translate(None, _NO_DIGITS)) >= FEWEST_DIGITS


def may_hold_word(text: str) -> bool:
    """Tell as fast whether there may be a word for a password or a code; every message is asked this as well.

    Looked for are pieces that all such words have and few others: pa|ssw|ord, löse|nord|, tunn|usluk|u. One pattern
    over the same pieces takes twice as long.
    """
    low = text.lower()
    return (
        "code" in low or "kod" in low or "koodi" in low or "cv" in low or "ssw" in low or "ssord" in low
        or "alasan" in low or "usluku" in low or "htwoo" in low or "senord" in low or "nnwort" in low
    )  # fmt: skip


Found = tuple[int, int, SecretKind]


def _found(text: str, today: date) -> Iterator[Found]:
    """Everything that looks like a secret; what is surest comes first."""
    if may_hold_number(text):
        yield from _as("card", cards(text))
        yield from _as("identity", persons(text, today))
    if may_hold_word(text):
        yield from _as("card", security_codes(text))
        yield from _as("password", passwords(text))


def _as(kind: SecretKind, spans: Iterable[Span]) -> Iterator[Found]:
    return ((begin, end, kind) for begin, end in spans)


def _apart(found: Iterable[Found]) -> list[Found]:
    """Leave out what overlaps something that was found before it; gives them in the order of the text."""
    kept: list[Found] = []
    for one in found:
        at = bisect_left(kept, one)
        if (at == 0 or kept[at - 1][1] <= one[0]) and (at == len(kept) or one[1] <= kept[at][0]):
            kept.insert(at, one)
    return kept


def _with_dots(text: str, found: list[Found]) -> str:
    pieces, after = [], 0
    for begin, end, kind in found:
        pieces += [text[after:begin], _dots(text[begin:end], kind)]
        after = end
    return "".join((*pieces, text[after:]))


def _dots(secret: str, kind: SecretKind) -> str:
    if kind == "password":
        return DOT * PASSWORD_DOTS
    digits = sum(sign.isalnum() for sign in secret)
    shown = SHOWN_OF_A_CARD if kind == "card" and digits > FEWEST_DIGITS else 0
    dotted, hidden = "", digits - shown
    for sign in secret:
        is_hidden = sign.isalnum() and hidden > 0
        hidden -= is_hidden
        dotted += DOT if is_hidden else sign
    return dotted
