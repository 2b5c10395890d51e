"""Tickets: short-lived proof of who asks for a file, since files come over a path without cookies."""

from floorwalker.edges.live.premises import Premises
from floorwalker.kit.actors import Actor, Role
from floorwalker.kit.clock import Instant
from floorwalker.kit.errors import NotFound
from floorwalker.kit.ids import SiteId
from floorwalker.plumbing.secrets import is_signed, sign

LASTS_MS = 3_600_000


def issue(premises: Premises, actor: Actor) -> tuple[str, Instant]:
    """Make a ticket for an hour; gives it and when it expires."""
    expires_at = Instant(premises.clock.now() + LASTS_MS)
    claim = ":".join([actor.site_id, actor.kind, actor.id, actor.role or "", str(expires_at)])
    return f"{claim}:{sign(premises.secret, claim)}", expires_at


def holder_of(premises: Premises, ticket: str) -> Actor:
    """Tell whose ticket this is; a forged or expired one opens nothing."""
    claim, _, signature = ticket.rpartition(":")
    if not claim or not is_signed(premises.secret, claim, signature):
        raise NotFound
    site_id, kind, actor_id, role, expires_at = claim.split(":")
    if int(expires_at) < premises.clock.now():
        raise NotFound
    if kind == "visitor":
        return Actor(SiteId(site_id), "visitor", actor_id)
    return Actor(SiteId(site_id), "agent", actor_id, Role(role))
