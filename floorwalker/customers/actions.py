"""What can be done about customers and the shop's keys."""

from msgspec.structs import replace

from floorwalker.customers import store, views
from floorwalker.customers.facts import (
    AdvertisingTold,
    ConsentGiven,
    ConsentWithdrawn,
    CustomerChanged,
    CustomerNoted,
    CustomersExported,
    CustomerTakenIn,
    IdentityKeyAdded,
    IdentityKeyRetired,
)
from floorwalker.customers.model import (
    LONGEST_NOTE,
    MOST_LIVE_KEYS,
    SHOP,
    Advertising,
    Consent,
    IdentityKey,
    NoConsent,
    NotAWording,
    SaidIn,
    TwoKeysLive,
    Vouched,
    is_a_wording,
)
from floorwalker.kit.actors import Role, require
from floorwalker.kit.clock import Instant
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


def take_in_customers(work: Work, some: list[Vouched]) -> None:
    """Take in whom the shop's own file names, or hear what it says of them now; the same again changes nothing."""
    require(work.actor, Role.OWNER)
    for one in some:
        meet(work, one)


def note_export(work: Work) -> None:
    """Keep that somebody takes all customers out of the house."""
    require(work.actor, Role.OWNER)
    tell(work, work.actor.site_id, CustomersExported())


def keep_note(work: Work, subject_id: str, text: str) -> None:
    """Note something about somebody; whether the actor may is known to whoever calls."""
    words = words_of(work, clean_message(text, longest=LONGEST_NOTE))
    tell(work, subject_id, CustomerNoted(length=len(words.text), digest=words.digest()), words=words)


def keep_consent(work: Work, subject_id: str, said_in: SaidIn, wording: str) -> None:
    """Take down that somebody agreed to advertising; whether the actor may is known to whoever calls."""
    named = wording.strip()
    if not is_a_wording(named):
        raise NotAWording
    before = _held_consent(work, subject_id)
    store.keep_consent(work, subject_id, Consent(_after(work, before), said_in, named, work.actor.id))
    tell(work, subject_id, ConsentGiven(said_in=said_in, wording=named))


def end_consent(work: Work, subject_id: str) -> None:
    """Take down that somebody wants no more advertising; what they once agreed to stays on record."""
    given = _held_consent(work, subject_id)
    if given is None or not given.is_given:
        raise NoConsent
    store.keep_consent(work, subject_id, replace(given, withdrawn_at=_after(work, given), withdrawn_by=work.actor.id))
    tell(work, subject_id, ConsentWithdrawn())


def hear_of_advertising(work: Work, customer_id: CustomerId, told: Advertising) -> None:
    """Take down what the shop's server says that a customer said; nothing where it is known, or they said more since.

    Only for what was proven to be the shop's word: whoever calls has read its signature.
    """
    before = _held_consent(work, customer_id)
    if before is not None and before.goes_before(told):
        return
    store.keep_consent(work, customer_id, _as_told(told, before))
    tell(work, customer_id, AdvertisingTold(told.has_agreed, told.said_at, told.wording))


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


def _held_consent(work: Work, subject_id: str) -> Consent | None:
    """What somebody said last; nobody else takes down another word of theirs before this unit of work is kept."""
    held_head(work, work.actor.site_id, subject_id)
    return store.consent(work, work.actor.site_id, subject_id)


def _after(work: Work, before: Consent | None) -> Instant:
    # The shop's clock may be a minute ahead of ours; its word must not go before what a colleague heard after it.
    return work.now if before is None else max(work.now, before.said_at)


def _as_told(told: Advertising, before: Consent | None) -> Consent:
    if told.has_agreed:
        return Consent(told.said_at, "shop", told.wording, SHOP)
    agreed = before or Consent(told.said_at, "shop", "", SHOP)
    return replace(agreed, withdrawn_at=told.said_at, withdrawn_by=SHOP)
