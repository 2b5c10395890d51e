"""Who does something. Identity comes from the connection, never from the message."""

from enum import StrEnum
from typing import Literal

import msgspec

from floorwalker.kit.errors import NotAllowed
from floorwalker.kit.ids import SiteId


class Role(StrEnum):
    """What a colleague may do; each includes what stands before it."""

    AGENT = "agent"
    LEAD = "lead"
    OWNER = "owner"

    def includes(self, other: "Role") -> bool:
        """Tell whether this role may do all that the other may."""
        order = list(Role)
        return order.index(self) >= order.index(other)


class Actor(msgspec.Struct, frozen=True):
    """Somebody known to act in one site: a visitor, a colleague, or the system itself."""

    site_id: SiteId
    kind: Literal["visitor", "agent", "system"]
    id: str
    role: Role | None = None
    sign_in_id: str | None = None


def system_of(site_id: SiteId) -> Actor:
    """The house itself, acting in a site: timers, set-up commands, reactions."""
    return Actor(site_id=site_id, kind="system", id="system")


def require(actor: Actor, role: Role) -> None:
    """Refuse whoever's role does not include this one."""
    if actor.kind == "system":
        return
    if actor.role is None or not actor.role.includes(role):
        raise NotAllowed
