"""What happened with the language model, in the past tense: who, when, which kind, how much; never a word of it."""

from msgspec.structs import replace

from floorwalker.assist.model import Help, HelpId, Kind, Outcome
from floorwalker.kit.clock import Instant
from floorwalker.kit.facts import Entry, Fact
from floorwalker.kit.ids import AgentId, ConversationId, SiteId


class AssistChosen(Fact, frozen=True, tag="assist_chosen"):
    """An owner said whether and which model helps; the address and the key are not here."""

    is_on: bool
    has_address: bool
    has_key: bool
    model: str


class AssistAsked(Fact, frozen=True, tag="assist_asked"):
    """An agent asked for help, kept before anything left: so many characters, so many places masked in them.

    Where somebody's own words are translated, they stand beside it; other words that were asked about do not.
    """

    conversation_id: ConversationId
    agent_id: AgentId
    asked: Kind
    model: str
    characters: int
    masked: int
    sources: int
    language: str
    message_seq: int = 0
    digest: str = ""

    def begun(self, site_id: SiteId, help_id: HelpId, at: Instant) -> Help:
        """The help as it is after its first fact."""
        return Help(
            id=help_id,
            site_id=site_id,
            conversation_id=self.conversation_id,
            agent_id=self.agent_id,
            kind=self.asked,
            model=self.model,
            asked_at=at,
            characters=self.characters,
            masked=self.masked,
            sources=self.sources,
            language=self.language,
            message_seq=self.message_seq,
        )

    def changed(self, before: Help, seq: int, at: Instant) -> Help:  # noqa: ARG002 - it is the first
        """Nothing: it is asked once."""
        return before


class AssistAnswered(Fact, frozen=True, tag="assist_answered"):
    """What came of it: how long it took, how much was answered and cited, how many links were taken out.

    Of a translation the words stand beside it; of anything else they are nobody's until the agent sends them.
    """

    outcome: Outcome
    took_ms: int
    answered: int = 0
    cited: int = 0
    taken_out: int = 0
    digest: str = ""

    def changed(self, before: Help, seq: int, at: Instant) -> Help:  # noqa: ARG002 - how long it took says when
        """Given, or why not."""
        return replace(
            before,
            seq=seq,
            outcome=self.outcome,
            took_ms=self.took_ms,
            answered=self.answered,
            cited=self.cited,
            taken_out=self.taken_out,
        )


class AssistTaken(Fact, frozen=True, tag="assist_taken"):
    """The agent put it into what they write, or sent it: then with the number of the message."""

    message_seq: int = 0

    def changed(self, before: Help, seq: int, at: Instant) -> Help:  # noqa: ARG002 - when is no matter
        """Of use; and which message it became, where that is known."""
        return replace(before, seq=seq, is_taken=True, message_seq=self.message_seq or before.message_seq)


AssistFact = AssistAsked | AssistAnswered | AssistTaken


def apply(before: Help, entry: Entry[AssistFact]) -> Help:
    """Give the help as it is after one more entry of its journal."""
    return entry.fact.changed(before, entry.seq, entry.at)
