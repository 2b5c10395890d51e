"""What can be done about customers and the shop's keys."""

from floorwalker.customers import store, views
from floorwalker.customers.facts import (
    CustomerChanged,
    CustomerNoted,
    CustomerTakenIn,
    IdentityKeyAdded,
    IdentityKeyRetired,
)
from floorwalker.customers.model import LONGEST_NOTE, MOST_LIVE_KEYS, IdentityKey, TwoKeysLive, Vouched
from floorwalker.kit.actors import Role, require
from floorwalker.kit.errors import NotFound
from floorwalker.kit.ids import CustomerId, new_id
from floorwalker.kit.text import clean_message
from floorwalker.plumbing.journal import held_head, tell, words_of
from floorwalker.plumbing.work import Work


def meet(work: Work, vouched: Vouched) -> CustomerId:
    """Know again whom the shop vouches for, or take them in; what it leaves out stays as it said before."""
    site_id = work.actor.site_id
    known = store.held_by_external_id(work, site_id, vouched.external_id)
    if known is None:
        # Two tabs of a newcomer may come at once: the second finds whom the first took in.
        added = CustomerId(new_id())
        if store.add(work, added, vouched):
            tell(work, added, CustomerTakenIn(details=vouched.said))
            return added
        known = store.held_by_external_id(work, site_id, vouched.external_id)
    if known is None:
        raise NotFound
    details = known.changes(vouched)
    if details:
        store.set_details(work, known.id, known.after(vouched))
        tell(work, known.id, CustomerChanged(details=details))
    return known.id


def keep_note(work: Work, subject_id: str, text: str) -> None:
    """Note something about somebody; whether the actor may is known to whoever calls."""
    words = words_of(work, clean_message(text, longest=LONGEST_NOTE))
    tell(work, subject_id, CustomerNoted(length=len(words.text), digest=words.digest()), words=words)


def add_key(work: Work) -> IdentityKey:
    """Give the shop a key to sign identities with; two may be live, so that one can follow the other."""
    require(work.actor, Role.OWNER)
    site_id = work.actor.site_id
    held_head(work, site_id, site_id)
    if len(views.live_keys(work, site_id)) >= MOST_LIVE_KEYS:
        raise TwoKeysLive
    key = IdentityKey(new_id().replace("-", "")[-16:], work.now)
    store.add_key(work, key)
    tell(work, site_id, IdentityKeyAdded(key_id=key.id))
    return key


def retire_key(work: Work, key: str) -> None:
    """Believe nothing any more that is signed with this key."""
    require(work.actor, Role.OWNER)
    site_id = work.actor.site_id
    held_head(work, site_id, site_id)
    if key not in {one.id for one in views.live_keys(work, site_id)}:
        raise NotFound
    store.retire_key(work, key)
    tell(work, site_id, IdentityKeyRetired(key_id=key))
