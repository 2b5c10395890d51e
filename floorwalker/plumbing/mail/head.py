"""Names and subjects in the head of a letter, in any script (RFC 2047).

The standard library folds long ones itself, and loses or adds blanks where it does.
"""

import re
from base64 import b64encode
from collections.abc import Iterator

from floorwalker.plumbing.mail.mailbox import Mailbox

# In base64 and its frame 72 signs; 75 are allowed.
MOST_BYTES_IN_A_WORD = 45
LONGEST_PLAIN = 60
_PLAIN = re.compile(r"[ -~]*")
_ATOMS = re.compile(r"[A-Za-z0-9 -]*")


def mailbox(box: Mailbox) -> str:
    """Write a name with its address, or the address alone."""
    return f"{_phrase(box.name)}\r\n <{box.address}>" if box.name else box.address


def unstructured(text: str) -> str:
    """Write a line of text."""
    return text if _is_plain(text) else _encoded(text)


def _phrase(name: str) -> str:
    if not _is_plain(name):
        return _encoded(name)
    if _ATOMS.fullmatch(name):
        return name
    escaped = name.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _is_plain(text: str) -> bool:
    return len(text) <= LONGEST_PLAIN and "=?" not in text and bool(_PLAIN.fullmatch(text))


def _encoded(text: str) -> str:
    return "\r\n ".join(f"=?utf-8?b?{b64encode(piece.encode()).decode()}?=" for piece in _pieces(text))


def _pieces(text: str) -> Iterator[str]:
    """Cut between characters, never within one."""
    piece = ""
    for character in text:
        if len((piece + character).encode()) > MOST_BYTES_IN_A_WORD:
            yield piece
            piece = ""
        piece += character
    yield piece
