"""Where a request of ours may go: to origins that were allowed, and never into somebody's own network by a trick.

A name that anybody can register may lead to `127.0.0.1` or to the clouds' address for secrets. So the addresses behind
a name are looked at in the moment of connecting, and those of a private network are refused, unless the allowed origin
itself is written as such an address.
"""

from collections.abc import Collection
from ipaddress import ip_address
from urllib.parse import urljoin, urlsplit


class LeadsAstray(Exception):
    """This way leads where nobody allowed us to go."""


def require_allowed(url: str, origins: Collection[str]) -> None:
    """Refuse an address that is not a page of one of these origins."""
    if origin_of(url) not in origins:
        raise LeadsAstray


def origin_of(url: str) -> str | None:
    """The origin of an address in the form in which origins are kept; nothing for what is no plain web address."""
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port
    except ValueError:
        return None
    if parts.scheme not in {"http", "https"} or not host or parts.username is not None or "\\" in url:
        return None
    written = f"[{host}]" if ":" in host else host
    return f"{parts.scheme}://{written}" if port is None else f"{parts.scheme}://{written}:{port}"


def redirected(url: str, location: str) -> str:
    """Where an answer sends us on to."""
    return urljoin(url, location)


def is_public(address: str) -> bool:
    """Whether an address is one of the open network."""
    found = ip_address(address.partition("%")[0])
    mapped = getattr(found, "ipv4_mapped", None) or getattr(found, "sixtofour", None)
    return found.is_global and not found.is_multicast and (mapped is None or bool(mapped.is_global))


def is_written_as_private(host: str) -> bool:
    """Whether a host names a private address itself, so that whoever allowed it has seen what it is."""
    if host == "localhost":
        return True
    try:
        return not is_public(host)
    except ValueError:
        return False


def is_open_address(url: str, own: Collection[str]) -> bool:
    """Whether somebody may have us go there: a page of one's own, or of the open network over a line nobody reads."""
    origin = origin_of(url)
    if origin is None or origin in own:
        return origin is not None
    host = origin.removeprefix("https://").partition(":")[0].strip("[]")
    return origin.startswith("https://") and "." in host and not is_written_as_private(host)
