"""The queue and those who may take from it, as strategies see them: a picture of one moment."""

from typing import Literal

import msgspec

from floorwalker.conversations.facts import WishNoted
from floorwalker.conversations.model import Channel, Told
from floorwalker.kit.clock import Instant
from floorwalker.kit.errors import FloorwalkerError
from floorwalker.kit.ids import AgentId, BranchId, ConversationId, TeamId
from floorwalker.kit.language_tags import base_language
from floorwalker.kit.learned_wait.learned_wait import LearnedWait
from floorwalker.kit.learned_wait.past import Ended, Stood
from floorwalker.kit.learned_wait.watch import Customer
from floorwalker.pace.model import ChatEnded, ShopPace, Wait

UNANSWERED_MS = 60_000
"""Who leaves a customer without an answer for so long is given no other."""
QUIET_MS = 300_000
QUIET_WEIGHT = 0.2
HEAVY_WEIGHT = 1.3
LONG_TEXT = 300

Chosen = Literal["by_hand", "least_loaded", "longest_idle"]


class NotATime(FloorwalkerError):
    """A rule's time is some seconds, not days."""

    code = "not_a_rule_time"
    sentence = "A time of the routing rules is from 0 to 600 seconds, for picking up from 5."


class Rules(msgspec.Struct, frozen=True):
    """How a shop gives customers to agents. Until it chooses, agents take them by hand."""

    strategy: Chosen = "by_hand"
    sticky_seconds: int = 30
    overflow_seconds: int = 20
    pick_up_seconds: int = 20

    def require_sensible(self) -> None:
        """Refuse times with which nobody would ever be answered, or nobody could pick up."""
        times = (self.sticky_seconds, self.overflow_seconds, self.pick_up_seconds)
        if not all(0 <= seconds <= MOST_SECONDS for seconds in times) or self.pick_up_seconds < LEAST_PICK_UP:
            raise NotATime


MOST_SECONDS = 600
LEAST_PICK_UP = 5
BY_HAND = Rules()
AT_FOUNDING = Rules("least_loaded")
"""What a shop that is founded now begins with; one that was there before keeps what it has."""


class Waiting(msgspec.Struct, frozen=True):
    """A customer in the queue, and for whom they ask; what they ask and is not noted yet is `unheard`."""

    conversation_id: ConversationId
    queued_at: Instant
    language: str
    team_id: TeamId | None = None
    branch_id: BranchId | None = None
    skill: str | None = None
    previous_agent_id: AgentId | None = None
    lost_by: AgentId | None = None
    told: Told | None = None
    goes_first: bool = False
    channel: Channel = "chat"
    unheard: WishNoted | None = None


class Candidate(msgspec.Struct, frozen=True):
    """An agent who is here, and how they stand. `load` is their weighted open work."""

    agent_id: AgentId
    slots: int
    open_chats: int = 0
    load: float = 0.0
    idle_since: Instant = Instant(0)
    unanswered_since: Instant | None = None
    teams: frozenset[TeamId] = frozenset()
    skills: frozenset[str] = frozenset()
    languages: frozenset[str] = frozenset()
    branch_id: BranchId | None = None

    def has_room(self, now: Instant) -> bool:
        """Whether one more customer would be well off here."""
        since = self.unanswered_since
        return self.open_chats < self.slots and (since is None or now - since <= UNANSWERED_MS)

    def speaks(self, language: str) -> bool:
        """Whether they understand the customer; who names no language is taken to understand all."""
        return not self.languages or base_language(language) in self.languages

    def suits(self, waiting: Waiting) -> bool:
        """Whether they are exactly who is asked for."""
        return (
            self.speaks(waiting.language)
            and waiting.team_id in {None, *self.teams}
            and waiting.branch_id in {None, self.branch_id}
            and (waiting.skill is None or not self.skills or waiting.skill in self.skills)
        )


class Foretelling(msgspec.Struct, frozen=True):
    """By what waits are foretold: the shop's pace, and what was learned of waits as they went, with its last hour."""

    pace: ShopPace = ShopPace()
    learned: LearnedWait | None = None
    past: tuple[Stood, ...] = ()
    ended: tuple[Ended, ...] = ()


class Board(msgspec.Struct, frozen=True):
    """One moment of a shop: its rules, who waits in what order, who is here, what is closed that they ask for."""

    now: Instant
    rules: Rules
    queue: tuple[Waiting, ...]
    candidates: tuple[Candidate, ...]
    closed_branches: frozenset[BranchId] = frozenset()
    closed_teams: frozenset[TeamId] = frozenset()
    foretelling: Foretelling = Foretelling()


def customer_of(team_id: TeamId | None, *, goes_first: bool) -> Customer:
    """A customer as waits are learned from them: which team they ask for, and whether they go before others."""
    return Customer(team_id or "", goes_first, (f"team {team_id or ''}", "put back" if goes_first else "in turn"))


def stood(wait: Wait) -> Stood:
    """How a customer stood in the queue."""
    customer = customer_of(wait.team_id, goes_first=wait.goes_first)
    return Stood(wait.conversation_id, customer, wait.began_at / 1000, wait.ended_at / 1000, wait.is_taken)


def ended(chat: ChatEnded) -> Ended:
    """An agent has one chat less."""
    return Ended(chat.agent_id, chat.at / 1000)


def weight(quiet_ms: int, *, is_waiting: bool, is_heavy: bool) -> float:
    """How much of an agent one open chat takes.

    1 while the customer waits for us, 1.3 if they wrote at length or in anger; from our answer on it falls evenly to
    0.2 after five minutes in which the customer says nothing.
    """
    if is_waiting:
        return HEAVY_WEIGHT if is_heavy else 1.0
    return 1.0 - (1.0 - QUIET_WEIGHT) * min(1.0, max(0, quiet_ms) / QUIET_MS)
