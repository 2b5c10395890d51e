"""Frames about who takes chats and how many: an agent says it of themselves, and hears it of colleagues."""

from typing import Annotated, Literal

from msgspec import Meta

from floorwalker.availability.measures.pausing import CostOfPausing
from floorwalker.availability.model import MOST_SLOTS, Colleague
from floorwalker.edges.live.frames import Answered, Asked, Id, Reference
from floorwalker.kit.ids import ConversationId
from floorwalker.push.model import Seen

OwnReason = Literal["break", "meeting", "training", "overload", "end_of_shift", "other"]
Slots = Annotated[int, Meta(ge=1, le=MOST_SLOTS)]


class GoOnline(Asked, frozen=True, tag="go_online"):
    """I take chats now."""


class GoAway(Asked, frozen=True, tag="go_away"):
    """I take no new chats, and this is why."""

    because: OwnReason


class FinishChats(Asked, frozen=True, tag="finish_chats"):
    """I finish the chats I have and take no new ones; with the last I am away, and this is why."""

    because: OwnReason


class AskForHelp(Asked, frozen=True, tag="ask_for_help"):
    """It is too much: no new chats for a while, and somebody may take one over."""


class Relieve(Asked, frozen=True, tag="relieve"):
    """I take over the chat that waits longest from a colleague for whom it is too much."""

    agent: Reference


class AskCost(Asked, frozen=True, tag="ask_cost"):
    """Tell me what it would cost today's availability if I paused now."""


class SetSlots(Asked, frozen=True, tag="set_slots"):
    """I can handle this many chats at once."""

    slots: Slots


class LookAtDesk(Asked, frozen=True, tag="look_at_desk"):
    """The desk is before my eyes, or is no more: what I see I need not be woken for."""

    seen: Seen


class ColleagueChanged(Answered, frozen=True, tag="colleague"):
    """A colleague came, went, or changed what they take."""

    colleague: Colleague


class Cost(Answered, frozen=True, tag="cost"):
    """What half an hour's pause would make of today."""

    id: Id
    cost: CostOfPausing


class Relieved(Answered, frozen=True, tag="relieved"):
    """You took this one over."""

    id: Id
    conversation: ConversationId


PresenceFrame = GoOnline | GoAway | FinishChats | AskForHelp | Relieve | AskCost | SetSlots | LookAtDesk
ToldOfPresence = ColleagueChanged | Cost | Relieved
