"""The address at which records answer, as an owner writes it: with a place for who is asked about."""

from urllib.parse import quote

from floorwalker.crm.model import LONGEST_ADDRESS, Somebody
from floorwalker.kit.text import clean_line
from floorwalker.plumbing.outgoing.guard import is_open_address

MAIL, CUSTOMER = "{mail}", "{customer}"


def is_crm_address(address: str, own: frozenset[str]) -> bool:
    """Whether records can be asked here: a server that is fixed, then at least one place for whom it is about."""
    is_plain = len(address) <= LONGEST_ADDRESS and clean_line(address, longest=LONGEST_ADDRESS) == address
    without = address.replace(MAIL, "").replace(CUSTOMER, "")
    server_end = address.find("/", address.find("://") + 3)
    places = [found for found in (address.find(MAIL), address.find(CUSTOMER)) if found >= 0]
    if not is_plain or not places or server_end < 0 or min(places) < server_end or "{" in without or "}" in without:
        return False
    return is_open_address(without, own)


def filled(address: str, about: Somebody) -> str | None:
    """Fill in whom it is about, so that nothing in it can be anything but a value; nothing where that is not known."""
    for place, value in ((MAIL, about.mail), (CUSTOMER, about.external_id)):
        # Nothing but dots would climb: servers and clients resolve `..` even where it is written as %2E%2E.
        if place in address and not value.strip("."):
            return None
        address = address.replace(place, quote(value, safe="", errors="replace"))
    return address
