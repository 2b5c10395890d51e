"""Tell shoppers' panels what happened, as far as it is their business; words go to both sides alike."""

from floorwalker.edges.live.frames import Bye, ContactsChanged
from floorwalker.edges.live.switchboard import Switchboard
from floorwalker.edges.widget.frames import NewEntry, OrdersChanged
from floorwalker.edges.widget.project import for_visitor
from floorwalker.kit.facts import Told
from floorwalker.kit.ids import ConversationId


class PanelNews:
    """Passes on a conversation's entries to its visitor."""

    def __init__(self, switchboard: Switchboard) -> None:
        self._switchboard = switchboard

    def announce_entry(self, told: Told) -> None:
        """Pass on what a visitor may see of a new entry."""
        frame = NewEntry(conversation=ConversationId(told.subject_id), entry=for_visitor(told.entry))
        self._switchboard.say("visitors", told.concerns, frame)

    def announce_words(self, told: Told) -> None:
        """Pass on what was said or seen: nothing in it is private, so both sides get the very same frame."""
        frame = NewEntry(conversation=ConversationId(told.subject_id), entry=told.entry)
        self._switchboard.say_to_all(told.concerns, frame)

    def announce_contact(self, told: Told) -> None:
        """Let whoever it concerns, on both sides, ask what became of a contact."""
        self._switchboard.say_to_all(told.concerns, ContactsChanged(contact=told.subject_id))

    def announce_orders(self, told: Told) -> None:
        """Let a shopper's panels ask what is new about their orders."""
        self._switchboard.say("visitors", (told.entry.fact.visitor_id,), OrdersChanged())

    def announce_left(self, told: Told) -> None:
        """Let panels that are still open elsewhere in that browser go: somebody else is before it now."""
        message = "Somebody else is signed in here now. Load the page again to go on."
        self._switchboard.say("visitors", told.concerns, Bye(code="signed_out", message=message, again=False))
