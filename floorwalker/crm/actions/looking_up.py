"""Asking the shop's records about whoever waits: arranged at once, done outside, kept when the answer is there."""

from collections.abc import Iterable

from msgspec.structs import replace

from floorwalker.conversations.views import conversation_for
from floorwalker.crm import store
from floorwalker.crm.facts import CustomerLookedUp
from floorwalker.crm.model import KEPT_MS, Answer, Going, Lookup, Rules, Somebody
from floorwalker.crm.reading.address import filled
from floorwalker.crm.views import CrmCard, card_of, open_talks, somebody
from floorwalker.kit.actors import Role, require
from floorwalker.kit.clock import Instant
from floorwalker.kit.ids import VisitorId
from floorwalker.plumbing.due import schedule
from floorwalker.plumbing.journal import tell
from floorwalker.plumbing.secrets import digest_of
from floorwalker.plumbing.work import Work

LOOK_UP = "look_up_customer"
"""Due work that leads out of the house: asking the records. The subject is the visitor."""
FORGET_LOOKUP = "forget_lookup"
"""The due work that forgets what the records said of a visitor, a day later."""


def look_up_waiting(work: Work, visitors: Iterable[str]) -> None:
    """Have those among these looked up who wait or chat, and of whom it is known who they are."""
    chosen = _rules(work)
    if not chosen.is_on:
        return
    for one in map(VisitorId, visitors):
        if open_talks(work, work.actor.site_id, one):
            _arrange(work, one, chosen, again=False)


def consult(work: Work, conversation: str, again: bool) -> CrmCard | None:  # noqa: FBT001 - a frame's own field
    """Show what the records say of a customer, and have them asked where that is worth it; nothing without records."""
    require(work.actor, Role.AGENT)
    talk = conversation_for(work, work.actor, conversation)
    chosen = _rules(work)
    if not chosen.is_on:
        return None
    found = _arrange(work, talk.visitor_id, chosen, again=again)
    return card_of(found, work.now) if found is not None else None


def set_out(work: Work, visitor: str) -> Going | None:
    """Say what to ask the records about a visitor now; nothing, where there is nothing to ask, or they are resting."""
    site_id, visitor_id = work.actor.site_id, VisitorId(visitor)
    chosen, waiting = store.rules(work, site_id), store.lookup(work, site_id, visitor_id)
    about = somebody(work, site_id, visitor_id, chosen) if chosen.is_on and waiting is not None else None
    address = filled(chosen.address, about) if about is not None else None
    if waiting is None or about is None or address is None:
        store.drop_lookup(work, site_id, visitor_id)
        return None
    circuit = store.held_circuit(work, site_id)
    if circuit.is_resting(work.now):
        _keep(work, waiting, Answer("crm_resting"))
        return None
    store.keep_circuit(work, site_id, circuit.when_asked(work.now))
    return Going(_whose(about), address, chosen.headers, chosen.fields, chosen.timeout_seconds)


def note_records(work: Work, visitor: str, going: Going, answer: Answer) -> None:
    """Keep what the records said. Where it became known meanwhile who it is, that one is asked about instead."""
    site_id, visitor_id = work.actor.site_id, VisitorId(visitor)
    store.keep_circuit(work, site_id, store.held_circuit(work, site_id).after(answer, work.now))
    waiting = store.lookup(work, site_id, visitor_id)
    if waiting is None:
        return
    if waiting.whose != going.whose:
        schedule(work, LOOK_UP, visitor_id, work.now)
        return
    _keep(work, waiting, answer)


def forget_lookup(work: Work, visitor: str) -> None:
    """Know no more what the records said."""
    store.drop_lookup(work, work.actor.site_id, VisitorId(visitor))


def _arrange(work: Work, visitor_id: VisitorId, chosen: Rules, *, again: bool) -> Lookup | None:
    """Have the records asked where that is worth it; gives what is known now."""
    site_id = work.actor.site_id
    about = somebody(work, site_id, visitor_id, chosen)
    if about is None or filled(chosen.address, about) is None:
        return None
    before, whose = store.lookup(work, site_id, visitor_id), _whose(about)
    is_settled = before is not None and before.answer.outcome != "asking"
    if before is not None and not before.is_worth_asking_again(work.now, whose) and not (again and is_settled):
        return before
    asked = Lookup(visitor_id, whose, work.now, Answer("asking"), about.is_proven)
    store.keep_lookup(work, site_id, asked)
    schedule(work, LOOK_UP, visitor_id, work.now)
    return asked


def _keep(work: Work, waiting: Lookup, answer: Answer) -> None:
    site_id, visitor_id = work.actor.site_id, waiting.visitor_id
    store.keep_lookup(work, site_id, replace(waiting, answer=answer))
    schedule(work, FORGET_LOOKUP, visitor_id, Instant(work.now + KEPT_MS))
    fact = CustomerLookedUp(answer.outcome, len(answer.found), work.now - waiting.asked_at, waiting.is_proven)
    tell(work, visitor_id, fact, concerns=open_talks(work, site_id, visitor_id))


def _rules(work: Work) -> Rules:
    return work.remember(("crm", work.actor.site_id), store.rules, work, work.actor.site_id)


def _whose(about: Somebody) -> str:
    return digest_of(f"{about.is_proven}\n{about.external_id}\n{about.mail}")
