"""The push services of browsers. A browser says itself where it is woken, so we go to these and nowhere else."""

from collections.abc import Collection
from urllib.parse import urlsplit

from floorwalker.plumbing.outgoing.guard import origin_of

KNOWN = {"fcm.googleapis.com", "updates.push.services.mozilla.com"}
BELOW = (".push.apple.com", ".notify.windows.com", ".push.services.mozilla.com")


def service_of(endpoint: str, allowed: Collection[str] = ()) -> str | None:
    """The origin of a push service; nothing for what is none of a known browser, nor one that was allowed besides."""
    origin = origin_of(endpoint)
    if origin is None or origin in allowed:
        return origin
    parts = urlsplit(origin)
    host = parts.hostname or ""
    is_known = parts.scheme == "https" and parts.port is None and (host in KNOWN or host.endswith(BELOW))
    return origin if is_known else None
