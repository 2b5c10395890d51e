"""What happens by itself when time has passed: what nobody confirmed goes back, and what was asked again is counted."""

from floorwalker.callbacks.actions.giving_on import tell_lead
from floorwalker.callbacks.views.contact import contact_for
from floorwalker.callbacks.views.desk import answers_of
from floorwalker.conversations.reading.heard import page_language
from floorwalker.conversations.views import conversation_for, said_by_agent_since
from floorwalker.handover.actions.confirming import bring_back, receiver_of, settle_handover
from floorwalker.handover.actions.keeping import hear_later, hold, record
from floorwalker.handover.facts import HandoverHeard, HandoverLapsed, HandoverOverrun
from floorwalker.handover.model import AT_ONCE, Handover, Lapse
from floorwalker.kit.actors import system_of
from floorwalker.kit.ids import AgentId
from floorwalker.language.model import FIELDS
from floorwalker.language.views import fields_asked
from floorwalker.plumbing.work import Reads, Work

HEARD_FOR_MS = 24 * 3_600_000
"""What is asked later than this after a handover has nothing to do with it any more."""


def ask_whether_confirmed(work: Work, handover: str) -> None:
    """The time to confirm is over: what was done counts as well as a word; else it goes back, or a lead is told."""
    given = hold(work, handover)
    if given.state != "open":
        return
    if given.way in AT_ONCE:
        _look_at_customer(work, given)
    elif given.contact_id is not None:
        _look_at_contact(work, given, given.contact_id)
    else:
        record(work, given, HandoverLapsed(given.conversation_id, "lead_told", given.from_agent_id))


def hear_receiver(work: Work, handover: str) -> None:
    """Read what the receiver wrote, and keep what they asked again; as long as it goes on, read again later."""
    given = hold(work, handover)
    if _is_going_on(work, given):
        hear_later(work, given)
        return
    asked = {field for text in _written(work, given) for field in fields_asked(text, _language(work, given))}
    again = tuple(field for field in FIELDS if field in asked and field in given.carried)
    record(work, given, HandoverHeard(given.conversation_id, again))


def _look_at_customer(work: Work, given: Handover) -> None:
    talk = conversation_for(work, system_of(given.site_id), given.conversation_id)
    receiver = receiver_of(work, given)
    has_moved_on = given.way == "colleague" and talk.agent_id != given.agent_id
    if receiver is not None and said_by_agent_since(work, talk, receiver, given.given_at):
        settle_handover(work, given.id, AgentId(receiver), "answer")
    elif not talk.is_open:
        record(work, given, HandoverOverrun(given.conversation_id))
    elif given.way == "colleague":
        is_back = not has_moved_on and bring_back(work, given)
        lapse: Lapse = "given_back" if is_back else "queued"
        record(work, given, HandoverLapsed(given.conversation_id, lapse, given.from_agent_id))
    else:
        record(work, given, HandoverLapsed(given.conversation_id, "lead_told", given.from_agent_id))


def _look_at_contact(work: Work, given: Handover, contact_id: str) -> None:
    contact = contact_for(work, system_of(given.site_id), contact_id)
    if contact.is_taken or contact.state == "answered":
        settle_handover(work, given.id, contact.promise.owner_id, "taking")
    elif contact.state != "open":
        record(work, given, HandoverOverrun(given.conversation_id))
    else:
        tell_lead(work, contact_id)
        record(work, given, HandoverLapsed(given.conversation_id, "lead_told", given.from_agent_id))


def _is_going_on(reads: Reads, given: Handover) -> bool:
    house = system_of(given.site_id)
    if reads.now - given.given_at > HEARD_FOR_MS and given.contact_id is None:
        return False
    if given.contact_id is not None:
        return contact_for(reads, house, given.contact_id).state == "open"
    return conversation_for(reads, house, given.conversation_id).is_open


def _written(reads: Reads, given: Handover) -> list[str]:
    talk = conversation_for(reads, system_of(given.site_id), given.conversation_id)
    answers = answers_of(reads, given.site_id, given.contact_id) if given.contact_id else []
    if given.agent_id is None or given.agent_id == given.from_agent_id:
        return answers
    return [*said_by_agent_since(reads, talk, given.agent_id, given.given_at), *answers]


def _language(reads: Reads, given: Handover) -> str:
    return page_language(reads, conversation_for(reads, system_of(given.site_id), given.conversation_id))
