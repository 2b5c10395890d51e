"""What is done to the index: words are put in behind the journal, and taken out before they are erased."""

from floorwalker.conversations.views import conversation_for
from floorwalker.plumbing import full_text
from floorwalker.plumbing.work import Work
from floorwalker.search.model import Batch, line_of
from floorwalker.search.store import texts_of


def put_in(work: Work, batch: Batch) -> bool:
    """Take a batch into the index, unless another process did so first."""
    if full_text.held_up_to(work) != batch.after or not batch.lines:
        return False
    for words_id, line in batch.lines:
        full_text.put_in(work, words_id, line)
    full_text.move_on(work, batch.up_to)
    return True


def take_out(work: Work, conversation: str) -> None:
    """Find a conversation's words no more; to be done in the unit of work that erases them, and before it does."""
    talk = conversation_for(work, work.actor, conversation)
    full_text.held_up_to(work)
    for words_id, text in texts_of(work, talk.site_id, talk.id):
        full_text.take_out(work, words_id, line_of(talk.site_id, text))
