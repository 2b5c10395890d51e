"""Names and addresses in a mail's head, where one line break would let a stranger write the next line."""

import re

import msgspec

from floorwalker.kit.errors import FloorwalkerError
from floorwalker.kit.text import clean_name

LONGEST_ADDRESS = 254
LONGEST_LOCAL_PART = 64

_LOCAL_PART = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*")
_LABEL = r"[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?"
_DOMAIN = re.compile(rf"({_LABEL}\.)+{_LABEL}")
# Whatever some program between us and the reader takes for the end of a line, and the end of a text in C.
_LINE_ENDS = frozenset("\r\n\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029\x00")


class NotAnAddress(FloorwalkerError):
    """No mail could ever arrive there."""

    code = "not_an_address"
    sentence = "A mail address looks like mia@shop.example."


class NotOneLine(FloorwalkerError):
    """A line break where a mail has one line: the next line would be read as an order to the mail server."""

    code = "not_one_line"
    sentence = "A name, a subject and an address stand on one line."


class Mailbox(msgspec.Struct, frozen=True):
    """Whom a mail goes to, or comes back to; the name may be empty."""

    address: str
    name: str = ""


def clean_mailbox(box: Mailbox) -> Mailbox:
    """Make it what may stand in a mail's head, or refuse it."""
    name = one_line(box.name)
    return Mailbox(clean_address(box.address), clean_name(name) if name.strip() else "")


def clean_address(text: str) -> str:
    """Check the form of an address; its domain comes out in small ASCII letters, as the network knows it."""
    local_part, at, domain = one_line(text).strip().rpartition("@")
    address = f"{local_part}@{_in_ascii(domain)}"
    if not at or len(address) > LONGEST_ADDRESS or len(local_part) > LONGEST_LOCAL_PART:
        raise NotAnAddress
    if not _LOCAL_PART.fullmatch(local_part) or not _DOMAIN.fullmatch(domain_of(address)):
        raise NotAnAddress
    return address


def domain_of(address: str) -> str:
    """Give what stands behind the at sign."""
    return address.rpartition("@")[2]


def one_line(text: str) -> str:
    """Refuse what more than one line could be made of."""
    if not _LINE_ENDS.isdisjoint(text):
        raise NotOneLine
    return text


def _in_ascii(domain: str) -> str:
    try:
        return domain.encode("idna").decode().lower()
    except UnicodeError as error:
        raise NotAnAddress from error
