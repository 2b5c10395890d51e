"""What a shop offers after a sale, and the keys that its server knows us by."""

from msgspec.structs import replace

from floorwalker.aftersales.facts import AftersalesChosen, RequestKeyMade
from floorwalker.aftersales.model import LONGEST_ADDRESS, MOST_RETURN_DAYS, NotAnOrderAddress, RequestKeys, Rules
from floorwalker.aftersales.store import rules as store
from floorwalker.kit.actors import Role, require
from floorwalker.kit.ids import new_id
from floorwalker.kit.text import clean_line
from floorwalker.plumbing.journal import held_head, tell
from floorwalker.plumbing.outgoing.guard import is_open_address
from floorwalker.plumbing.work import Work
from floorwalker.shops.views import site


def choose_aftersales(work: Work, chosen: Rules) -> None:
    """Say whether customers see their orders, and what they may ask of them."""
    require(work.actor, Role.OWNER)
    site_id = work.actor.site_id
    held_head(work, site_id, site_id)
    address = chosen.address.strip()
    if address and not _may_be_asked(address, site(work, site_id).origins):
        raise NotAnOrderAddress
    kept = replace(chosen, address=address, return_days=max(0, min(chosen.return_days, MOST_RETURN_DAYS)))
    store.keep_rules(work, kept)
    if address and not store.keys(work, site_id).key_id:
        _make_key(work, RequestKeys())
    tell(work, site_id, AftersalesChosen(kept.is_on, bool(kept.address), kept.cancels, kept.changes, kept.return_days))


def renew_request_key(work: Work) -> str:
    """Sign by another key from now on, and for a day by the one before as well; gives its name."""
    require(work.actor, Role.OWNER)
    site_id = work.actor.site_id
    held_head(work, site_id, site_id)
    return _make_key(work, store.keys(work, site_id)).key_id


def _make_key(work: Work, before: RequestKeys) -> RequestKeys:
    made = RequestKeys(new_id().replace("-", "")[-16:], before.key_id, work.now)
    store.keep_keys(work, made)
    tell(work, work.actor.site_id, RequestKeyMade(made.key_id))
    return made


def _may_be_asked(address: str, own: frozenset[str]) -> bool:
    is_plain = len(address) <= LONGEST_ADDRESS and clean_line(address, longest=LONGEST_ADDRESS) == address
    return is_plain and is_open_address(address, own)
