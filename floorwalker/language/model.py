"""What a message does, and how the answering of a conversation stands after it."""

from typing import Literal, get_args

import msgspec
from msgspec.structs import replace

from floorwalker.kit.clock import Instant

Author = Literal["visitor", "agent", "auto"]
Language = Literal["sv", "fi", "nl", "en"]
Act = Literal[
    "question",
    "purchase_intent",
    "identification_needed",
    "prompt",
    "complaint",
    "thanks",
    "greeting",
    "hold",
    "substantive",
    "need_question",
    "recommendation",
    "next_step",
    "handover",
    "closing",
    "other",
]
Wanted = Literal["nothing", "word", "answer"]
Asked = Literal["nothing", "offer", "need"]
StatementKind = Literal["withdrawal", "complaint"]
Matter = Literal["invoice", "account", "personal", "order"]
"""What concerns a customer's own affairs, so that we must know who they are."""
Field = Literal["name", "mail", "phone", "order", "question", "branch"]
"""What a customer says of themselves and their matter once, and should not have to say again."""
Mark = Literal["complains_of_waiting", "greets", "agrees", "declines", "withdraws", "says_more", "asks"]

OPENING: frozenset[Act] = frozenset({"question", "purchase_intent", "identification_needed", "prompt", "complaint"})
"""The acts of a customer that want an answer by themselves."""

SETTLED: dict[str, object] = {"wanted": "nothing", "open_index": None, "open_since": None}
"""What changes when nobody waits any more."""

MATTERS: tuple[Matter, ...] = get_args(Matter)
FIELDS: tuple[Field, ...] = get_args(Field)
WANTS: tuple[Wanted, ...] = get_args(Wanted)
"""What a customer may wait for, the least first."""


class Said(msgspec.Struct, frozen=True):
    """One message as this room reads it: from whom, in which words, when."""

    author: Author
    text: str
    at: Instant


class Reading(msgspec.Struct, frozen=True):
    """What one message does, and what else is worth knowing of it.

    `substantive` stands for everything an agent says that is not only greeting, hold, acknowledgement or closing;
    a question of theirs, a recommendation, a next step and a handover therefore carry it too.
    """

    acts: tuple[Act, ...]
    marks: tuple[Mark, ...] = ()

    @property
    def wants_answer(self) -> bool:
        """Whether a customer who says this expects an answer, whatever was said before."""
        return not OPENING.isdisjoint(self.acts)


class Standing(msgspec.Struct, frozen=True):
    """How the answering of a conversation stands after its last message.

    `wanted` is what the customer waits for: nothing, a word back to their greeting or remark, or an answer, which a
    hold in reply to either promises. `open_index` and
    `open_since` are the message that they have waited longest to have answered. `asked` is what the agent wanted to
    know since the customer last spoke: nothing, a yes or no to an offer, or a need.
    """

    messages: int = 0
    wanted: Wanted = "nothing"
    open_index: int | None = None
    open_since: Instant | None = None
    asked: Asked = "nothing"
    has_customer_spoken: bool = False
    first_response_at: Instant | None = None
    first_substantive_at: Instant | None = None

    def after(self, author: Author, reading: Reading, at: Instant) -> "Standing":
        """Give how it stands after one more message; what was said by itself changes nothing."""
        stands = self
        if author == "visitor":
            stands = self._after_customer(reading, at)
        elif author == "agent":
            stands = self._after_agent(reading, at)
        return replace(stands, messages=self.messages + 1)

    def _after_customer(self, reading: Reading, at: Instant) -> "Standing":
        wanted = self._wanted_by(reading)
        is_over = "withdraws" in reading.marks or (self.wanted == "word" and "thanks" in reading.acts)
        waited_for = "nothing" if is_over else self.wanted
        opened = SETTLED if waited_for == "nothing" else {}
        if WANTS.index(wanted) > WANTS.index(waited_for):
            opened = {"wanted": wanted, "open_index": self.messages, "open_since": at}
        return replace(self, has_customer_spoken=True, asked="nothing", **opened)

    def _after_agent(self, reading: Reading, at: Instant) -> "Standing":
        is_answer = "substantive" in reading.acts
        settled = SETTLED if is_answer or self.wanted == "word" else {}
        if self.wanted == "word" and "hold" in reading.acts and not is_answer:
            settled = {"wanted": "answer"}
        first_substantive_at = at if is_answer and self.has_customer_spoken else None
        return replace(
            self,
            asked=_asked(reading, self.asked),
            first_response_at=_earlier(self.first_response_at, at),
            first_substantive_at=_earlier(self.first_substantive_at, first_substantive_at),
            **settled,
        )

    def _wanted_by(self, reading: Reading) -> Wanted:
        """What a customer wants by a message: a remark wants an answer only before the first one, or where we asked."""
        is_remark = "says_more" in reading.marks
        is_new = self.first_substantive_at is None or self.asked != "nothing"
        if reading.wants_answer or self._is_reply(reading) or (is_remark and is_new):
            return "answer"
        is_friendly = "greets" in reading.marks or (is_remark and "thanks" not in reading.acts)
        return "word" if is_friendly else "nothing"

    def _is_reply(self, reading: Reading) -> bool:
        """Whether a short word settles what the agent asked, so that the agent is to go on."""
        if self.asked == "need":
            return {"agrees", "declines"} & set(reading.marks) != set()
        return self.asked == "offer" and "agrees" in reading.marks and "declines" not in reading.marks


def _asked(reading: Reading, before: Asked) -> Asked:
    if "need_question" in reading.acts:
        return "need"
    return "offer" if "asks" in reading.marks else before


def _earlier(known: Instant | None, new: Instant | None) -> Instant | None:
    return known if known is not None else new
