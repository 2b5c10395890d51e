"""Standing beside a colleague: listening to a conversation, and a word to them that the customer never sees."""

from floorwalker.conversations.actions.keeping import hold, record
from floorwalker.conversations.facts import ListeningBegun, NoteWritten
from floorwalker.conversations.store import journal
from floorwalker.kit.clock import Instant
from floorwalker.kit.errors import NotFound
from floorwalker.kit.facts import Personal
from floorwalker.kit.ids import AgentId
from floorwalker.kit.masking.masking import without_secrets
from floorwalker.kit.text import clean_message
from floorwalker.plumbing.journal import words_of
from floorwalker.plumbing.work import Work

ONE_LISTENING_MS = 3_600_000
"""Who comes back within an hour, as after a lost connection, is on record already."""
LONGEST_NOTE = 2_000


def listen(work: Work, conversation: str) -> bool:
    """Put on record that the actor listens to a colleague's live conversation; false where there is nothing to record.

    One's own chat is no listening, nor is the queue, which is everybody's, nor what has ended.
    """
    talk = hold(work, conversation)
    if work.actor.kind != "agent":
        raise NotFound
    agent_id = AgentId(work.actor.id)
    is_theirs = talk.state == "assigned" and talk.agent_id != agent_id
    if not is_theirs or journal.has_listened(work, talk, agent_id, Instant(work.now - ONE_LISTENING_MS)):
        return False
    record(work, talk, ListeningBegun(agent_id))
    return True


def write_note(work: Work, conversation: str, text: str) -> None:
    """Write a note for colleagues; in a colleague's live chat it is a whisper to them."""
    talk = hold(work, conversation)
    if work.actor.kind != "agent":
        raise NotFound
    said = words_of(work, without_secrets(clean_message(text, longest=LONGEST_NOTE), work.now))
    fact = NoteWritten(AgentId(work.actor.id), len(said.text), said.digest())
    record(work, talk, fact, said, Personal(text=said.text))
