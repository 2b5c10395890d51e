"""The agents' addresses: the app, signing in, the desk's live connection, people, uploads."""

from aiohttp import web

from floorwalker.edges.console import people, routing, sign_in, waiting
from floorwalker.edges.console.aftersales import open_aftersales
from floorwalker.edges.console.afterwards import open_afterwards_book
from floorwalker.edges.console.articles import open_article_shelf
from floorwalker.edges.console.assist import open_assist
from floorwalker.edges.console.blocks import open_block_book
from floorwalker.edges.console.contacts import open_contact_book
from floorwalker.edges.console.crm import open_crm
from floorwalker.edges.console.customer_files import open_customer_files
from floorwalker.edges.console.goods import open_goods_book
from floorwalker.edges.console.greet import greet
from floorwalker.edges.console.handover import open_handover_book
from floorwalker.edges.console.installable import open_installable
from floorwalker.edges.console.push import open_push_desk
from floorwalker.edges.console.search import open_search
from floorwalker.edges.console.shop_link import open_shop_link
from floorwalker.edges.console.sign_in import PASSWORD_CHECKS, PasswordChecks, signed_in
from floorwalker.edges.console.statements import open_statement_book
from floorwalker.edges.console.suggesting import open_suggestions
from floorwalker.edges.console.table import make_table
from floorwalker.edges.console.templates import open_template_book
from floorwalker.edges.console.viewers import Onlookers
from floorwalker.edges.console.who_is_this import open_who_is_this
from floorwalker.edges.console.wrapups import open_wrap_up_book
from floorwalker.edges.live import poll, socket
from floorwalker.edges.live.answers import answer
from floorwalker.edges.live.frames import Asked
from floorwalker.edges.live.line import Line, Table
from floorwalker.edges.live.premises import PREMISES
from floorwalker.edges.live.socket import Greet
from floorwalker.edges.live.uploads import take_in
from floorwalker.kit.ids import ConversationId

ONLOOKERS = web.AppKey("onlookers", Onlookers)
TABLE = web.AppKey("console_table", Table)
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self';"
    " font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; manifest-src 'self';"
    " worker-src 'self'"
)


def open_back_office(app: web.Application) -> None:
    """Put the agents' addresses into the application."""
    app[PASSWORD_CHECKS] = PasswordChecks()
    app[ONLOOKERS] = Onlookers(app[PREMISES].switchboard)
    app[TABLE] = make_table(app[ONLOOKERS])
    routes = app.router
    routes.add_post("/console/api/sign-in", sign_in.begin)
    routes.add_post("/console/api/sign-out", sign_in.end)
    routes.add_get("/console/api/me", sign_in.me)
    routes.add_get("/console/api/sign-ins", people.list_sign_ins)
    routes.add_post("/console/api/sign-ins/{sign_in}/revoke", people.end_sign_in)
    routes.add_post("/console/api/password", people.change_password)
    routes.add_get("/console/api/people", people.list_people)
    routes.add_post("/console/api/people", people.add_person)
    routes.add_post("/console/api/people/{agent}/role", people.change_role)
    routes.add_post("/console/api/people/{agent}/abilities", people.set_abilities)
    routes.add_post("/console/api/people/{agent}/join-team", people.join_team)
    routes.add_post("/console/api/people/{agent}/leave-team", people.leave_team)
    routes.add_post("/console/api/people/{agent}/suspend", people.suspend)
    routes.add_post("/console/api/people/{agent}/restore", people.restore)
    routes.add_post("/console/api/people/{agent}/sign-out", people.sign_out_everywhere)
    routes.add_get("/console/api/routing", routing.show_rules)
    routes.add_post("/console/api/routing", routing.take_rules)
    routes.add_get("/console/api/waiting", waiting.show_waiting)
    routes.add_post("/console/api/waiting", waiting.set_wait_rules)
    routes.add_post("/console/api/welcome", waiting.set_welcome)
    open_contact_book(app)
    open_afterwards_book(app)
    open_block_book(app)
    open_statement_book(app)
    open_who_is_this(app)
    open_template_book(app)
    open_article_shelf(app)
    open_suggestions(app)
    open_assist(app)
    open_goods_book(app)
    open_handover_book(app)
    open_aftersales(app)
    open_shop_link(app)
    open_crm(app)
    open_customer_files(app)
    open_push_desk(app)
    open_wrap_up_book(app)
    open_search(app)
    routes.add_post("/console/api/files", take_file)
    routes.add_get("/console/socket", open_socket)
    routes.add_post("/console/poll", answer_poll)
    open_installable(app)
    routes.add_get("/console", to_console)
    routes.add_get("/console/{page:(?!api/)[a-z/-]*}", give_app)


async def give_app(request: web.Request) -> web.StreamResponse:
    """The console's page; which screen it shows, it reads from the address itself."""
    headers = {"Content-Security-Policy": POLICY, "Cache-Control": "no-cache"}
    return web.FileResponse(request.app[PREMISES].web_build / "console.html", headers=headers)


async def to_console(request: web.Request) -> web.Response:  # noqa: ARG001 - aiohttp's form
    """The address people type."""
    raise web.HTTPFound("/console/")


async def open_socket(request: web.Request) -> web.StreamResponse:
    """An agent's live connection."""
    return await socket.serve(request, request.app[TABLE], "agents", await _greeter(request))


async def answer_poll(request: web.Request) -> web.Response:
    """The same, where WebSocket is blocked."""
    return await poll.serve(request, request.app[TABLE], "agents", await _greeter(request))


async def take_file(request: web.Request) -> web.Response:
    """Take a file from an agent."""
    actor = await signed_in(request)
    return answer({"file": await take_in(request, request.app[PREMISES], actor)})


async def _greeter(request: web.Request) -> Greet:
    actor = await signed_in(request)
    onlookers = request.app[ONLOOKERS]

    async def greet_here(line: Line, said: Asked) -> bool:
        line.on_hang_up.append(lambda: _look_away(line, onlookers))
        return await greet(line, said, actor)

    return greet_here


def _look_away(line: Line, onlookers: Onlookers) -> None:
    for conversation in tuple(line.looking_at):
        onlookers.leave(line, ConversationId(conversation))
