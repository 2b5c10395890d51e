"""Ending a chat in which an answer was promised."""

from floorwalker.callbacks import store
from floorwalker.callbacks.actions.keeping import hold, record
from floorwalker.callbacks.facts import ContactAnswered
from floorwalker.conversations.actions import ending
from floorwalker.conversations.facts import StatedReason
from floorwalker.conversations.views import conversation_for
from floorwalker.plumbing.work import Work


def close(work: Work, conversation: str, because: StatedReason) -> None:
    """End a chat for a stated reason; where its agent says that it was answered after all, nothing more is promised."""
    ending.close(work, conversation, because)
    ended = conversation_for(work, work.actor, conversation)
    promised = store.promised_in(work, ended)
    if promised is not None and because == ended.ending == "answered":
        record(work, hold(work, promised.id), ContactAnswered(by="chat"))
