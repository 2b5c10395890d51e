"""The manners, as decisions see them: pure, and the same whoever asks."""

from typing import Literal

import msgspec

from floorwalker.kit.clock import Instant
from floorwalker.visitors.model import Stage

AFTER_CHAT_MS = 72 * 3_600_000
"""For so long after a chat nobody is spoken to first. A shop may lengthen it one day, and never shorten it."""

WhyNot = Literal[
    "not_agreed", "chats", "chatted_lately", "question_open", "at_checkout", "closed", "nobody_free"
]  # fmt: skip
"""What speaks against greeting somebody."""


class Circumstances(msgspec.Struct, frozen=True):
    """What is known at the moment of asking: of the visitor, on whatever device the shop knows them, and of the floor.

    `chatted_at` is when a conversation of theirs was last spoken in or ended, or nothing.
    """

    stage: Stage
    has_agreed: bool
    chats: bool
    chatted_at: Instant | None
    has_open_question: bool
    is_open: bool
    has_free_agent: bool

    def why_not(self, now: Instant) -> tuple[WhyNot, ...]:
        """Everything that speaks against greeting them now; nothing where they may be greeted."""
        is_late = self.chatted_at is not None and now - self.chatted_at < AFTER_CHAT_MS
        against: dict[WhyNot, bool] = {
            "not_agreed": not self.has_agreed,
            "chats": self.chats,
            "chatted_lately": is_late and not self.chats,
            "question_open": self.has_open_question,
            "at_checkout": self.stage == "checkout",
            "closed": not self.is_open,
            "nobody_free": self.is_open and not self.has_free_agent,
        }
        return tuple(reason for reason, holds in against.items() if holds)
