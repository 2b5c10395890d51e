"""Handovers at the desk: what the form begins with, and the card that the receiver reads."""

import msgspec

from floorwalker.callbacks.actions.keeping import answer_due_at
from floorwalker.callbacks.model import ContactId, NobodyToAnswer
from floorwalker.callbacks.views.contact import contact_for
from floorwalker.callbacks.views.known import Known, known_in
from floorwalker.conversations.facts import MessageSent
from floorwalker.conversations.model import Conversation
from floorwalker.conversations.views import conversation_for, entries_after
from floorwalker.handover import store
from floorwalker.handover.model import ELSEWHERE, Handover, HandoverId, HandoverSettings, HandoverState, Lapse, Way
from floorwalker.handover.views.identification import matter_found, words_for
from floorwalker.identity.views import agent as agent_of
from floorwalker.kit.actors import Actor, system_of
from floorwalker.kit.clock import Instant
from floorwalker.kit.errors import NotFound
from floorwalker.kit.ids import AgentId, ConversationId, SiteId
from floorwalker.language.model import Field, Matter
from floorwalker.plumbing.work import Reads
from floorwalker.shops.views import branch as branch_of
from floorwalker.shops.views import team as team_of
from floorwalker.visitors.views import card

MOST_TRIED = 3
LONGEST_TRIED = 200


class ChannelToChoose(msgspec.Struct, frozen=True):
    """Where this customer can be sent to, and what they would be told, in their language."""

    id: str
    kind: Way
    name: str
    text: str


class HandoverDraft(msgspec.Struct, frozen=True):
    """What is known already when somebody is handed over: nobody types it again.

    `tried` is what was answered last; `due_at` by when an answer is usually promised, if anybody could give one.
    """

    known: Known
    branch_name: str
    tried: list[str]
    matter: Matter | None
    channels: list[ChannelToChoose]
    due_at: Instant | None


class HandoverCard(msgspec.Struct, frozen=True):
    """A handover as its receiver reads it; `can_confirm` says whether the reader is who should."""

    id: HandoverId
    number: int
    conversation: ConversationId
    contact: ContactId | None
    state: HandoverState
    lapse: Lapse | None
    way: Way
    from_agent: AgentId
    from_name: str
    to_name: str
    given_at: Instant
    confirm_by: Instant
    due_at: Instant | None
    summary: str
    reason: str
    known: Known
    asked_again: tuple[Field, ...]
    can_confirm: bool


def handover_draft(reads: Reads, actor: Actor, conversation_id: str) -> HandoverDraft:
    """What the form begins with."""
    talk = _talk(reads, actor, conversation_id)
    known, found = known_in(reads, talk), matter_found(reads, talk)
    language = card(reads, talk.site_id, talk.visitor_id).language
    channels = store.settings(reads, talk.site_id).channels
    return HandoverDraft(
        known=known,
        branch_name=branch_of(reads, talk.site_id, known.branch).name if known.branch else "",
        tried=_tried(reads, talk),
        matter=found.matter if found else None,
        channels=[ChannelToChoose(one.id, one.kind, one.name, words_for(one, language)) for one in channels],
        due_at=_usual_due_at(reads, talk),
    )


def handovers_of_talk(reads: Reads, actor: Actor, conversation_id: str) -> list[HandoverCard]:
    """All handovers of a conversation, the latest first."""
    talk = _talk(reads, actor, conversation_id)
    return [handover_card(reads, actor, one) for one in store.of_conversation(reads, talk.site_id, talk.id)]


def handovers_of_contact(reads: Reads, actor: Actor, contact_id: str) -> list[HandoverCard]:
    """All handovers that a contact came from, the latest first."""
    contact_for(reads, actor, contact_id).require_staff(actor)
    return [handover_card(reads, actor, one) for one in store.of_contact(reads, actor.site_id, contact_id)]


def handover_by_number(reads: Reads, actor: Actor, number: int) -> HandoverCard:
    """The handover whose number a customer says on the phone or in another channel."""
    found = store.by_number(reads, actor.site_id, number)
    if found is None:
        raise NotFound
    found.require_staff(actor)
    return handover_card(reads, actor, found)


def handover_settings(reads: Reads, site_id: SiteId) -> HandoverSettings:
    """What a shop has chosen."""
    return store.settings(reads, site_id)


def handover_card(reads: Reads, actor: Actor, one: Handover) -> HandoverCard:
    """One handover, with what is known of its customer now."""
    talk = conversation_for(reads, actor, one.conversation_id)
    return HandoverCard(
        id=one.id,
        number=one.number,
        conversation=one.conversation_id,
        contact=one.contact_id,
        state=one.state,
        lapse=one.lapse,
        way=one.way,
        from_agent=one.from_agent_id,
        from_name=agent_of(reads, one.site_id, one.from_agent_id).name,
        to_name=_to(reads, one),
        given_at=one.given_at,
        confirm_by=one.confirm_by,
        due_at=one.due_at,
        summary=store.summary(reads, one),
        reason=store.reason(reads, one),
        known=known_in(reads, talk),
        asked_again=one.asked_again or (),
        can_confirm=one.is_waiting and (one.way in ELSEWHERE or _receiver(reads, one, talk) == actor.id),
    )


def _talk(reads: Reads, actor: Actor, conversation_id: str) -> Conversation:
    """A conversation for its shop's staff; who hands over to whom is none of the customer's business."""
    if actor.kind == "visitor":
        raise NotFound
    return conversation_for(reads, actor, conversation_id)


def _tried(reads: Reads, talk: Conversation) -> list[str]:
    """What agents answered last."""
    entries = entries_after(reads, system_of(talk.site_id), talk.id, 0)
    said = [
        (entry.personal.text or "") if entry.personal else ""
        for entry in entries
        if isinstance(entry.fact, MessageSent) and entry.fact.author == "agent"
    ]
    return [text[:LONGEST_TRIED] for text in said if text][-MOST_TRIED:]


def _usual_due_at(reads: Reads, talk: Conversation) -> Instant | None:
    try:
        return answer_due_at(reads, talk.site_id, talk.branch_id or talk.site_id)
    except NobodyToAnswer:
        return None


def _receiver(reads: Reads, one: Handover, talk: Conversation) -> str | None:
    if one.contact_id is not None:
        return contact_for(reads, system_of(one.site_id), one.contact_id).promise.owner_id
    return one.agent_id if one.way == "colleague" else talk.agent_id


def _to(reads: Reads, one: Handover) -> str:
    """Who or what it was handed to, by name; nothing for everybody's queue."""
    if one.channel_id is not None:
        names = {channel.id: channel.name for channel in store.settings(reads, one.site_id).channels}
        return names.get(one.channel_id, one.channel_id)
    if one.agent_id is not None and one.branch_id is not None:
        return (
            f"{agent_of(reads, one.site_id, one.agent_id).name} · {branch_of(reads, one.site_id, one.branch_id).name}"
        )
    if one.agent_id is not None:
        return agent_of(reads, one.site_id, one.agent_id).name
    return team_of(reads, one.site_id, one.team_id).name if one.team_id else ""
