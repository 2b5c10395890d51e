"""How it was, asked of a shopper once a conversation has ended."""

from aiohttp import web

from floorwalker.edges.live.answers import answer, read_as
from floorwalker.edges.live.premises import PREMISES
from floorwalker.edges.widget.visitor import visitor_of
from floorwalker.feedback.actions import ask_feedback, give_feedback
from floorwalker.feedback.model import Answers


def open_feedback(app: web.Application) -> None:
    """Put its addresses into the application."""
    one = "/widget/{site}/conversations/{conversation}/feedback"
    app.router.add_post(one, take_feedback)
    app.router.add_post(f"{one}/asked", note_asked)


async def note_asked(request: web.Request) -> web.Response:
    """The question stands before the shopper; gives what they said before."""
    actor, conversation = await visitor_of(request), request.match_info["conversation"]
    return answer(await request.app[PREMISES].database.submit(ask_feedback, actor, conversation))


async def take_feedback(request: web.Request) -> web.Response:
    """Keep what the shopper says."""
    actor, conversation = await visitor_of(request), request.match_info["conversation"]
    said = await read_as(request, Answers)
    return answer(await request.app[PREMISES].database.submit(give_feedback, actor, conversation, said))
