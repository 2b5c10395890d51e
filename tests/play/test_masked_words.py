"""A recorded dialogue with a secret in it is played like any other: kept is what is kept of its words."""

from floorwalker.app.play.findings import Said, examine
from floorwalker.app.play.screen import Shown, messages_in
from floorwalker.conversations.facts import MessageSent
from floorwalker.edges.live.frames import Kept
from floorwalker.kit.clock import Instant
from floorwalker.kit.facts import Entry, Personal
from floorwalker.kit.ids import ConversationId
from tests.cast import NINE_O_CLOCK

CARD, MASKED = "4242 4242 4242 4242", "•••• •••• •••• 4242"


def entry(seq: int, author: str, text: str) -> Entry[MessageSent]:
    """Something said, as a screen hears of it."""
    fact = MessageSent(author, "one", f"message-{seq}", len(text), "")  # type: ignore[arg-type]
    return Entry(seq, Instant(NINE_O_CLOCK), fact, Personal(text=text))


def test_what_stands_masked_is_not_lost_and_what_stands_otherwise_is() -> None:
    kept = Kept(id=1, conversation=ConversationId("talk"), seq=2, at=NINE_O_CLOCK)
    said = [Said("message-2", "visitor", CARD, 0.0, kept, 1.0)]

    assert examine(said, [[Shown(2, "message-2", MASKED, 0.0)]]).is_clean
    assert examine(said, [[Shown(2, "message-2", CARD, 0.0)]]).lost == 1


def test_what_the_house_says_by_itself_nobody_played() -> None:
    shown = messages_in([entry(2, "visitor", MASKED), entry(4, "auto", "We have hidden something.")])

    assert [one.seq for one in shown] == [2]
