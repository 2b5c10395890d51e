"""What happened about signals. What was seen stands in rows that can be erased, and is replaced by what comes next."""

from floorwalker.kit.facts import Fact


class SignalsSwitched(Fact, frozen=True, tag="signals_switched"):
    """The shop reads what its pages say from now on, or does not."""

    is_on: bool


class PurchaseSaid(Fact, frozen=True, tag="purchase_said"):
    """A visitor's browser said that something was bought in it; by which number, stands in a row."""

    purchases: int


class SignalsForgotten(Fact, frozen=True, tag="signals_forgotten"):
    """A visitor took their leave back: what was seen of them is gone."""
