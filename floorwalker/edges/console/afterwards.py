"""What became of a conversation after its words: what its customer said and took home; and for leads, counted."""

import msgspec
from aiohttp import web

from floorwalker.edges.console.sign_in import signed_in
from floorwalker.edges.live.answers import show
from floorwalker.feedback.views import FeedbackCard, feedback_on, feedback_page
from floorwalker.kit.actors import Actor, Role
from floorwalker.kit.errors import BadRequest
from floorwalker.plumbing.work import Reads
from floorwalker.transcripts.views import GivenTranscript, given_of

LONGEST_DAYS = 365


class Afterwards(msgspec.Struct, frozen=True):
    """What the desk shows beside a conversation."""

    feedback: FeedbackCard
    transcripts: list[GivenTranscript]


def open_afterwards_book(app: web.Application) -> None:
    """Put its addresses into the application."""
    app.router.add_get("/console/api/conversations/{conversation}/afterwards", show_afterwards)
    app.router.add_get("/console/api/feedback", show_page)


async def show_afterwards(request: web.Request) -> web.Response:
    """What became of one conversation."""
    actor = await signed_in(request)
    return await show(request, afterwards_of, actor, request.match_info["conversation"])


async def show_page(request: web.Request) -> web.Response:
    """What customers said in the last so many days."""
    actor = await signed_in(request, Role.LEAD)
    days = request.query.get("days", "30")
    if not (days.isascii() and days.isdecimal() and 1 <= int(days[:4]) <= LONGEST_DAYS):
        raise BadRequest
    return await show(request, feedback_page, actor, int(days))


def afterwards_of(reads: Reads, actor: Actor, conversation: str) -> Afterwards:
    """Gather it as of one moment."""
    return Afterwards(feedback_on(reads, actor, conversation), given_of(reads, actor, conversation))
