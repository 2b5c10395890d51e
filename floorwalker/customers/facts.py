"""What happened about customers and the shop's keys. Who they are stands in rows of their own."""

from floorwalker.customers.model import SaidIn
from floorwalker.kit.clock import Instant
from floorwalker.kit.facts import Fact


class CustomerTakenIn(Fact, frozen=True, tag="customer_taken_in"):
    """The shop vouched for somebody whom we had not known."""

    details: tuple[str, ...]


class CustomerChanged(Fact, frozen=True, tag="customer_changed"):
    """The shop says otherwise than before in these."""

    details: tuple[str, ...]


class CustomersExported(Fact, frozen=True, tag="customers_exported"):
    """Somebody took all that the shop knows of its customers out of the house."""


class CustomerNoted(Fact, frozen=True, tag="customer_noted"):
    """A colleague noted something, about a customer or about a visitor whom nobody vouched for."""

    length: int
    digest: str


class ConsentGiven(Fact, frozen=True, tag="consent_given"):
    """Somebody agreed to advertising by mail, and a colleague took it down; `wording` names what they agreed to."""

    said_in: SaidIn
    wording: str


class ConsentWithdrawn(Fact, frozen=True, tag="consent_withdrawn"):
    """Somebody wants no more advertising."""


class AdvertisingTold(Fact, frozen=True, tag="advertising_told"):
    """The shop's own server told us, signed, that a customer agreed to advertising by mail or wants no more of it.

    `said_at` is when they said so there; `wording` names what they agreed to.
    """

    has_agreed: bool
    said_at: Instant
    wording: str


class IdentityKeyAdded(Fact, frozen=True, tag="identity_key_added"):
    """The shop may sign identities with one more key."""

    key_id: str


class IdentityKeyRetired(Fact, frozen=True, tag="identity_key_retired"):
    """What is signed with this key is not believed any more."""

    key_id: str
