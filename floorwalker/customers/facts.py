"""What happened about customers and the shop's keys. Who they are stands in rows of their own."""

from floorwalker.kit.facts import Fact


class CustomerTakenIn(Fact, frozen=True, tag="customer_taken_in"):
    """The shop vouched for somebody whom we had not known."""

    details: tuple[str, ...]


class CustomerChanged(Fact, frozen=True, tag="customer_changed"):
    """The shop says otherwise than before in these."""

    details: tuple[str, ...]


class CustomerNoted(Fact, frozen=True, tag="customer_noted"):
    """A colleague noted something, about a customer or about a visitor whom nobody vouched for."""

    length: int
    digest: str


class IdentityKeyAdded(Fact, frozen=True, tag="identity_key_added"):
    """The shop may sign identities with one more key."""

    key_id: str


class IdentityKeyRetired(Fact, frozen=True, tag="identity_key_retired"):
    """What is signed with this key is not believed any more."""

    key_id: str
