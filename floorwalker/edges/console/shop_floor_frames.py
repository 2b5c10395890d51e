"""Frames about the shop floor: who stands on the shop's pages now, and whether they may be greeted."""

from typing import Annotated

from msgspec import Meta, Struct

from floorwalker.edges.live.frames import Answered, Asked, Id, Reference
from floorwalker.invitations.model import WhyNot
from floorwalker.kit.clock import Instant
from floorwalker.kit.ids import AgentId, ConversationId
from floorwalker.kit.money import Money
from floorwalker.visitors.model import Stage


class WatchFloor(Asked, frozen=True, tag="watch_floor"):
    """Show who stands on the shop's pages, from the one after `after` on, and what changes there from now on."""

    after: Annotated[str, Meta(max_length=64)] = ""


class LeaveFloor(Asked, frozen=True, tag="leave_floor"):
    """I no longer look at the shop floor."""


class AskGreeting(Asked, frozen=True, tag="ask_greeting"):
    """Show what speaks against greeting whoever stands there, and where they have been if they agreed to that."""

    stay: Reference


class Standing(Struct, frozen=True, omit_defaults=True):
    """Somebody on the shop floor. `number`, `name` and what they talk about are there once they opened the panel.

    Where `is_verified` the shop vouches for the name. `is_kept_waiting`: they wrote, and nobody is responsible yet.
    """

    id: str
    stage: Stage
    page: str
    title: str
    language: str
    came_at: Instant
    since: Instant
    cart: Money | None = None
    is_returning: bool = False
    number: int | None = None
    name: str = ""
    is_verified: bool = False
    conversation: ConversationId | None = None
    agent: AgentId | None = None
    is_kept_waiting: bool = False


class VisitedPage(Struct, frozen=True):
    """A page where somebody was before on this visit, and since when."""

    page: str
    title: str
    since: Instant


class FloorShown(Answered, frozen=True, tag="floor"):
    """Some of those who stand there; where `next` is told, ask for those after it. `all`: how many there are."""

    id: Id
    standing: list[Standing]
    next: str | None
    all: int


class FloorChanged(Answered, frozen=True, tag="floor_changed"):
    """Who came, or is different now, and who is gone; gathered, so that it comes twice a second at most."""

    standing: list[Standing]
    gone: list[str]


class GreetingTold(Answered, frozen=True, tag="greeting"):
    """What speaks against greeting them; nothing, where they may be greeted."""

    id: Id
    stay: str
    why_not: list[WhyNot]
    has_agreed: bool
    trail: list[VisitedPage]


FloorFrame = WatchFloor | LeaveFloor | AskGreeting
ToldOfFloor = FloorShown | FloorChanged | GreetingTold
