"""An answer that is promised in a chat: kept there as what became of it, and as a contact that is watched."""

from msgspec.structs import replace

from floorwalker.callbacks import store
from floorwalker.callbacks.actions.keeping import hold, keep_new, record
from floorwalker.callbacks.actions.letters import confirm, tell_new_promise
from floorwalker.callbacks.actions.owners import suited
from floorwalker.callbacks.facts import ContactAsked, ContactPromised
from floorwalker.callbacks.model import (
    LONGEST_QUESTION,
    AddressMissing,
    Contact,
    ContactId,
    Details,
    Promise,
    ReplyChannel,
)
from floorwalker.callbacks.views.known import known_in
from floorwalker.conversations.actions.ending import promise_answer
from floorwalker.conversations.model import Conversation
from floorwalker.conversations.views import conversation_for, said_by_visitor
from floorwalker.identity.views import agent as agent_of
from floorwalker.kit.clock import Instant
from floorwalker.kit.errors import NotFound
from floorwalker.kit.ids import AgentId, TeamId
from floorwalker.kit.phone import clean_phone
from floorwalker.plumbing.journal import Words, words_of
from floorwalker.plumbing.mail.mailbox import clean_address
from floorwalker.plumbing.work import Work
from floorwalker.shops.views import country
from floorwalker.shops.views import team as team_of
from floorwalker.visitors.views import card, cart_of


def promise(
    work: Work,
    conversation: str,
    due_at: int,
    channel: ReplyChannel,
    agent: str | None = None,
    team: str | None = None,
    address: str = "",
) -> ContactId:
    """Promise a customer of the chat an answer: by an agent or a team, in the chat, by mail or by a call.

    `address` is where it goes by mail or call. Promising again moves the promise that is there.
    """
    said_in = conversation_for(work, work.actor, conversation)
    if work.actor.kind == "visitor":
        raise NotFound
    owner_id, team_id = _owner(work, said_in, agent, team)
    before = store.promised_in(work, said_in)
    details = _reached_at(work, said_in, channel, address, before)
    promise_answer(work, conversation, due_at, channel, agent, team)
    promised = ContactPromised(owner_id, Instant(due_at), "promised_again", channel=channel, team_id=team_id)
    if before is None:
        return _begin(work, said_in, promised, details)
    _promise_again(work, hold(work, before.id), promised, details)
    return before.id


def _begin(work: Work, said_in: Conversation, promised: ContactPromised, details: Details) -> ContactId:
    words, cart = _said(work, said_in), cart_of(work, said_in.site_id, said_in.visitor_id)
    fact = ContactAsked(
        visitor_id=said_in.visitor_id,
        channel=promised.channel or "chat",
        cause="promised",
        topic="other",
        place_id=promised.team_id or said_in.branch_id or said_in.site_id,
        owner_id=promised.owner_id,
        due_at=promised.due_at,
        length=len(words.text) if words else 0,
        digest=words.digest() if words else "",
        branch_id=said_in.branch_id,
        conversation_id=said_in.id,
        value_minor=cart.minor if cart else None,
        currency=cart.currency if cart else None,
        team_id=promised.team_id,
    )
    new = keep_new(work, fact, words, details)
    confirm(work, new, details)
    return new.id


def _promise_again(work: Work, before: Contact, promised: ContactPromised, details: Details) -> None:
    """Move what was promised; who presses twice, or whose line was cut, has promised once."""
    same = Promise(promised.owner_id, promised.due_at, None, before.promise.given_at)
    is_same = (same, promised.channel, promised.team_id) == (before.promise, before.channel, before.team_id)
    if is_same and details == store.details(work, before.site_id, before.id):
        return
    store.change_details(work, before, details)
    record(work, before, promised)
    tell_new_promise(work, hold(work, before.id), details)


def _owner(work: Work, said_in: Conversation, agent: str | None, team: str | None) -> tuple[AgentId, TeamId | None]:
    """Of a team it is whoever has the fewest to answer; without a word of either, whoever promises."""
    if team is not None:
        team_id = team_of(work, said_in.site_id, team).id
        return suited(work, said_in.site_id, team_id=team_id), team_id
    named = agent_of(work, said_in.site_id, agent or work.actor.id)
    if named.is_suspended:
        raise NotFound
    return named.id, None


def _said(work: Work, said_in: Conversation) -> Words | None:
    """What the customer has said since our last words, or else at all; nothing where they sent only files."""
    said = said_by_visitor(work, work.actor, said_in.id) or said_by_visitor(work, work.actor, said_in.id, at_all=True)
    text = "\n".join(said)[-LONGEST_QUESTION:].strip()
    return words_of(work, text) if text else None


def _reached_at(
    work: Work, said_in: Conversation, channel: ReplyChannel, address: str, before: Contact | None
) -> Details:
    if channel != "chat" and not address.strip():
        raise AddressMissing
    known = store.details(work, before.site_id, before.id) if before else _seen(work, said_in)
    if channel == "mail":
        return replace(known, mail=clean_address(address))
    if channel == "call":
        return replace(known, phone=clean_phone(address, country(work, said_in.site_id, said_in.branch_id)))
    return known


def _seen(work: Work, said_in: Conversation) -> Details:
    """What is known of a customer without asking: who they said they are, their language, the page before them."""
    known = known_in(work, said_in)
    return Details(
        name=known.name,
        mail=known.mail,
        phone=known.phone,
        page_url=known.page_url,
        page_title=known.page_title,
        language=card(work, said_in.site_id, said_in.visitor_id).language,
    )
