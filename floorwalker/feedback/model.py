"""What a customer says of a conversation afterwards, as decisions see it."""

from typing import Annotated, NewType

import msgspec
from msgspec import Meta

from floorwalker.kit.clock import Instant
from floorwalker.kit.errors import FloorwalkerError
from floorwalker.kit.ids import ConversationId, SiteId, VisitorId

FeedbackId = NewType("FeedbackId", str)
CHANGEABLE_MS = 24 * 3_600_000
LONGEST_COMMENT = 2_000
MOST_CHANGES = 30
"""Nobody changes their mind more often; each time is kept."""


class NotOverYet(FloorwalkerError):
    """How it was is asked when it is over, and of whom somebody has answered."""

    code = "not_over_yet"
    sentence = "This is asked once the conversation has been answered and has ended."


class NothingSaid(FloorwalkerError):
    """Neither of the two questions is answered, and there is no comment."""

    code = "nothing_said"
    sentence = "Answer one of the questions, or write a comment."


class FeedbackSettled(FloorwalkerError):
    """It was given more than a day ago."""

    code = "feedback_settled"
    sentence = "What you said of this conversation can be changed for a day, and that is over."


class Answers(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """What a customer says: one tap each, and perhaps a comment; what is left out is not answered."""

    is_solved: bool | None = None
    is_satisfied: bool | None = None
    comment: Annotated[str, Meta(max_length=20_000)] = ""


class Feedback(msgspec.Struct, frozen=True):
    """The state of one conversation's feedback after its last fact; `given_at` is when it was first given."""

    id: FeedbackId
    site_id: SiteId
    conversation_id: ConversationId
    visitor_id: VisitorId
    asked_at: Instant
    seq: int = 1
    given_at: Instant | None = None
    is_solved: bool | None = None
    is_satisfied: bool | None = None
    has_comment: bool = False

    def can_change(self, now: Instant) -> bool:
        """Whether the customer may still say otherwise."""
        return self.given_at is None or now < self.given_at + CHANGEABLE_MS
