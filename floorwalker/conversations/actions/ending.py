"""How a conversation ends, and goes on after all."""

from floorwalker.availability.actions import can_take, give_slot_back, take_slot
from floorwalker.availability.reactions import measure_reaction
from floorwalker.conversations.actions.handing_over import name_responsible
from floorwalker.conversations.actions.keeping import hold, note_end_of_wait, record
from floorwalker.conversations.actions.minding import look_at_once
from floorwalker.conversations.facts import (
    AnswerPromised,
    ClosedBecause,
    ConversationClosed,
    ConversationReopened,
    MessagesRead,
    ReadMessage,
    StatedReason,
)
from floorwalker.conversations.model import (
    Channel,
    Conversation,
    CustomerWaits,
    NotClosed,
    NothingPromised,
    PromiseOutOfRange,
)
from floorwalker.conversations.reading.heard import hear_all
from floorwalker.conversations.reading.reaction import reaction_ms
from floorwalker.conversations.reading.tail import Waits, waits
from floorwalker.conversations.store import talks
from floorwalker.identity.views import agent as agent_of
from floorwalker.kit.clock import Instant
from floorwalker.kit.errors import NotFound
from floorwalker.kit.ids import AgentId
from floorwalker.pace.actions import close_waits
from floorwalker.plumbing.work import Work
from floorwalker.shops.views import team as team_of

COUNT_AS_UNANSWERED: frozenset[ClosedBecause] = frozenset({"unanswered", "not_a_question", "spam", "abuse"})
"""What may be stated while a customer waits. All but spam count as unanswered, since our reading may be right."""
SOONEST_PROMISE_MS = 60_000
LATEST_PROMISE_MS = 30 * 24 * 3_600_000


def end(work: Work, conversation: str) -> None:
    """The visitor ends it; ending twice is ending once."""
    ended = hold(work, conversation)
    if ended.is_open:
        _close(work, ended, "ended_by_visitor", waits(work, ended))


def leave_for_contact(work: Work, conversation: str, promised: AnswerPromised) -> None:
    """The visitor need not wait here any more: their question goes on as a contact that was promised an answer."""
    left = hold(work, conversation)
    if left.is_open:
        record(work, left, promised)
        kept = hold(work, conversation)
        _close(work, kept, "promised", waits(work, kept))


def close(work: Work, conversation: str, because: StatedReason) -> None:
    """The responsible agent, or a lead, ends it for a stated reason; not while a customer waits for an answer."""
    closed = hold(work, conversation)
    closed.require_can_decide(work.actor)
    if because == "promised" and closed.promise is None:
        raise NothingPromised
    waited = waits(work, closed)
    if waited.owed_seq is not None and because not in COUNT_AS_UNANSWERED:
        raise CustomerWaits(waited.owed_seq)
    # What is promised is not answered yet, whatever is said of it.
    is_promised = because == "answered" and waited.closing_seq is not None
    _close(work, closed, "promised" if is_promised else because, waited)


def promise_answer(
    work: Work,
    conversation: str,
    due_at: int,
    channel: Channel,
    agent: str | None = None,
    team: str | None = None,
) -> None:
    """Say who answers, how and by when; by default whoever says so. The customer need not wait here any more."""
    promised = hold(work, conversation)
    promised.require_can_decide(work.actor)
    team_id = team_of(work, promised.site_id, team).id if team is not None else None
    owner = agent_of(work, promised.site_id, agent or work.actor.id).id if team_id is None else None
    if not work.now + SOONEST_PROMISE_MS <= due_at <= work.now + LATEST_PROMISE_MS:
        raise PromiseOutOfRange
    record(work, promised, AnswerPromised(Instant(due_at), channel, owner, team_id), everybody=True)


def reopen(work: Work, conversation: str) -> None:
    """Go on with an ended conversation: an agent takes it, a visitor waits for one."""
    reopened = hold(work, conversation)
    if reopened.is_open:
        raise NotClosed
    if work.actor.kind == "visitor":
        look_at_once(work, open_again_for_visitor(work, reopened))
        return
    refuse_second_open(work, reopened)
    agent_id = AgentId(work.actor.id)
    take_slot(work, agent_id)
    record(work, reopened, ConversationReopened(by="agent"))
    name_responsible(work, hold(work, conversation), agent_id, "claimed", None, "")
    look_at_once(work, reopened)


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
    latest = talks.latest_of(work, closed.site_id, closed.visitor_id)
    if latest is not None and latest.is_open:
        raise NotFound


def _close(work: Work, closed: Conversation, because: ClosedBecause, waited: Waits) -> None:
    if closed.agent_id is not None:
        give_slot_back(work, closed.agent_id)
    note_end_of_wait(work, closed, is_taken=False)
    close_waits(work, closed.id, closed.first_response_at)
    _keep_readings(work, closed)
    closed = hold(work, closed.id)
    fact = ConversationClosed(
        by=work.actor.kind, because=because, agent_id=closed.agent_id, open_seq=waited.closing_seq
    )
    record(work, closed, fact, everybody=True)


def _keep_readings(work: Work, closed: Conversation) -> None:
    """Keep what the messages do, so that the clocks can be worked out when the words are gone, and how soon we spoke.

    Both are read at the end, since that costs the talk itself nothing.
    """
    entries, readings, fresh = hear_all(work, closed)
    reaction = reaction_ms(entries)
    if reaction is not None:
        measure_reaction(work, reaction)
    if fresh:
        read = tuple(ReadMessage(seq, readings[seq].acts, readings[seq].marks) for seq in fresh)
        record(work, closed, MessagesRead(read))
