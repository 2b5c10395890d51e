"""Whatever leads somewhere in a text: addresses of pages and mailboxes, telephone numbers; and taking out strange ones.

Wider than what a browser would make clickable: what is only copied by hand leads somewhere as well.
"""

import re
import unicodedata
from collections.abc import Iterable

from floorwalker.assist.briefing.cloak import NOTHING

_LEADS = re.compile(
    r"(?:[a-z][\w+.-]*:/{1,3}\S*"
    r"|(?:mailto|tel|sms|callto|skype|whatsapp|javascript|vbscript|data|file|blob|intent|ftp):\S+"
    r"|[\w.%+'-]{1,64}@[^\s@]+"
    r"|(?<![\w-])\d{1,3}(?:\.\d{1,3}){3}\S*"
    r"|(?<![\w-])[\w-]+(?:\.[\w-]+)*\.(?:xn--[\w-]+|[^\W\d_]{2,})(?:[:/?#]\S*)?"
    r"|(?<!\w)\+?\(?\d(?:[ \u00a0()/.-]{0,2}\d){6,})",
    re.IGNORECASE,
)
_ENDS = ".,;:!?)]}>\"'\u2019\u201d\u00bb\u2026"
_DOTS = str.maketrans(dict.fromkeys("\u3002\uff0e\uff61\u2024", "."))


def links_in(text: str) -> set[str]:
    """Give whatever leads somewhere in a text, without the stops that end its sentences; numbers as their figures."""
    return {_key(found[0]) for found in _LEADS.finditer(plain_signs(text))}


def without_strange_links(text: str, allowed: Iterable[str]) -> tuple[str, int]:
    """Take out what leads anywhere else than what is allowed; gives the text, and how many were taken out.

    Looked through again until there is nothing: where something is gone, what stood behind it may begin a new one.
    """
    known, shown, taken_out = set(allowed), plain_signs(text), 0
    while True:
        shown, found = _looked_through(shown, known)
        if not found:
            return shown, taken_out
        taken_out += found


def _looked_through(text: str, known: set[str]) -> tuple[str, int]:
    strange = [found for found in _LEADS.finditer(text) if _key(found[0]) not in known]
    pieces, after = [], 0
    for found in strange:
        pieces += [text[after : found.start()], NOTHING]
        after = found.start() + len(found[0].rstrip(_ENDS))
    return "".join((*pieces, text[after:])), len(strange)


def plain_signs(text: str) -> str:
    """Write figures as figures, and what leads somewhere once odd letters are read as plain ones in plain ones."""
    figures = "".join(str(unicodedata.decimal(sign)) if sign.isdecimal() else sign for sign in text)
    return "".join(_plain_word(piece) for piece in re.split(r"(\s+)", figures))


def _plain_word(word: str) -> str:
    if word.isascii():
        return word
    seen = "".join(sign for sign in word if unicodedata.category(sign) != "Cf").translate(_DOTS)
    plain = unicodedata.normalize("NFKC", seen).translate(_DOTS)
    return plain if _LEADS.search(plain) else word


def _key(found: str) -> str:
    trimmed = found.rstrip(_ENDS)
    is_number = not any(sign.isalpha() or sign in "@:" for sign in trimmed)
    return "".join(sign for sign in trimmed if sign.isdigit()) if is_number else trimmed
