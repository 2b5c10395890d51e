"""When no server ran: found out by the first one that ran again, from the last sign of life before it."""

import msgspec

from floorwalker.availability import store
from floorwalker.availability.facts import ServerWasDown
from floorwalker.kit.clock import Instant
from floorwalker.kit.ids import SiteId
from floorwalker.plumbing.trail import lines_since
from floorwalker.plumbing.work import Reads
from floorwalker.shops.calendar.plan import Span

_decode = msgspec.json.Decoder(ServerWasDown).decode


def down(reads: Reads, site_id: SiteId, begins_at: Instant, ends_at: Instant) -> list[Span]:
    """Times between two instants in which nobody could chat since no server ran, in order and apart."""
    lines = lines_since(reads, site_id, store.downtime_subject(site_id), ["server_was_down"], begins_at)
    spans = [Span(max(_decode(body).since, begins_at), min(Instant(at), ends_at)) for at, body in lines]
    return [span for span in spans if span.begins_at < span.ends_at]
