"""Search at the console: everybody on the staff finds what was said in their shop."""

from aiohttp import web

from floorwalker.edges.console.sign_in import signed_in
from floorwalker.edges.live.answers import show
from floorwalker.search.views import search_talks

LONGEST_SEARCH = 200


def open_search(app: web.Application) -> None:
    """Put its address into the application."""
    app.router.add_get("/console/api/search", find)


async def find(request: web.Request) -> web.Response:
    """In which conversations these words stand."""
    actor = await signed_in(request)
    return await show(request, search_talks, actor, request.query.get("words", "")[:LONGEST_SEARCH])
