"""HTTP answers that all edges give alike: JSON, refusals as a code and a sentence, and careful headers."""

from collections.abc import Awaitable, Callable
from typing import Concatenate, ParamSpec, TypeVar

import msgspec
import structlog
from aiohttp import web

from floorwalker.edges.live.line import MALFORMED
from floorwalker.edges.live.premises import PREMISES
from floorwalker.edges.live.switchboard import encode
from floorwalker.kit.actors import Actor
from floorwalker.kit.errors import BadRequest, FloorwalkerError, NotFound
from floorwalker.plumbing.database.connection import StoreUnavailable
from floorwalker.plumbing.database.group_commit import NotKept
from floorwalker.plumbing.work import Reads, Work

P = ParamSpec("P")
T = TypeVar("T")

STATUS = {
    "not_signed_in": 401,
    "wrong_sign_in": 401,
    "not_allowed": 403,
    "foreign_origin": 403,
    "turned_away": 403,
    "not_found": 404,
    "feed_too_large": 413,
    "file_too_large": 413,
    "too_much": 429,
    "too_many_sign_ins": 429,
    "not_kept": 503,
    "files_unavailable": 503,
}
# What aiohttp itself refuses. That there is an address for another method is nobody's business but the protocol's.
NOT_HERE = {403, 404, 405}
MOST_BODY_BYTES = 64 * 1024
ASSETS = ("/widget/assets/", "/console/assets/")
FOREVER = "public, max-age=31536000, immutable"  # their names change with their content

log = structlog.get_logger()
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class Refusal(msgspec.Struct, frozen=True):
    """Why something was not done: a stable code and a plain sentence."""

    code: str
    message: str


def answer(body: object, *, status: int = 200) -> web.Response:
    """Answer with JSON."""
    return web.Response(body=encode(body), status=status, content_type="application/json")


async def show(
    request: web.Request, view: Callable[Concatenate[Reads, P], object], *given: P.args, **named: P.kwargs
) -> web.Response:
    """Look through one view, and answer with what it shows."""
    return answer(await request.app[PREMISES].database.look(view, *given, **named))


async def do(
    request: web.Request,
    action: Callable[Concatenate[Work, P], object],
    actor: Actor,
    *given: P.args,
    **named: P.kwargs,
) -> web.Response:
    """Submit one action, and answer that it is done."""
    await request.app[PREMISES].database.submit(action, actor, *given, **named)
    return answer({})


async def read_as(request: web.Request, shape: type[T]) -> T:
    """Decode a request's body strictly."""
    body = b""
    async for part in request.content.iter_any():  # a body may come in as many pieces as the network likes
        body += part
        if len(body) > MOST_BODY_BYTES:
            raise BadRequest
    try:
        return msgspec.json.decode(body, type=shape)
    except MALFORMED as error:
        raise BadRequest(f"{BadRequest.sentence} ({str(error)[:200]})") from error


@web.middleware
async def refusals(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Turn refusals into answers; a bug is logged and told as one, without its inside."""
    try:
        return await handler(request)
    except (FloorwalkerError, StoreUnavailable, web.HTTPError) as error:
        refusal = _refusal_of(error)
        log.info("request_refused", code=refusal.code, path=request.path, because=str(error.__cause__ or error))
        return answer(Refusal(refusal.code, str(refusal)), status=STATUS.get(refusal.code, 400))
    except web.HTTPException:  # a redirection: no refusal
        raise
    except ConnectionResetError:  # the asker left before the answer; that is theirs to do, and no fault
        log.info("asker_left", path=request.path)
        return answer(Refusal("internal_error", "Nobody is there to read this."), status=500)
    except Exception as error:  # the outermost edge: nothing above us would tell the asker anything
        log.error("request_failed", path=request.path, exc_info=error)
        return answer(Refusal("internal_error", "Something went wrong on our side."), status=500)


def _refusal_of(error: FloorwalkerError | StoreUnavailable | web.HTTPError) -> FloorwalkerError:
    """Say it as the house does, also what aiohttp itself refuses."""
    match error:
        case FloorwalkerError():
            return error
        case StoreUnavailable():
            return NotKept()
        case _:
            return NotFound() if error.status in NOT_HERE else BadRequest()


async def careful_headers(request: web.Request, response: web.StreamResponse) -> None:
    """What every answer carries, unless it says otherwise itself."""
    if request.path.startswith(ASSETS):
        response.headers["Cache-Control"] = FOREVER
    response.headers.setdefault("X-Content-Type-Options", "nosniff")
    response.headers.setdefault("Referrer-Policy", "same-origin")
    response.headers.setdefault("Permissions-Policy", "camera=(), microphone=(), geolocation=()")
