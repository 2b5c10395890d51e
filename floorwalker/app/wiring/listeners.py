"""All who can be told of a fact after its commit."""

from collections.abc import Callable
from dataclasses import dataclass

from floorwalker.app.floor_watch import FloorWatch
from floorwalker.app.foresight import Foresight
from floorwalker.app.usher import Usher
from floorwalker.app.waker import Waker
from floorwalker.edges.console.announce import DeskNews
from floorwalker.edges.console.revoked import Doorkeeper
from floorwalker.edges.console.shop_floor_news import FloorNews
from floorwalker.edges.widget.announce import PanelNews
from floorwalker.edges.widget.gate import Gate
from floorwalker.edges.widget.news import StateNews
from floorwalker.kit.facts import Fact, Told

Hearer = Callable[[Told], None]
Hearers = dict[type[Fact], list[Hearer]]


@dataclass(frozen=True)
class Listeners:
    """All who hear of facts after their commit."""

    desks: DeskNews
    panels: PanelNews
    states: StateNews
    doorkeeper: Doorkeeper
    floor: FloorWatch
    usher: Usher
    gate: Gate
    onlookers: FloorNews
    waker: Waker
    foresight: Foresight
