"""What customers said afterwards: beside their conversation, and counted for leads."""

from aiohttp import web

from floorwalker.edges.console.sign_in import signed_in
from floorwalker.edges.live.answers import show
from floorwalker.feedback.views import feedback_on, feedback_page
from floorwalker.kit.actors import Role
from floorwalker.kit.errors import BadRequest

LONGEST_DAYS = 365


def open_feedback_book(app: web.Application) -> None:
    """Put its addresses into the application."""
    app.router.add_get("/console/api/conversations/{conversation}/feedback", show_feedback)
    app.router.add_get("/console/api/feedback", show_page)


async def show_feedback(request: web.Request) -> web.Response:
    """What was said of one conversation."""
    actor = await signed_in(request)
    return await show(request, feedback_on, actor, request.match_info["conversation"])


async def show_page(request: web.Request) -> web.Response:
    """What was said in the last so many days."""
    actor = await signed_in(request, Role.LEAD)
    days = request.query.get("days", "30")
    if not (days.isascii() and days.isdecimal() and 1 <= int(days[:4]) <= LONGEST_DAYS):
        raise BadRequest
    return await show(request, feedback_page, actor, int(days))
