"""What is known of a shop's pace, and what it is learned from."""

import msgspec

from floorwalker.kit.clock import Instant
from floorwalker.kit.ids import AgentId, ConversationId, TeamId
from floorwalker.kit.queueing.pace import TYPICAL, AtLevel, Pace, Waits
from floorwalker.kit.queueing.reaction import Reaction, supposed

SUPPOSED_REACTION = supposed(8, 20)
"""Where people answer well, half have said a word of their own within 8 s, nine in ten within 20 s."""
PAST_MS = 28 * 24 * 3_600_000
"""So much of the past is learned from: every weekday four times, and a change of staff is believed within weeks."""
LONGEST_SPELL_MS = 3_600_000
"""Whoever leaves a chat open over lunch or a night says nothing of how fast slots come free."""
LONGEST_WAIT_MS = 3_600_000
"""Who stands in the queue for longer wrote while nobody was there, and has long gone."""


class Wait(msgspec.Struct, frozen=True):
    """How one customer waited for somebody to take them: from when to when, in which standing, and what they were told.

    `answer_by` is the first that they were told, by this version of the pace. Of a conversation that has ended,
    `closed_at` says when and `spoke_at` when somebody of the staff said the first word.
    """

    conversation_id: ConversationId
    began_at: Instant
    ended_at: Instant
    team_id: TeamId | None
    goes_first: bool
    is_taken: bool
    answer_by: Instant | None = None
    version: int = 0
    closed_at: Instant | None = None
    spoke_at: Instant | None = None

    def was_kept(self) -> bool | None:
        """Whether what was announced was kept; nothing where it cannot be known, as of who left before."""
        if self.answer_by is None or self.closed_at is None:
            return None
        if self.spoke_at is not None:
            return self.spoke_at <= self.answer_by
        return False if self.closed_at > self.answer_by else None


class ChatEnded(msgspec.Struct, frozen=True):
    """An agent has one chat less since then."""

    agent_id: AgentId
    at: Instant


class Past(msgspec.Struct, frozen=True):
    """Some weeks of a shop, as a pace is learned from them.

    What agents had at once, how long customers waited and how many left, how soon agents spoke, and of how many
    announced waits it is known whether they were kept.
    """

    levels: dict[int, AtLevel]
    waits: Waits
    waited: int
    judged: int
    kept: int
    reactions_ms: tuple[int, ...] = ()


class ShopPace(msgspec.Struct, frozen=True, omit_defaults=True):
    """How fast chats end, how long customers wait and how soon agents speak, from so many chats and waits.

    `version` grows with everything that is learned, 0 is a typical shop. `judged` waits were announced and it is
    known whether they were kept; `kept` of them were. `waits_version` names what was learned of waits as they went,
    `waits_learned_at` when; 0 and nothing if formulas foretell them.
    """

    version: int = 0
    handling_ms: tuple[int, ...] = ()
    patience_ms: int = 0
    reaction_ms: tuple[int, ...] = ()
    chats: int = 0
    waits: int = 0
    judged: int = 0
    kept: int = 0
    waits_version: int = 0
    learned_at: Instant = Instant(0)
    waits_learned_at: Instant = Instant(0)

    def pace(self) -> Pace:
        """As the arithmetic of waiting takes it."""
        if not self.version:
            return TYPICAL
        return Pace(tuple(ms / 60_000 for ms in self.handling_ms), self.patience_ms / 60_000)

    def reaction(self) -> Reaction:
        """How soon an agent with room speaks, as it is counted with until more is learned."""
        return Reaction(tuple(ms / 1000 for ms in self.reaction_ms)) if self.version else SUPPOSED_REACTION

    @property
    def kept_share(self) -> float | None:
        """The part of the announced waits that were kept; nothing before any is known."""
        return self.kept / self.judged if self.judged else None
