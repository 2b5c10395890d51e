"""The floor's wire: one frame in, an acknowledgement back, a delivery on."""

from typing import NamedTuple

import msgspec


class SendMessage(msgspec.Struct, tag="send_message", tag_field="type", forbid_unknown_fields=True):
    """What a visitor says."""

    id: int
    client_id: str
    text: str


class Ack(msgspec.Struct, tag="ack", tag_field="type"):
    """What the visitor hears when the message is on disk."""

    id: int
    seq: int


class Delivery(msgspec.Struct, tag="message", tag_field="type"):
    """What the agent hears then."""

    conversation: str
    seq: int
    text: str


class Seat(NamedTuple):
    """Who sits at a socket, as its path says: /agent/AGENT or /visitor/AGENT/CONVERSATION."""

    agent: str
    conversation: str | None

    @classmethod
    def at(cls, path: str) -> "Seat":
        """Read the seat from the path of the upgrade request."""
        _, audience, agent, *rest = path.split("/")
        return cls(agent, rest[0] if audience == "visitor" else None)
