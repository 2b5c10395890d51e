"""From where somebody asks, so that a stranger's allowance is theirs and not a whole proxy's."""

from aiohttp import web

from floorwalker.edges.live.premises import PREMISES


def address_of(request: web.Request) -> str:
    """Give the asker's network address.

    Behind a proxy it is what the proxy added last; without one that header is anybody's invention.
    """
    if request.app[PREMISES].limits.is_behind_proxy:
        forwarded = request.headers.get("X-Forwarded-For", "").rpartition(",")[2].strip()
        if forwarded:
            return forwarded
    return request.remote or ""
