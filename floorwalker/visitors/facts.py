"""What visitors did, and what became known of them. What they said of themselves stands in their row."""

from typing import Literal

from floorwalker.kit.facts import Fact
from floorwalker.kit.ids import CustomerId


class VisitorArrived(Fact, frozen=True, tag="visitor_arrived"):
    """Somebody opened the panel for the first time."""

    language: str


class VisitorIntroduced(Fact, frozen=True, tag="visitor_introduced"):
    """A visitor has said of themselves what they are called, or where mail reaches them; it proves nothing."""

    has_name: bool
    has_mail: bool


class VisitorRecognised(Fact, frozen=True, tag="visitor_recognised"):
    """The shop vouched for whoever is in this browser: from now on the visitor is this customer."""

    customer_id: CustomerId


class VisitorLeft(Fact, frozen=True, tag="visitor_left"):
    """In this browser is somebody else now, or nobody known: its token leads to this visitor no more."""


class AskingChosen(Fact, frozen=True, tag="asking_chosen"):
    """When the shop asks who somebody is, and for what."""

    when: Literal["off", "waiting", "before"]
    name: Literal["off", "optional", "required"]
    mail: Literal["off", "optional", "required"]
