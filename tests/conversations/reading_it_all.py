"""Who waits for what, worked out the long way: every message from the first, with nothing left out or kept."""

from dataclasses import dataclass

from msgspec.structs import replace

from floorwalker.conversations.facts import AnswerPromised, ConversationAssigned, ConversationQueued, MessageSent
from floorwalker.kit.clock import Instant
from floorwalker.kit.ids import ConversationId
from floorwalker.language.model import SETTLED, Standing
from floorwalker.language.views import read
from tests.cast import Cast
from tests.conversations.kept_waiting import journal


@dataclass(frozen=True)
class Owed:
    """A message that wants an answer, since when, and since when its agent could have given one."""

    seq: int
    since: Instant
    assigned_at: Instant | None


def owed_in(cast: Cast, talk: ConversationId) -> Owed | None:
    """Say which message nobody has answered or promised to answer."""
    stands, seqs, assigned_at = Standing(), list[int](), None
    for entry in journal(cast, talk):
        fact = entry.fact
        if isinstance(fact, MessageSent):
            text = entry.personal.text if entry.personal else ""
            stands = stands.after(fact.author, read(fact.author, text or "", "en"), entry.at)
            seqs.append(entry.seq)
        elif isinstance(fact, AnswerPromised):
            stands = replace(stands, **SETTLED)
        elif isinstance(fact, ConversationAssigned):
            assigned_at = entry.at
        elif isinstance(fact, ConversationQueued):
            assigned_at = None
    wants = stands.wanted == "answer" or (stands.wanted == "word" and stands.first_response_at is None)
    if not wants or stands.open_index is None or stands.open_since is None:
        return None
    return Owed(seqs[stands.open_index], stands.open_since, assigned_at)
