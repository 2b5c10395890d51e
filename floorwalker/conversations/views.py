"""Conversations as customers and colleagues see them."""

import msgspec
from msgspec.structs import replace

from floorwalker.catalogue.views.cards import cards_of
from floorwalker.conversations.facts import ConversationAssigned, ConversationFact, MessageSent, ProductShown
from floorwalker.conversations.model import Author, Conversation, GivenPromise, State, Step, Told
from floorwalker.conversations.reading.clocks import Clocks, clocks
from floorwalker.conversations.reading.heard import hear_all
from floorwalker.conversations.reading.tail import waits
from floorwalker.conversations.store import files, journal, talks
from floorwalker.identity.views import person
from floorwalker.kit.actors import Actor, Role, system_of
from floorwalker.kit.clock import Instant
from floorwalker.kit.errors import NotFound
from floorwalker.kit.facts import Attachment, Entry, Fact, Person, Personal
from floorwalker.kit.ids import AgentId, BranchId, ConversationId, SiteId, TeamId, VisitorId
from floorwalker.plumbing.work import Reads
from floorwalker.visitors.model import VisitorCard
from floorwalker.visitors.views import card

LONGEST_PREVIEW = 140
REMEMBERED_MS = 24 * 3_600_000
"""A customer who comes back within a day may want the same agent."""


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


class SaidLine(msgspec.Struct, frozen=True):
    """Something that a customer said, and when."""

    seq: int
    at: Instant
    text: str


class SentAnswer(msgspec.Struct, frozen=True):
    """What an agent said, and by which id the words go that the customer had said last before it."""

    seq: int
    text: str
    asked_id: int | None


def conversation_for(reads: Reads, actor: Actor, conversation_id: str) -> Conversation:
    """A conversation that is the actor's business; any other is not there."""
    found = talks.conversation(reads, actor.site_id, conversation_id)
    if found is None:
        raise NotFound
    found.require_party(actor)
    return found


def latest_of(reads: Reads, site_id: SiteId, visitor_id: VisitorId) -> Conversation | None:
    """A visitor's open conversation, or else the last one that ended."""
    return talks.latest_of(reads, site_id, visitor_id)


def entries_after(reads: Reads, actor: Actor, conversation_id: str, after: int) -> list[Entry[ConversationFact]]:
    """What the actor missed of a conversation, in order, exactly as it was announced live."""
    found = conversation_for(reads, actor, conversation_id)
    sent = files.sent_in(reads, found.site_id, found.id)
    people: dict[str, Person] = {}
    entries = [
        replace(entry, personal=_personal(reads, found.site_id, entry.fact, text, sent, people))
        for entry, text in journal.entries_after(reads, found.site_id, found.id, after)
    ]
    return _with_cards(reads, found, entries) if any(isinstance(one.fact, ProductShown) for one in entries) else entries


def said_by_visitor(reads: Reads, actor: Actor, conversation_id: str, *, at_all: bool = False) -> list[str]:
    """What a customer has said since the last answer of ours, or at all, in their words."""
    said: list[str] = []
    for entry in entries_after(reads, actor, conversation_id, 0):
        if isinstance(entry.fact, MessageSent) and entry.fact.author == "agent":
            said = said if at_all else []
        elif isinstance(entry.fact, MessageSent) and entry.fact.author == "visitor" and entry.personal:
            said.append(entry.personal.text or "")
    return [words for words in said if words]


def said_after(reads: Reads, said_in: Conversation, after: int, most: int) -> list[SaidLine]:
    """The first messages of a customer after a place in the journal, with their words as they are kept."""
    theirs = [
        SaidLine(entry.seq, entry.at, text or "")
        for entry, text in journal.entries_after(reads, said_in.site_id, said_in.id, after)
        if isinstance(entry.fact, MessageSent) and entry.fact.author == "visitor"
    ]
    return theirs[:most]


def text_of(reads: Reads, site_id: SiteId, conversation_id: ConversationId, seq: int) -> str:
    """The words of one message, as they are kept."""
    said_in = talks.conversation(reads, site_id, conversation_id)
    return journal.text_at(reads, said_in, seq) if said_in is not None else ""


def desk_rows(reads: Reads, actor: Actor) -> list[DeskRow]:
    """What an agent's list shows: their own chats and the queue; a lead's shows all that is open."""
    sees_all = actor.role is not None and actor.role.includes(Role.LEAD)
    shown = [one for one in talks.open_ones(reads, actor.site_id) if sees_all or one.agent_id in {actor.id, None}]
    return _rows(reads, actor.site_id, shown)


def desk_row(reads: Reads, actor: Actor, conversation_id: str) -> DeskRow:
    """One conversation as the desk's list shows it."""
    return _rows(reads, actor.site_id, [conversation_for(reads, actor, conversation_id)])[0]


def open_ones(reads: Reads, site_id: SiteId) -> list[Conversation]:
    """All open conversations of a shop in the order of the queue."""
    return talks.open_ones(reads, site_id)


def sites_with_queue(reads: Reads) -> list[SiteId]:
    """Shops where somebody waits in the queue."""
    return talks.sites_with_queue(reads)


def last_agent_of(reads: Reads, site_id: SiteId, visitor_id: VisitorId) -> AgentId | None:
    """Who took care of a visitor the last time, if that is not long ago."""
    found = talks.last_agents(reads, site_id, visitor_id, Instant(reads.now - REMEMBERED_MS))
    return found[0] if found else None


def of_visitors(reads: Reads, site_id: SiteId, visitors: list[VisitorId]) -> list[Conversation]:
    """What these visitors have talked about with the shop, the latest first; of much, the latest."""
    return talks.of_visitors(reads, site_id, visitors)


def done_at(reads: Reads, talk: Conversation) -> Instant:
    """When the last thing was said in a conversation, or it was ended."""
    return max(talk.last_at, talks.ended_at(reads, talk) or talk.last_at)


def ended_since(reads: Reads, site_id: SiteId, since: Instant) -> list[tuple[Conversation, Instant]]:
    """What has ended since an instant and not gone on, each with when, in that order."""
    return talks.ended_since(reads, site_id, since)


def ended_at(reads: Reads, talk: Conversation) -> Instant | None:
    """When a conversation was last ended, if ever."""
    return talks.ended_at(reads, talk)


def last_words(reads: Reads, said_in: Conversation) -> str:
    """What was said last."""
    return journal.last_text(reads, said_in)


def answer_named(reads: Reads, actor: Actor, said_in: Conversation, client_id: str) -> SentAnswer | None:
    """What the actor has said in a conversation, by their own name for it."""
    asked_id: int | None = None
    for words_id, seq, sent in journal.messages(reads, said_in):
        if sent.author == "visitor":
            asked_id = words_id
        elif (sent.author_id, sent.client_id) == (actor.id, client_id):
            return SentAnswer(seq, journal.text_at(reads, said_in, seq), asked_id)
    return None


def served(reads: Reads, actor: Actor, conversation_id: str) -> Served:
    """How a conversation was served so far: by kept facts, and by its words where it goes on."""
    talk = conversation_for(reads, actor, conversation_id)
    entries, readings, _ = hear_all(reads, talk)
    owed = waits(reads, talk).owed_seq if talk.is_open else None
    text = journal.text_at(reads, talk, owed)[:LONGEST_PREVIEW] if owed is not None else ""
    return Served(clocks(entries, readings), owed, text, talk.promise)


def open_ids_of(reads: Reads, site_id: SiteId, agent_id: str) -> list[ConversationId]:
    """What an agent is responsible for, the longest waiting first."""
    return [one.id for one in talks.open_ones_of(reads, site_id, agent_id)]


def has_written_since(reads: Reads, site_id: SiteId, agent_id: AgentId, since: Instant) -> bool:
    """Whether an agent has said something, from an instant on, to one of those for whom they are responsible now."""
    return any(
        fact.author_id == agent_id
        for one in talks.open_ones_of(reads, site_id, agent_id)
        if one.last_at >= since
        for fact in journal.said_since(reads, one, since)
    )


def said_by_agent_since(reads: Reads, talk: Conversation, agent_id: str, since: Instant) -> list[str]:
    """What one agent has written to the customer from an instant on, in order."""
    return [
        (entry.personal.text or "") if entry.personal else ""
        for entry in entries_after(reads, system_of(talk.site_id), talk.id, 0)
        if isinstance(entry.fact, MessageSent) and entry.fact.author_id == agent_id and entry.at >= since
    ]


def how_many_wait(reads: Reads, site_id: SiteId) -> int:
    """How many conversations nobody is responsible for."""
    return talks.how_many_wait(reads, site_id)


def file_for(reads: Reads, actor: Actor, file_id: str) -> Attachment:
    """A file that the actor uploaded, or that was sent in a conversation of theirs."""
    found = files.with_owner(reads, actor.site_id, file_id)
    if found is None:
        raise NotFound
    attachment, uploaded_by, conversation_id = found
    if conversation_id is not None:
        conversation_for(reads, actor, conversation_id)
    elif uploaded_by != actor.id:
        raise NotFound
    return attachment


def _personal(
    reads: Reads,
    site_id: SiteId,
    fact: Fact,
    text: str | None,
    files: dict[str, Attachment],
    people: dict[str, Person],
) -> Personal | None:
    if isinstance(fact, MessageSent):
        return Personal(text=text, file=files.get(fact.file_id or ""))
    if isinstance(fact, ConversationAssigned):
        if fact.agent_id not in people:
            people[fact.agent_id] = person(reads, site_id, fact.agent_id)
        return Personal(text=text, person=people[fact.agent_id])
    return Personal(text=text) if text else None


def _with_cards(
    reads: Reads, talk: Conversation, entries: list[Entry[ConversationFact]]
) -> list[Entry[ConversationFact]]:
    """Put the cards back into the messages in which they were sent."""
    cards = cards_of(reads, talk.site_id, talk.id)
    return [
        replace(one, personal=replace(one.personal, card=cards.get(one.seq))) if one.personal else one
        for one in entries
    ]


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
