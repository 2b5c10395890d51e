"""What happened to transcripts, in the past tense: ids and ways, never an address, a code or a word."""

from floorwalker.kit.facts import Fact
from floorwalker.kit.ids import ConversationId, VisitorId
from floorwalker.transcripts.model import Way


class AddressClaimed(Fact, frozen=True, tag="address_claimed"):
    """A customer named a mail address for a transcript, and a code was sent there."""

    conversation_id: ConversationId
    visitor_id: VisitorId


class AddressProven(Fact, frozen=True, tag="address_proven"):
    """They typed in the code that had arrived there."""

    conversation_id: ConversationId


class TranscriptGiven(Fact, frozen=True, tag="transcript_given"):
    """A customer has what was said: sent by mail, or downloaded in this form."""

    conversation_id: ConversationId
    way: Way
    lines: int
