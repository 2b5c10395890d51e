"""A conversation as its customer takes it home, and what stands between a stranger's mailbox and it."""

from typing import Literal, NewType

import msgspec

from floorwalker.kit.clock import Instant
from floorwalker.kit.errors import FloorwalkerError
from floorwalker.kit.ids import ConversationId, SiteId, VisitorId
from floorwalker.kit.mailed_code import is_code_over

TranscriptId = NewType("TranscriptId", str)
Way = Literal["mail", "text", "html"]
Form = Literal["text", "html"]
Outcome = Literal["sent", "code_sent", "wrong_code", "code_over"]
"""What became of a wish for a mail. A wrong code is no refusal, since it has to be counted."""

DAY_MS = 24 * 3_600_000
PROVEN_FOR_MS = 90 * DAY_MS
MOST_CODES_TO_ONE = 3
MOST_CODES_OF_ONE = 5
MOST_SENT_OF_ONE = 10
"""In a day: codes to one address, whoever asks; codes that one browser asks for; transcripts that it has sent."""


class TooManyTranscripts(FloorwalkerError):
    """Somebody has had enough mails sent for today."""

    code = "too_many_transcripts"
    sentence = "That is as many mails as we send in a day. Download the conversation instead."


class TranscriptTooLong(FloorwalkerError):
    """More was said than a mail takes."""

    code = "transcript_too_long"
    sentence = "This conversation is too long for a mail. Download it instead."


class Line(msgspec.Struct, frozen=True):
    """Something said: when, by whom as the customer knows them, and the name of a file that came with it."""

    at: Instant
    who: str
    text: str
    file: str = ""
    is_own: bool = False


class Transcript(msgspec.Struct, frozen=True):
    """Everything that was said, with who the shop is and how it is reached; times are those of `zone`."""

    shop: str
    page: str
    mailbox: str
    language: str
    zone: str
    lines: tuple[Line, ...]


class AddressClaim(msgspec.Struct, frozen=True):
    """Somebody says that a mail address is theirs, and was sent a code there."""

    id: TranscriptId
    site_id: SiteId
    conversation_id: ConversationId
    visitor_id: VisitorId
    address: str
    code_digest: str
    asked_at: Instant
    tries: int = 0

    def is_over(self, now: Instant) -> bool:
        """Whether its code opens nothing any more."""
        return is_code_over(self.asked_at, self.tries, now)
