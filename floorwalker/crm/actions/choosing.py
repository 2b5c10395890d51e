"""What owners say of the shop's customer records: where they answer, by which secret, and what is shown of it."""

import re
from collections.abc import Mapping

from floorwalker.crm import store
from floorwalker.crm.facts import CrmChosen
from floorwalker.crm.model import (
    LEAST_SECONDS,
    LONGEST_HEADER_NAME,
    LONGEST_LABEL,
    LONGEST_PATH,
    MOST_FIELDS,
    MOST_HEADERS,
    MOST_SECONDS,
    CrmSecretNeeded,
    Header,
    Mapped,
    NotACrmAddress,
    NotACrmField,
    NotACrmHeader,
    NotACrmTimeout,
    Rules,
)
from floorwalker.crm.reading.address import is_crm_address
from floorwalker.kit.actors import Role, require
from floorwalker.kit.text import clean_line, clean_name
from floorwalker.plumbing.journal import held_head, tell
from floorwalker.plumbing.outgoing.guard import origin_of
from floorwalker.plumbing.work import Work
from floorwalker.shops.views import site

_NAME = re.compile(r"[A-Za-z][A-Za-z0-9-]*")
OURS = {"host", "connection", "content-length", "transfer-encoding", "accept-encoding", "user-agent", "upgrade", "te"}
"""Headers that say how a request travels, which is not the shop's to say."""


def choose_crm(work: Work, chosen: Rules, sealed: Mapping[str, str]) -> None:
    """Ask these records from now on, or none. `sealed` are values of new headers; the others stay as they are."""
    require(work.actor, Role.OWNER)
    site_id = work.actor.site_id
    held_head(work, site_id, site_id)
    before = store.rules(work, site_id)
    address = chosen.address.strip()
    if (chosen.is_on or address) and not is_crm_address(address, site(work, site_id).origins):
        raise NotACrmAddress
    if not LEAST_SECONDS <= chosen.timeout_seconds <= MOST_SECONDS:
        raise NotACrmTimeout

    is_same_server = origin_of(before.address) == origin_of(address)
    headers = _headers(chosen, sealed, before if is_same_server else Rules())
    fields = _fields(chosen)
    kept = Rules(chosen.is_on, address, headers, fields, chosen.timeout_seconds, chosen.by_claim)
    store.keep_rules(work, site_id, kept)
    store.drop_lookups(work, site_id)
    work.know(("crm", site_id), kept)
    told = CrmChosen(kept.is_on, len(headers), len(fields), kept.timeout_seconds, kept.by_claim)
    tell(work, site_id, told)


def _headers(chosen: Rules, sealed: Mapping[str, str], before: Rules) -> tuple[Header, ...]:
    kept = {one.name.lower(): one.sealed for one in before.headers} | {k.lower(): v for k, v in sealed.items()}
    names = [one.name for one in chosen.headers]
    if len(names) > MOST_HEADERS or len({name.lower() for name in names}) < len(names):
        raise NotACrmHeader
    if not all(_is_header(name) for name in names):
        raise NotACrmHeader
    if any(name.lower() not in kept for name in names):
        raise CrmSecretNeeded
    return tuple(Header(name, kept[name.lower()]) for name in names)


def _is_header(name: str) -> bool:
    return bool(_NAME.fullmatch(name)) and len(name) <= LONGEST_HEADER_NAME and name.lower() not in OURS


def _fields(chosen: Rules) -> tuple[Mapped, ...]:
    fields = [_field(one) for one in chosen.fields]
    if len(fields) > MOST_FIELDS or (chosen.is_on and not fields):
        raise NotACrmField
    if len({one.label for one in fields}) < len(fields):
        raise NotACrmField
    return tuple(fields)


def _field(one: Mapped) -> Mapped:
    path = clean_line(one.path, longest=LONGEST_PATH + 1)
    if not path or len(path) > LONGEST_PATH or "" in path.split("."):
        raise NotACrmField
    return Mapped(path, clean_name(one.label, longest=LONGEST_LABEL))
