"""Whether a mail to one customer advertises: what nobody may send there without their recorded consent.

Rules over words, and only over those that the customer did not use themselves: whoever asks about a discount code may
be answered about it. What advertises in other words is not seen; that the agent is told, and answers for.
"""

import re
from collections.abc import Sequence

from floorwalker.language.views import plain_words

_OFF = re.compile(r"[-\u2013]\s?\d{1,2}\s?%|\d{1,2}\s?%\s*(?:off|rabat|alennu|korting)", re.IGNORECASE)
BEGINNINGS = (
    "newsletter", "nyhetsbrev", "uutiskirje", "nieuwsbrief", "nyhedsbrev",
    "discount", "promo", "voucher", "bargain", "clearance",
    "rabatt", "erbjudand", "reavara", "kampanj",
    "alennus", "alekoodi", "tarjous", "tarjoukse", "kampanja",
    "korting", "aanbieding", "actiecode", "uitverkoop",
    "rabat", "tilbud", "udsalg", "salgskampanje",
    "angebot", "gutschein", "schlussverkauf", "sonderpreis",
)  # fmt: skip
"""How words begin by which shops advertise, written plainly, in the languages of shoppers."""


def advertises(text: str, said: Sequence[str]) -> bool:
    """Tell whether a text speaks of what shops advertise with, and its reader never spoke of that."""
    if _OFF.search(text) and not any("%" in one for one in said):
        return True
    asked = _signs("\n".join(said))
    return bool(_signs(text) - asked)


def _signs(text: str) -> set[str]:
    return {sign for word in plain_words(text) for sign in BEGINNINGS if word.startswith(sign)}
