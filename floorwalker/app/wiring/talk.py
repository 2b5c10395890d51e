"""Who hears of what is said, and of who says it."""

from floorwalker.app.wiring.listeners import Hearer, Hearers, Listeners
from floorwalker.conversations import facts as conversations
from floorwalker.crm import facts as crm
from floorwalker.visitors import facts as visitors


def talk(they: Listeners) -> Hearers:
    """Say who hears of conversations and of those in them."""
    words: list[Hearer] = [they.panels.announce_words, they.desks.announce_words]
    entry: list[Hearer] = [they.panels.announce_entry, they.desks.announce_entry]
    enters: list[Hearer] = [*entry, they.floor.stir, they.usher.hear, they.onlookers.announce, they.waker.hear]
    changes_hands: list[Hearer] = [*enters, they.states.announce_presence]
    known: list[Hearer] = [they.desks.announce_visitor, they.onlookers.announce, they.foresight.hear]
    return {
        conversations.ConversationStarted: [*enters, they.foresight.hear],
        conversations.MessageSent: [*words, they.waker.hear],
        conversations.MessagesSeen: words,
        conversations.ConversationAssigned: changes_hands,
        conversations.ConversationPickedUp: entry,
        conversations.ConversationQueued: changes_hands,
        conversations.ConversationClosed: changes_hands,
        conversations.ConversationReopened: enters,
        conversations.WishNoted: [*entry, they.usher.hear],
        conversations.WaitAnnounced: entry,
        conversations.CustomerKeptWaiting: entry,
        conversations.AlternativeOffered: entry,
        conversations.CustomerRemarkedOnWaiting: entry,
        conversations.CustomerAnswered: entry,
        conversations.AnswerPromised: entry,
        conversations.MessagesRead: entry,
        conversations.SecretMasked: entry,
        conversations.SecretRead: entry,
        conversations.ProductShown: entry,
        conversations.ListeningBegun: entry,
        conversations.NoteWritten: entry,
        visitors.VisitorIntroduced: known,
        visitors.VisitorRecognised: known,
        visitors.VisitorLeft: [they.panels.announce_left],
        crm.CustomerLookedUp: [they.desks.announce_crm],
    }
