"""Tell shoppers' panels what happened, as far as it is their business; words go to both sides alike."""

from floorwalker.edges.live.switchboard import Switchboard
from floorwalker.edges.widget.frames import NewEntry
from floorwalker.edges.widget.project import for_visitor
from floorwalker.kit.facts import Told
from floorwalker.kit.ids import ConversationId


def announce_entry(switchboard: Switchboard, told: Told) -> None:
    """Pass a conversation's new entry to its visitor."""
    entry = for_visitor(told.entry)
    switchboard.say("visitors", told.concerns, NewEntry(conversation=ConversationId(told.subject_id), entry=entry))


def announce_words(switchboard: Switchboard, told: Told) -> None:
    """Pass on what was said or seen: nothing in it is private, so both sides get the very same frame."""
    frame = NewEntry(conversation=ConversationId(told.subject_id), entry=told.entry)
    switchboard.say_to_all(told.concerns, frame)
