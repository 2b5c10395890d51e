"""How a conversation ends, and goes on after all."""

from floorwalker.availability.actions import can_take, give_slot_back, take_slot
from floorwalker.conversations import store
from floorwalker.conversations.actions.handing_over import name_responsible
from floorwalker.conversations.actions.keeping import hold, record
from floorwalker.conversations.facts import (
    ClosedBecause,
    ConversationClosed,
    ConversationReopened,
    StatedReason,
)
from floorwalker.conversations.model import Conversation, NotClosed
from floorwalker.kit.errors import NotFound
from floorwalker.kit.ids import AgentId
from floorwalker.plumbing.work import Work


def end(work: Work, conversation: str) -> None:
    """The visitor ends it; ending twice is ending once."""
    ended = hold(work, conversation)
    if ended.is_open:
        _close(work, ended, "ended_by_visitor")


def close(work: Work, conversation: str, because: StatedReason) -> None:
    """The responsible agent, or a lead, ends it for a stated reason."""
    closed = hold(work, conversation)
    closed.require_can_decide(work.actor)
    _close(work, closed, because)


def reopen(work: Work, conversation: str) -> None:
    """Go on with an ended conversation: an agent takes it, a visitor waits for one."""
    reopened = hold(work, conversation)
    if reopened.is_open:
        raise NotClosed
    if work.actor.kind == "visitor":
        open_again_for_visitor(work, reopened)
        return
    refuse_second_open(work, reopened)
    agent_id = AgentId(work.actor.id)
    take_slot(work, agent_id)
    record(work, reopened, ConversationReopened(by="agent"))
    name_responsible(work, hold(work, conversation), agent_id, "claimed", None, "")


def open_again_for_visitor(work: Work, closed: Conversation) -> Conversation:
    """A customer who writes again goes on where they were, with the same agent if they are free."""
    if closed.is_open or work.actor.kind != "visitor":
        return closed
    refuse_second_open(work, closed)
    previous = closed.agent_id
    record(work, closed, ConversationReopened(by="visitor"), everybody=True)
    if previous is not None and can_take(work, previous):
        take_slot(work, previous)
        name_responsible(work, hold(work, closed.id), previous, "came_back", None, "")
    return hold(work, closed.id)


def refuse_second_open(work: Work, closed: Conversation) -> None:
    """A visitor has at most one open conversation; who asks for a second is told of none."""
    latest = store.latest_of(work, closed.site_id, closed.visitor_id)
    if latest is not None and latest.is_open:
        raise NotFound


def _close(work: Work, closed: Conversation, because: ClosedBecause) -> None:
    if closed.agent_id is not None:
        give_slot_back(work, closed.agent_id)
    by = work.actor.kind
    record(work, closed, ConversationClosed(by=by, because=because, agent_id=closed.agent_id), everybody=True)
