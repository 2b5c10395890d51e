"""Who waits now: read from the end of a conversation back to the last answer, and no further."""

from collections.abc import Iterable, Sequence

import msgspec
from msgspec.structs import replace

from floorwalker.conversations.facts import AnswerPromised
from floorwalker.conversations.model import Conversation
from floorwalker.conversations.reading.heard import Heard, Line, hear, page_language
from floorwalker.conversations.store import journal
from floorwalker.kit.clock import Instant
from floorwalker.language.model import SETTLED, Standing
from floorwalker.plumbing.work import Reads

SPANS = (40, 200)
"""So many entries are looked at for the last answer, and so many more if it is not among them."""
MOST_HEARD = 60


class Waits(msgspec.Struct, frozen=True):
    """How a customer waits: for which message, since when, and what they said of it.

    `owed_seq` leaves out what somebody has promised to answer; `open_seq` does not. `spoke_again_at` is when they
    first spoke after our last words.
    """

    owed_seq: int | None = None
    owed_since: Instant | None = None
    open_seq: int | None = None
    remark_seq: int | None = None
    spoke_again_at: Instant | None = None

    @property
    def closing_seq(self) -> int | None:
        """The message to name if the conversation ends now."""
        return self.owed_seq if self.owed_seq is not None else self.open_seq


def waits(reads: Reads, talk: Conversation) -> Waits:
    """Tell whether and how the customer waits now."""
    language = page_language(reads, talk)
    tail = _Tail()
    for span in SPANS:
        after = max(0, talk.seq - span)
        tail = _back_to_answer(journal.entries_after(reads, talk.site_id, talk.id, after), language)
        if tail.is_answered or after == 0:
            break
    return _fold(talk, tail)


class _Tail(msgspec.Struct):
    """The last messages of a conversation, and the last promise among them."""

    heard: Sequence[Heard] = ()
    promised_at: int = 0
    is_answered: bool = False
    """Whether the first of them is what answered all that stood before."""
    is_cut: bool = False


def _back_to_answer(lines: Sequence[Line], language: str) -> _Tail:
    """Read backwards; what an agent said in the same breath as their answer belongs to it."""
    heard: list[Heard] = []
    promised_at = max((entry.seq for entry, _ in lines if isinstance(entry.fact, AnswerPromised)), default=0)
    has_answer = False
    for line in reversed(lines):
        one = hear(line, language)
        if one is None:
            continue
        if has_answer and one.author == "visitor":
            return _Tail(heard[::-1], promised_at, is_answered=True)
        if len(heard) == MOST_HEARD:
            return _Tail(heard[::-1], promised_at, is_cut=True)
        heard.append(one)
        has_answer = has_answer or (one.author == "agent" and "substantive" in one.reading.acts)
    return _Tail(heard[::-1], promised_at)


def _fold(talk: Conversation, tail: _Tail) -> Waits:
    kept = [one for one in tail.heard if one.seq < tail.promised_at]
    later = tail.heard[len(kept) :]
    before = _told(_beginning(talk, tail), kept)
    stands, owed = _told(before, later), _told(replace(before, **SETTLED), later)
    owed = owed if tail.promised_at else stands
    return Waits(
        owed_seq=_open_seq(owed, tail),
        owed_since=owed.open_since if _is_owed(owed) else None,
        open_seq=_open_seq(stands, tail),
        remark_seq=next((one.seq for one in tail.heard if _is_remark(one)), None),
        spoke_again_at=_spoke_again_at(tail.heard),
    )


def _beginning(talk: Conversation, tail: _Tail) -> Standing:
    """How it stood before what was heard: nothing was open before an answer, and nothing was said before the start."""
    if tail.is_answered:
        return Standing(
            has_customer_spoken=True, first_response_at=talk.started_at, first_substantive_at=talk.started_at
        )
    if tail.is_cut:
        return Standing(has_customer_spoken=True, first_response_at=talk.first_response_at)
    return Standing()


def _told(stands: Standing, heard: Iterable[Heard]) -> Standing:
    for one in heard:
        stands = stands.after(one.author, one.reading, one.at)
    return stands


def _is_owed(stands: Standing) -> bool:
    """A greeting wants a word only until we have said one; what it wants later is manners, and no alarm."""
    return stands.wanted == "answer" or (stands.wanted == "word" and stands.first_response_at is None)


def _open_seq(stands: Standing, tail: _Tail) -> int | None:
    is_open = _is_owed(stands) and stands.open_index is not None
    return tail.heard[stands.open_index or 0].seq if is_open else None


def _is_remark(one: Heard) -> bool:
    return one.author == "visitor" and "complains_of_waiting" in one.reading.marks


def _spoke_again_at(heard: Sequence[Heard]) -> Instant | None:
    answered = max((at for at, one in enumerate(heard) if one.author == "agent"), default=-1)
    return next((one.at for one in heard[answered + 1 :] if one.author == "visitor"), None)
