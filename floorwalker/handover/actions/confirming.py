"""What the receiver does: says that they have it, begins on the contact, or gives it back with a reason."""

from floorwalker.availability.actions import can_take
from floorwalker.callbacks.actions import answering
from floorwalker.callbacks.actions.giving_on import give_back as return_contact
from floorwalker.callbacks.views.contact import contact_for
from floorwalker.conversations.actions import handing_over
from floorwalker.conversations.actions.keeping import hold as hold_talk
from floorwalker.conversations.views import conversation_for
from floorwalker.handover import store
from floorwalker.handover.actions.keeping import hold, record
from floorwalker.handover.actions.telling import tell_who_goes_on
from floorwalker.handover.facts import HandoverConfirmed, HandoverReturned
from floorwalker.handover.model import AT_ONCE, LONGEST_REASON, ConfirmedBy, Handover
from floorwalker.kit.actors import system_of
from floorwalker.kit.errors import ReasonMissing
from floorwalker.kit.ids import AgentId
from floorwalker.kit.masking.masking import without_secrets
from floorwalker.kit.text import clean_message
from floorwalker.plumbing.journal import words_of
from floorwalker.plumbing.work import Reads, Work


def confirm_handover(work: Work, handover: str) -> None:
    """The receiver has read it and goes on; confirming twice is confirming once."""
    given = hold(work, handover)
    if given.state == "confirmed" and given.agent_id == work.actor.id:
        return
    given.require_receiver(work.actor, receiver_of(work, given))
    record(work, given, HandoverConfirmed(given.conversation_id, AgentId(work.actor.id), "word"))


def return_handover(work: Work, handover: str, reason: str) -> None:
    """The receiver cannot help with this: it goes back to who gave it, or to the queue where they are not here."""
    given = hold(work, handover)
    given.require_receiver(work.actor, receiver_of(work, given))
    if not reason.strip():
        raise ReasonMissing
    words = words_of(work, without_secrets(clean_message(reason, longest=LONGEST_REASON), work.now))
    if given.way in AT_ONCE:
        bring_back(work, given, words.text)
    elif given.contact_id is not None:
        return_contact(work, given.contact_id, given.from_agent_id)
    record(work, given, HandoverReturned(given.conversation_id, AgentId(work.actor.id), given.from_agent_id), words)


def take(work: Work, contact: str) -> None:
    """Begin to work on a contact, which confirms the handover that it came from."""
    answering.take(work, contact)
    for given in store.of_contact(work, work.actor.site_id, contact):
        settle_handover(work, given.id, AgentId(work.actor.id), "taking")


def settle_handover(work: Work, handover: str, agent_id: AgentId, by: ConfirmedBy) -> None:
    """Keep that a handover is confirmed by what somebody did, where it still waits for that."""
    given = hold(work, handover)
    if given.is_waiting:
        record(work, given, HandoverConfirmed(given.conversation_id, agent_id, by))


def bring_back(work: Work, given: Handover, note: str = "") -> bool:
    """Give a customer back to who handed them over, if they are here and have room, or else to the queue's head."""
    talk = hold_talk(work, given.conversation_id)
    if not talk.is_open or talk.agent_id == given.from_agent_id:
        return True
    if can_take(work, given.from_agent_id):
        handing_over.assign(work, talk.id, given.from_agent_id, "transferred", note)
        tell_who_goes_on(work, given, given.from_agent_id)
        return True
    if talk.agent_id is not None:
        handing_over.queue(work, talk.id, "not_picked_up", given.team_id, note)
    return False


def receiver_of(reads: Reads, given: Handover) -> str | None:
    """Who of the staff has it now: who owns the contact, or who is responsible for the customer."""
    if given.contact_id is not None:
        return contact_for(reads, system_of(given.site_id), given.contact_id).promise.owner_id
    if given.way == "colleague":
        return given.agent_id
    return conversation_for(reads, system_of(given.site_id), given.conversation_id).agent_id
