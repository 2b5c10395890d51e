"""A word afterwards: what somebody of the staff owes a customer of a chat that is over, of their own accord."""

from msgspec.structs import replace

from floorwalker.callbacks.actions.keeping import answer_due_at, keep_new
from floorwalker.callbacks.actions.letters import confirm
from floorwalker.callbacks.facts import ContactAsked
from floorwalker.callbacks.model import LONGEST_QUESTION, AddressMissing, ContactId, Details, ReplyChannel
from floorwalker.callbacks.views.known import known_in
from floorwalker.conversations.model import Conversation
from floorwalker.kit.ids import AgentId
from floorwalker.kit.phone import clean_phone
from floorwalker.plumbing.journal import words_of
from floorwalker.plumbing.mail.mailbox import clean_address
from floorwalker.plumbing.work import Work
from floorwalker.shops.views import country
from floorwalker.visitors.views import card


def owe_follow_up(
    work: Work, talk: Conversation, channel: ReplyChannel, address: str = "", *, is_told: bool = True
) -> ContactId:
    """Owe the customer a word by the shop's usual time, whoever says so; they are told by mail where that is known.

    What the contact says is what the customer has said last, so that whoever owes it knows what it is about.
    """
    known = known_in(work, talk)
    details = Details(
        name=known.name,
        mail=known.mail,
        phone=known.phone,
        language=card(work, talk.site_id, talk.visitor_id).language,
    )
    details = _reached_at(work, talk, channel, address, details)
    words = words_of(work, known.question[:LONGEST_QUESTION]) if known.question else None
    place_id = talk.branch_id or talk.site_id
    fact = ContactAsked(
        visitor_id=talk.visitor_id,
        channel=channel,
        cause="follow_up",
        topic="other",
        place_id=place_id,
        owner_id=AgentId(work.actor.id),
        due_at=answer_due_at(work, talk.site_id, place_id),
        length=len(words.text) if words else 0,
        digest=words.digest() if words else "",
        branch_id=talk.branch_id,
        conversation_id=talk.id,
    )
    new = keep_new(work, fact, words, details)
    if is_told:
        confirm(work, new, details)
    return new.id


def _reached_at(work: Work, talk: Conversation, channel: ReplyChannel, address: str, known: Details) -> Details:
    """Where the word goes: to what was typed for it, or else to what is known."""
    if channel == "mail":
        to = address.strip() or known.mail
        if not to:
            raise AddressMissing
        return replace(known, mail=clean_address(to))
    if channel == "call":
        number = address.strip() or known.phone
        if not number:
            raise AddressMissing
        return replace(known, phone=clean_phone(number, country(work, talk.site_id, talk.branch_id)))
    return known
