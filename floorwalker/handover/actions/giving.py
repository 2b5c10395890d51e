"""Handing a customer over: to somebody here, under a promise, or elsewhere; they are told who goes on and by when."""

from floorwalker.callbacks.views.known import known_in
from floorwalker.conversations.actions.keeping import hold as hold_talk
from floorwalker.conversations.model import Conversation
from floorwalker.handover import store
from floorwalker.handover.actions.keeping import UNCONFIRMED, hear_later, record
from floorwalker.handover.actions.receiving import Received, let_go_on
from floorwalker.handover.actions.telling import tell_customer
from floorwalker.handover.facts import HandoverConfirmed, HandoverGiven
from floorwalker.handover.model import LONGEST_SUMMARY, Handover, HandoverId, HandoverRequest, SummaryMissing
from floorwalker.handover.views.identification import matter_found
from floorwalker.kit.clock import Instant
from floorwalker.kit.errors import NotFound
from floorwalker.kit.ids import AgentId, new_id
from floorwalker.kit.masking.masking import without_secrets
from floorwalker.kit.text import clean_message
from floorwalker.plumbing.due import schedule
from floorwalker.plumbing.journal import tell, words_of
from floorwalker.plumbing.work import Work


def hand_on(work: Work, conversation: str, asked: HandoverRequest) -> HandoverId:
    """Hand a customer over with a summary; from now on the receiver, the queue or a promise has them."""
    if work.actor.kind == "visitor":
        raise NotFound
    number = store.next_number(work, work.actor.site_id)
    talk = hold_talk(work, conversation)
    talk.require_can_decide(work.actor)
    summary = _summary(work, asked)
    carried, found = known_in(work, talk).fields, matter_found(work, talk)
    _settle_earlier(work, talk)

    received = let_go_on(work, talk, asked, number)
    words, chosen = words_of(work, summary), store.settings(work, talk.site_id)
    fact = HandoverGiven(
        number=number,
        conversation_id=talk.id,
        visitor_id=talk.visitor_id,
        way=asked.way,
        from_agent_id=AgentId(work.actor.id),
        confirm_by=Instant(work.now + chosen.confirm_within_ms(asked.way)),
        length=len(summary),
        digest=words.digest(),
        carried=carried,
        agent_id=received.agent_id,
        team_id=received.team_id,
        branch_id=received.branch_id,
        contact_id=received.contact_id,
        channel_id=received.channel_id,
        due_at=received.due_at,
        matter=found.matter if found else None,
        replies_before=found.replies if found else 0,
    )
    new = fact.begun(talk.site_id, HandoverId(new_id()), work.now)
    store.add(work, new)
    tell(work, new.id, fact, words=words, concerns=(new.site_id,), state=new)
    tell_customer(work, new)
    _have_confirmed(work, new, received)
    return new.id


def _have_confirmed(work: Work, new: Handover, received: Received) -> None:
    """Ask in time whether it was confirmed; who promised for themselves need confirm nothing."""
    hear_later(work, new)
    if received.agent_id == work.actor.id:
        record(work, new, HandoverConfirmed(new.conversation_id, received.agent_id, "word"))
    else:
        schedule(work, UNCONFIRMED, new.id, new.confirm_by)


def _settle_earlier(work: Work, talk: Conversation) -> None:
    """Whoever hands on has had what they were handed."""
    for earlier in store.of_conversation(work, talk.site_id, talk.id):
        if earlier.is_waiting:
            held = store.held(work, earlier.id) or earlier
            record(work, held, HandoverConfirmed(talk.id, AgentId(work.actor.id), "handing_on"))


def _summary(work: Work, asked: HandoverRequest) -> str:
    if not asked.summary.strip():
        raise SummaryMissing
    return without_secrets(clean_message(asked.summary, longest=LONGEST_SUMMARY), work.now)
