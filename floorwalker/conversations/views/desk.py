"""Conversations as the desk's list shows them."""

import msgspec

from floorwalker.conversations.model import Author, Conversation, GivenPromise, State, Step, Told
from floorwalker.conversations.reading.clocks import Clocks, clocks
from floorwalker.conversations.reading.heard import hear_all
from floorwalker.conversations.reading.tail import waits
from floorwalker.conversations.store import journal, talks
from floorwalker.conversations.views.history import conversation_for
from floorwalker.kit.actors import Actor, Role
from floorwalker.kit.clock import Instant
from floorwalker.kit.ids import AgentId, BranchId, ConversationId, SiteId, TeamId
from floorwalker.plumbing.work import Reads
from floorwalker.visitors.model import VisitorCard
from floorwalker.visitors.views import card

LONGEST_PREVIEW = 140


class DeskRow(msgspec.Struct, frozen=True):
    """A conversation as the desk's list shows it. `waiting_since` is when the customer began to wait for us."""

    id: ConversationId
    seq: int
    state: State
    visitor: VisitorCard
    agent: AgentId | None
    team: TeamId | None
    started_at: Instant
    queued_at: Instant | None
    waiting_since: Instant | None
    last_message_seq: int
    last_text: str
    last_author: Author | None
    last_at: Instant
    seen_by_agent: int
    seen_by_visitor: int
    branch: BranchId | None
    skill: str | None
    goes_first: bool
    pick_up_by: Instant | None
    told: Told | None
    open_seq: int | None
    steps: tuple[Step, ...]
    is_raised: bool


class Served(msgspec.Struct, frozen=True):
    """How a conversation was served in time, and what stands open in it now, for whoever is about to end it."""

    clocks: Clocks
    owed_seq: int | None
    owed_text: str
    promise: GivenPromise | None


def desk_rows(reads: Reads, actor: Actor) -> list[DeskRow]:
    """What an agent's list shows: their own chats and the queue; a lead's shows all that is open."""
    sees_all = actor.role is not None and actor.role.includes(Role.LEAD)
    shown = [one for one in talks.open_ones(reads, actor.site_id) if sees_all or one.agent_id in {actor.id, None}]
    return _rows(reads, actor.site_id, shown)


def desk_row(reads: Reads, actor: Actor, conversation_id: str) -> DeskRow:
    """One conversation as the desk's list shows it."""
    return _rows(reads, actor.site_id, [conversation_for(reads, actor, conversation_id)])[0]


def served(reads: Reads, actor: Actor, conversation_id: str) -> Served:
    """How a conversation was served so far: by kept facts, and by its words where it goes on."""
    talk = conversation_for(reads, actor, conversation_id)
    entries, readings, _ = hear_all(reads, talk)
    owed = waits(reads, talk).owed_seq if talk.is_open else None
    text = journal.text_at(reads, talk, owed)[:LONGEST_PREVIEW] if owed is not None else ""
    return Served(clocks(entries, readings), owed, text, talk.promise)


def _rows(reads: Reads, site_id: SiteId, shown: list[Conversation]) -> list[DeskRow]:
    return [
        DeskRow(
            id=one.id,
            seq=one.seq,
            state=one.state,
            visitor=card(reads, site_id, one.visitor_id),
            agent=one.agent_id,
            team=one.team_id,
            started_at=one.started_at,
            queued_at=one.queued_at,
            waiting_since=one.waiting_since,
            last_message_seq=one.last_message_seq,
            last_text=journal.last_text(reads, one)[:LONGEST_PREVIEW],
            last_author=one.last_author,
            last_at=one.last_at,
            seen_by_agent=one.seen_by_agent,
            seen_by_visitor=one.seen_by_visitor,
            branch=one.branch_id,
            skill=one.skill,
            goes_first=one.goes_first,
            pick_up_by=one.pick_up_by,
            told=one.told,
            open_seq=one.open_seq,
            steps=one.steps,
            is_raised=one.is_raised,
        )
        for one in shown
    ]
