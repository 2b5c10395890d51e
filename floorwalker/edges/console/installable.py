"""What a phone needs to keep the desk like an app: a manifest, icons, and the worker that is woken.

All of it is asked for anew each time: their names never change, and a worker of yesterday would outlive an upgrade.
"""

from collections.abc import Awaitable, Callable

from aiohttp import web

from floorwalker.edges.live.premises import PREMISES

FOLDER = "console-app"
TYPES = {
    "worker.js": "text/javascript",
    "manifest.webmanifest": "application/manifest+json",
    "icon-192.png": "image/png",
    "icon-512.png": "image/png",
    "icon-maskable-512.png": "image/png",
    "badge-96.png": "image/png",
}
POLICY = "default-src 'none'; connect-src 'self'"
"""The worker speaks to us, and to nobody else; it loads nothing."""


def open_installable(app: web.Application) -> None:
    """Put their addresses into the application; a worker stands above the addresses that it may serve."""
    for name in TYPES:
        app.router.add_get(f"/console/{name}", giver_of(name))


def giver_of(name: str) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
    """Make what gives one of these files."""

    async def hand_out(request: web.Request) -> web.StreamResponse:
        headers = {"Content-Type": TYPES[name], "Cache-Control": "no-cache", "Content-Security-Policy": POLICY}
        return web.FileResponse(request.app[PREMISES].web_build / FOLDER / name, headers=headers)

    return hand_out
