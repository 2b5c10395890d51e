"""Our own pages and nobody else's: other sites may not use the sign-in or the token that a browser holds."""

from aiohttp import web

from floorwalker.kit.errors import FloorwalkerError


class ForeignOrigin(FloorwalkerError):
    """A page of another origin asks in the name of whoever looks at it."""

    code = "foreign_origin"
    sentence = "Connections come from our own pages only."


def require_own_page(request: web.Request, *, must_say: bool = False) -> None:
    """Refuse pages of another origin. Browsers always say theirs on a socket and when they send something."""
    origin = request.headers.get("Origin", "" if must_say else None)
    if origin is not None and origin.partition("://")[2] != request.host:
        raise ForeignOrigin
