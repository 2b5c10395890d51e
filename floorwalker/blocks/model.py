"""A block, as decisions see it, and how wide one may be."""

from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address, ip_network
from typing import Annotated, Literal, NewType

import msgspec
from msgspec import Meta

from floorwalker.kit.actors import Actor
from floorwalker.kit.clock import Instant
from floorwalker.kit.errors import FloorwalkerError, NotFound
from floorwalker.kit.ids import AgentId, ConversationId, SiteId, VisitorId

BlockId = NewType("BlockId", str)
Scope = Literal["visitor", "range"]
Breadth = Literal["narrow", "wide"]
"""Of a range: one IPv4 address and one IPv6 site's /64, or /24 and /48."""
Ending = Literal["over", "lifted"]
Spared = Literal["staff", "no_address"]

PREFIXES: dict[Breadth, tuple[int, int]] = {"narrow": (32, 64), "wide": (24, 48)}
DAY_MS = 24 * 3_600_000
LONGEST_REASON = 2_000
LONGEST_WARNING = 1_000
MOST_SHOWN = 200
Days = Annotated[int, Meta(ge=1, le=30)]


class BlockOver(FloorwalkerError):
    """It has ended or was lifted already."""

    code = "block_over"
    sentence = "This block has ended already."


class BlockWithoutReason(FloorwalkerError):
    """Nobody is shut out for no reason."""

    code = "block_without_reason"
    sentence = "Say why this customer is blocked."


class TurnedAway(FloorwalkerError):
    """A blocked visitor asks for something. This is not said to them: their panel shows mail and phone."""

    code = "turned_away"
    sentence = "This shop is reached by mail and phone."


class BlockSettings(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """How the blocked still reach the shop, and what is said before anybody is blocked, by language.

    Where no mail is named it is the shop's mailbox, and where no words are, the usual ones.
    """

    mail: Annotated[str, Meta(max_length=254)] = ""
    phone: Annotated[str, Meta(max_length=60)] = ""
    warnings: dict[Annotated[str, Meta(max_length=10)], Annotated[str, Meta(max_length=LONGEST_WARNING)]] = (
        msgspec.field(default_factory=dict)
    )


class Block(msgspec.Struct, frozen=True):
    """The state of a block after its last fact. A range is learned from where the visitor comes, here or next time.

    `is_range_known`: there is one, in a row apart. `spared` says why there will be none.
    """

    id: BlockId
    site_id: SiteId
    visitor_id: VisitorId
    seq: int
    scope: Scope
    breadth: Breadth
    by_agent_id: AgentId
    made_at: Instant
    until: Instant
    conversation_id: ConversationId | None = None
    is_range_known: bool = False
    spared: Spared | None = None
    ended: Ending | None = None
    ended_at: Instant | None = None

    def require_staff(self, actor: Actor) -> None:
        """Let nobody but the shop's staff know of it."""
        if actor.site_id != self.site_id or actor.kind == "visitor":
            raise NotFound

    def wants_range(self, now: Instant) -> bool:
        """Whether the range is still to be learned."""
        return self.scope == "range" and not self.is_range_known and self.spared is None and self.holds(now)

    def holds(self, now: Instant) -> bool:
        """Whether it keeps anybody out now."""
        return self.ended is None and now < self.until


def range_of(address: str, breadth: Breadth) -> str | None:
    """The range around an address, as wide as was chosen and no wider; nothing for what is no address of the net.

    An IPv4 address in IPv6 clothes is an IPv4 address: as a /48 it would be the whole net.
    """
    found = _plain(address)
    if found is None:
        return None
    v4, v6 = PREFIXES[breadth]
    prefix = v4 if isinstance(found, IPv4Address) else v6
    return str(ip_network(f"{found}/{prefix}", strict=False))


def is_in(address: str, network: str) -> bool:
    """Whether an address belongs to a range."""
    found = _plain(address)
    return found is not None and found in ip_network(network)


def _plain(address: str) -> IPv4Address | IPv6Address | None:
    try:
        found = ip_address(address.partition("%")[0])
    except ValueError:
        return None
    if isinstance(found, IPv6Address):
        return found.ipv4_mapped or (None if found in _CARRIED_IPV4 else found)
    return found


_CARRIED_IPV4 = IPv6Network("64:ff9b::/96")
"""Here a gateway carries whole nets of IPv4 customers: a /64 of it would be all of them."""
