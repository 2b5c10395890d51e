"""What happened in a conversation, in the past tense: ids, kinds, times and lengths, never text.

Each fact knows what it makes of a conversation. The stored state is made by these methods and by nothing
else, so that applying the journal to an old state always gives the new one.

The words themselves stand in separate rows that a fact points to by its `seq`; a digest with a
salt kept beside the words proves later that they are the same words, also after their erasure.
"""

from floorwalker.conversations.facts.course import (
    ClosedBecause,
    ConversationClosed,
    ConversationReopened,
    ConversationStarted,
    StatedReason,
)
from floorwalker.conversations.facts.goods import ProductShown
from floorwalker.conversations.facts.messages import MessageSent, MessagesRead, MessagesSeen, ReadMessage
from floorwalker.conversations.facts.responsibility import (
    AssignedBecause,
    ConversationAssigned,
    ConversationPickedUp,
    ConversationQueued,
    QueuedBecause,
    WishNoted,
)
from floorwalker.conversations.facts.secrets import SecretMasked, SecretRead
from floorwalker.conversations.facts.staff import ListeningBegun, NoteWritten
from floorwalker.conversations.facts.waiting import (
    AlternativeOffered,
    AnswerPromised,
    CustomerAnswered,
    CustomerKeptWaiting,
    CustomerRemarkedOnWaiting,
    WaitAnnounced,
)
from floorwalker.conversations.model import Conversation
from floorwalker.kit.facts import Entry

__all__ = [
    "AlternativeOffered",
    "AnswerPromised",
    "AssignedBecause",
    "ClosedBecause",
    "ConversationAssigned",
    "ConversationClosed",
    "ConversationFact",
    "ConversationPickedUp",
    "ConversationQueued",
    "ConversationReopened",
    "ConversationStarted",
    "CustomerAnswered",
    "CustomerKeptWaiting",
    "CustomerRemarkedOnWaiting",
    "ListeningBegun",
    "MessageSent",
    "MessagesRead",
    "MessagesSeen",
    "NoteWritten",
    "ProductShown",
    "QueuedBecause",
    "ReadMessage",
    "SecretMasked",
    "SecretRead",
    "StatedReason",
    "WaitAnnounced",
    "WishNoted",
    "apply",
]

ConversationFact = (
    ConversationStarted
    | MessageSent
    | MessagesSeen
    | ConversationAssigned
    | ConversationPickedUp
    | ConversationQueued
    | ConversationClosed
    | ConversationReopened
    | WishNoted
    | WaitAnnounced
    | CustomerKeptWaiting
    | AlternativeOffered
    | CustomerRemarkedOnWaiting
    | CustomerAnswered
    | AnswerPromised
    | MessagesRead
    | SecretMasked
    | SecretRead
    | ProductShown
    | ListeningBegun
    | NoteWritten
)


def apply(before: Conversation, entry: Entry[ConversationFact]) -> Conversation:
    """Give the conversation as it is after one more entry of its journal."""
    return entry.fact.changed(before, entry.seq, entry.at)
