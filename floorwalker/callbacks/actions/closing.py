"""Ending a chat in which an answer was promised."""

from floorwalker.callbacks import store
from floorwalker.callbacks.actions.keeping import hold, record
from floorwalker.callbacks.facts import ContactAnswered
from floorwalker.conversations.actions import ending
from floorwalker.conversations.facts import StatedReason
from floorwalker.conversations.views import conversation_for
from floorwalker.plumbing.work import Work


def close(work: Work, conversation: str, because: StatedReason) -> None:
    """End a chat for a stated reason; where its agent says that it was answered after all, they owe nothing more.

    What a colleague owes they still owe: *Ben will call you* reads as an answer, and Ben has not called yet.
    """
    ending.close(work, conversation, because)
    ended = conversation_for(work, work.actor, conversation)
    promised = store.promised_in(work, ended)
    is_theirs = promised is not None and promised.promise.owner_id == work.actor.id
    if promised is not None and is_theirs and because == ended.ending == "answered":
        record(work, hold(work, promised.id), ContactAnswered(by="chat"))
