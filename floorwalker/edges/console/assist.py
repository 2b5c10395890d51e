"""Help by a language model at the console: asking for it, taking it, its rules, and what it was used for."""

import msgspec
from aiohttp import web

from floorwalker.assist.actions.choosing import choose_assist
from floorwalker.assist.actions.helping import take_help
from floorwalker.assist.measures.use import assist_use
from floorwalker.assist.model import AssistOff, Chosen, HelpId, Source, Wanted
from floorwalker.assist.views.rules import Translation, rules, shown_rules, translations
from floorwalker.edges.console.helping import ask_model, helped
from floorwalker.edges.console.sign_in import signed_in
from floorwalker.edges.live.answers import answer, do, read_as, show
from floorwalker.edges.live.premises import PREMISES
from floorwalker.kit.actors import Actor, Role
from floorwalker.kit.errors import BadRequest
from floorwalker.plumbing.sealing import seal
from floorwalker.plumbing.work import Reads

LONGEST_DAYS = 365


class SentAs(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """Under which name the agent sends what became of it; nothing where it was only put into the draft."""

    client_id: str = ""


class Nothing(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """What needs no words."""


class HelpShown(msgspec.Struct, frozen=True):
    """A help as the desk shows it: text and nothing else, and what it rests on."""

    help: HelpId
    text: str
    sources: tuple[Source, ...]
    taken_out: int


class Tried(msgspec.Struct, frozen=True):
    """What the model answered when it was tried, and after how long."""

    text: str
    took_ms: int


class AssistAtDesk(msgspec.Struct, frozen=True):
    """Whether there is help in this conversation, and what stands in two languages in it."""

    is_on: bool
    translations: list[Translation]


def open_assist(app: web.Application) -> None:
    """Put the addresses into the application."""
    routes, talk = app.router, "/console/api/conversations/{conversation}/assist"
    routes.add_get(talk, show_at_desk)
    routes.add_post(talk, give_assist)
    routes.add_post("/console/api/helps/{help}/take", take)
    routes.add_get("/console/api/assist", show_use)
    routes.add_get("/console/api/assist-rules", show_rules)
    routes.add_post("/console/api/assist-rules", take_rules)
    routes.add_post("/console/api/assist-rules/try", try_it)


async def show_at_desk(request: web.Request) -> web.Response:
    """Whether an agent can ask here."""
    actor = await signed_in(request)
    return await show(request, at_desk, actor, request.match_info["conversation"])


async def give_assist(request: web.Request) -> web.Response:
    """Ask the model for what an agent wants."""
    actor, wanted = await signed_in(request), await read_as(request, Wanted)
    help_id, said = await helped(request, actor, request.match_info["conversation"], wanted)
    return answer(HelpShown(help_id, said.text, said.sources, said.taken_out))


async def take(request: web.Request) -> web.Response:
    """Note that it was of use."""
    actor, sent = await signed_in(request), await read_as(request, SentAs)
    return await do(request, take_help, actor, request.match_info["help"], sent.client_id)


async def show_use(request: web.Request) -> web.Response:
    """What it was used for, for leads."""
    actor, days = await signed_in(request, Role.LEAD), request.query.get("days", "30")
    if not days.isascii() or not days.isdecimal() or not 1 <= int(days[:4]) <= LONGEST_DAYS:
        raise BadRequest
    return await show(request, assist_use, actor, int(days))


async def show_rules(request: web.Request) -> web.Response:
    """What was chosen; the key is shown to nobody."""
    return await show(request, shown_rules, (await signed_in(request, Role.OWNER)).site_id)


async def take_rules(request: web.Request) -> web.Response:
    """Switch it on or off, and say which model."""
    actor, chosen = await signed_in(request, Role.OWNER), await read_as(request, Chosen)
    premises = request.app[PREMISES]
    key = seal(premises.secret, chosen.key) if chosen.key else ""
    allowed = premises.limits.model_origins
    return await do(request, choose_assist, actor, chosen, key, allowed)


async def try_it(request: web.Request) -> web.Response:
    """Ask the model something that is about nobody, to see that it works."""
    actor, _ = await signed_in(request, Role.OWNER), await read_as(request, Nothing)
    chosen = await request.app[PREMISES].database.look(rules, actor.site_id)
    if not (chosen.address and chosen.model):
        raise AssistOff
    text, took_ms = await ask_model(request.app[PREMISES], chosen)
    return answer(Tried(text, took_ms))


def at_desk(reads: Reads, actor: Actor, conversation: str) -> AssistAtDesk:
    """Gather it as of one moment."""
    return AssistAtDesk(rules(reads, actor.site_id).is_ready, translations(reads, actor, conversation))
