"""Shoe Shop on a Tuesday afternoon, with Ada in a chat with Mia and Ben beside her."""

from floorwalker.availability.actions import pulse
from floorwalker.conversations.actions.talking import send_message
from floorwalker.conversations.facts import MessageSent
from floorwalker.conversations.views import entries_after
from floorwalker.handover.actions.giving import hand_on
from floorwalker.handover.actions.settings import choose_settings
from floorwalker.handover.model import Handover, HandoverId, HandoverRequest, HandoverSettings, OutsideChannel, Way
from floorwalker.handover.store import handover
from floorwalker.kit.clock import Instant
from floorwalker.kit.ids import ConversationId
from floorwalker.routing.actions import claim
from tests.callbacks.night import let_due_work_be_done
from tests.cast import Cast

QUESTION = "Where is my order 40023871? I am Mia, mia@home.example"
STEP_SECONDS, A_WHILE_SECONDS = 30, 1_000
SUMMARY = "Her order 40023871 has not come. The parcel service knows of nothing."
PAGES = OutsideChannel("my-pages", "channel", "My pages", "https://shoes.example/my", ("order", "invoice"))
HOTLINE = OutsideChannel("hotline", "phone", "Shoe Shop", "+358 9 123 456", ("account",))


class Scene:
    """One chat that is handed over, seen from all sides."""

    def __init__(self, cast: Cast) -> None:
        self.cast = cast
        cast.come_online(cast.ada, cast.ben)
        self.talk: ConversationId = cast.mia_asks(QUESTION)
        cast.do(claim, cast.ada, self.talk)

    def give(self, way: Way = "colleague", **asked: object) -> HandoverId:
        """Ada hands Mia over; to Ben, if nothing else is said."""
        if way == "colleague":
            asked = {"agent": self.cast.ben.id} | asked
        request = HandoverRequest(way=way, **({"summary": SUMMARY} | asked))  # type: ignore[arg-type]
        return self.cast.do(hand_on, self.cast.ada, self.talk, request)

    def says(self, who: str, text: str) -> None:
        """Somebody says something in the chat."""
        self.cast.do(send_message, getattr(self.cast, who), self.talk, self.cast.new_client_id(), text)

    def later(self, seconds: int) -> None:
        """Let time pass, and what is due be done; whoever is here for a while stays here."""
        while seconds > 0:
            step = min(seconds, STEP_SECONDS if seconds < A_WHILE_SECONDS else seconds)
            self.cast.clock.advance(seconds=step)
            for agent in (self.cast.ada, self.cast.ben):
                self.cast.do(pulse, agent)
            let_due_work_be_done(self.cast)
            seconds -= step

    def in_an_hour(self, hours: int = 1) -> Instant:
        """An instant to promise."""
        return Instant(self.cast.clock.now() + hours * 3_600_000)

    def state(self, one: HandoverId) -> Handover:
        """Look at a handover as it is kept."""
        found = self.cast.look(handover, self.cast.shoe_shop.id, one)
        assert found is not None
        return found

    def name_channels(self) -> None:
        """Lea says where customers can be sent to."""
        self.cast.do(choose_settings, self.cast.lea, HandoverSettings(channels=(PAGES, HOTLINE)))


def auto_said(scene: Scene) -> list[str]:
    """What the house has said to Mia, in order."""
    entries = scene.cast.look(entries_after, scene.cast.mia, scene.talk, 0)
    return [
        (entry.personal.text or "") if entry.personal else ""
        for entry in entries
        if isinstance(entry.fact, MessageSent) and entry.fact.author == "auto"
    ]
