"""An owner says whether a language model helps, and which."""

from collections.abc import Collection

from floorwalker.assist import store
from floorwalker.assist.facts import AssistChosen
from floorwalker.assist.model import LONGEST_ADDRESS, LONGEST_MODEL, AssistRules, Chosen, NotAnAssistAddress
from floorwalker.kit.actors import Role, require
from floorwalker.kit.text import clean_line
from floorwalker.plumbing.journal import held_head, tell
from floorwalker.plumbing.outgoing.guard import is_open_address, origin_of
from floorwalker.plumbing.work import Work


def choose_assist(work: Work, chosen: Chosen, sealed_key: str, allowed: Collection[str]) -> None:
    """Say whether and which model helps. A key goes only where it was meant to go: to the origin it was given for.

    `allowed`: origins in a private network that whoever runs the server named for all shops.
    """
    require(work.actor, Role.OWNER)
    held_head(work, work.actor.site_id, work.actor.site_id)
    before, goes_to = store.rules(work, work.actor.site_id), chosen.address.strip().rstrip("/")
    if goes_to and not _may_be_asked(goes_to, allowed):
        raise NotAnAssistAddress
    is_same_place = origin_of(goes_to) == origin_of(before.address)
    key = sealed_key or (before.sealed_key if is_same_place else "")
    kept = AssistRules(chosen.is_on, goes_to, clean_line(chosen.model, longest=LONGEST_MODEL), key)
    store.keep_rules(work, kept)
    tell(work, work.actor.site_id, AssistChosen(kept.is_on, bool(goes_to), bool(key), kept.model))


def _may_be_asked(address: str, allowed: Collection[str]) -> bool:
    is_plain = clean_line(address, longest=LONGEST_ADDRESS) == address and not set(address) & set("?#")
    return is_plain and is_open_address(address, allowed)
