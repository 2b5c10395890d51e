"""What a visitor sees of a conversation's journal: everything said, nothing that is the staff's own business."""

from typing import cast

from floorwalker.conversations.facts import (
    AnswerPromised,
    ConversationAssigned,
    ConversationClosed,
    ConversationFact,
    ConversationPickedUp,
    ConversationQueued,
    CustomerAnswered,
    CustomerKeptWaiting,
    CustomerRemarkedOnWaiting,
    ListeningBegun,
    MessagesRead,
    NoteWritten,
    ProductShown,
    SecretMasked,
    SecretRead,
    WishNoted,
)
from floorwalker.edges.widget.frames import AgentJoined, Private, VisitorEntry
from floorwalker.kit.facts import Entry, Personal


def for_visitor(entry: Entry[ConversationFact]) -> VisitorEntry:
    """Keep the words, the faces and the order; leave out reasons, notes and who handed over to whom."""
    match entry.fact:
        case ConversationAssigned(agent_id=agent_id):
            person = entry.personal.person if entry.personal else None
            shown: VisitorEntry = Entry(entry.seq, entry.at, AgentJoined(agent_id=agent_id), Personal(person=person))
        case ConversationQueued() | ConversationPickedUp() | WishNoted() | CustomerKeptWaiting():
            shown = Entry(entry.seq, entry.at, Private())
        case CustomerRemarkedOnWaiting() | CustomerAnswered() | AnswerPromised() | MessagesRead():
            shown = Entry(entry.seq, entry.at, Private())
        case SecretMasked() | SecretRead() | ProductShown() | ListeningBegun() | NoteWritten():
            shown = Entry(entry.seq, entry.at, Private())
        case ConversationClosed(by="visitor"):
            shown = Entry(entry.seq, entry.at, ConversationClosed(by="visitor", because="ended_by_visitor"))
        case ConversationClosed():
            shown = Entry(entry.seq, entry.at, ConversationClosed(by="agent", because="answered"))
        case _:
            shown = cast("VisitorEntry", entry)  # nothing in it is private
    return shown
