"""A help by the language model, the rules of a shop for it, and why there was none."""

from typing import Annotated, Literal, NewType

import msgspec
from msgspec import Meta

from floorwalker.kit.clock import Instant
from floorwalker.kit.errors import FloorwalkerError
from floorwalker.kit.ids import AgentId, ConversationId, SiteId

HelpId = NewType("HelpId", str)
Kind = Literal["draft", "rewrite", "shorten", "summary", "translate_in", "translate_out"]
"""What is asked for; `translate_in` is a customer's message, `translate_out` the agent's own draft."""
Outcome = Literal["asked", "given", "unreachable", "too_slow", "refused", "unreadable"]
"""How far it came: `asked` is on its way, or was when the house fell."""
SourceKind = Literal["article", "template", "order"]

KINDS: tuple[Kind, ...] = ("draft", "rewrite", "shorten", "summary", "translate_in", "translate_out")
OF_OWN_WORDS: frozenset[Kind] = frozenset({"rewrite", "shorten", "translate_out"})
"""These work on what the agent has written, and need it."""
KEPT: frozenset[Kind] = frozenset({"translate_in", "translate_out"})
"""Of these both texts are kept: what was written, and what it was made into."""
LONGEST_ADDRESS = 500
LONGEST_MODEL = 120
LONGEST_KEY = 500
LONGEST_DRAFT = 8_000
HOUR_MS = 3_600_000
MOST_PER_HOUR = 120
"""One agent in an hour: more than anybody reads, and what a forgotten key that hangs down may cost at most."""


class AssistOff(FloorwalkerError):
    """The shop has not switched it on, or not set it up."""

    code = "assist_off"
    sentence = "Help by a language model is switched off here."


class NotAnAssistAddress(FloorwalkerError):
    """What customers write goes over a line that nobody reads along, to a place that whoever installs it knows of."""

    code = "not_an_assist_address"
    sentence = (
        "The model's address begins with https:// and is not in a private network,"
        " unless whoever runs the server has allowed it."
    )


class AssistTooOften(FloorwalkerError):
    """More help was asked for than anybody can read."""

    code = "assist_too_often"
    sentence = "That is as much help as one person is given in an hour. Go on writing."


class NothingToWorkOn(FloorwalkerError):
    """There is nothing to rewrite, translate or sum up."""

    code = "nothing_to_work_on"
    sentence = "There are no words yet to work on."


class AssistUnreachable(FloorwalkerError):
    """Nobody answers at the model's address."""

    code = "assist_unreachable"
    sentence = "The language model cannot be reached. Go on writing; nothing of yours was touched."


class AssistTooSlow(FloorwalkerError):
    """It took longer than an agent can wait."""

    code = "assist_too_slow"
    sentence = "The language model took too long. Go on writing; nothing of yours was touched."


class AssistRefused(FloorwalkerError):
    """Somebody is there and does not want: a wrong key, no such model, too much."""

    code = "assist_refused"
    sentence = "The language model's server refused. Whoever set it up can try it on its page."


class AssistUnreadable(FloorwalkerError):
    """An answer without a text in it, or larger than any answer is."""

    code = "assist_unreadable"
    sentence = "The language model gave no text. Go on writing; nothing of yours was touched."


class AssistRules(msgspec.Struct, frozen=True):
    """What a shop chose; the key is sealed, and nobody is shown it again."""

    is_on: bool = False
    address: str = ""
    model: str = ""
    sealed_key: str = ""

    @property
    def is_ready(self) -> bool:
        """Whether anybody can be asked."""
        return self.is_on and bool(self.address and self.model)


class Chosen(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What an owner says; without a key the one before stays, as long as it goes to the same place."""

    is_on: bool
    address: Annotated[str, Meta(max_length=LONGEST_ADDRESS)] = ""
    model: Annotated[str, Meta(max_length=LONGEST_MODEL)] = ""
    key: Annotated[str, Meta(max_length=LONGEST_KEY)] = ""


class Wanted(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What an agent asks for: of their own words, or of one message, in the language that they read."""

    kind: Kind
    language: Annotated[str, Meta(pattern="^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}$")] = "en"
    text: Annotated[str, Meta(max_length=LONGEST_DRAFT)] = ""
    message_seq: Annotated[int, Meta(ge=0, le=2**31)] = 0


class Source(msgspec.Struct, frozen=True):
    """Something that was given along, by the sign that stands for it in the answer."""

    sign: str
    kind: SourceKind
    id: str
    name: str


class Asked(msgspec.Struct, frozen=True):
    """What is kept of a help before anything leaves: of the words only how many."""

    kind: Kind
    conversation_id: ConversationId
    language: str
    message_seq: int
    characters: int
    masked: int
    sources: int
    words: str = ""


class Help(msgspec.Struct, frozen=True):
    """The state of one help after its last fact."""

    id: HelpId
    site_id: SiteId
    conversation_id: ConversationId
    agent_id: AgentId
    kind: Kind
    model: str
    asked_at: Instant
    characters: int
    masked: int
    sources: int
    language: str
    message_seq: int = 0
    outcome: Outcome = "asked"
    took_ms: int = 0
    answered: int = 0
    cited: int = 0
    taken_out: int = 0
    is_taken: bool = False
    seq: int = 1
