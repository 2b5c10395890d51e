"""Customers as files: a shop's whole table in and out, and one of them for an address book."""

import msgspec
from aiohttp import web

from floorwalker.conversations.views import conversation_for
from floorwalker.customers.actions import note_export, take_in_customers
from floorwalker.customers.model import Customer, Vouched
from floorwalker.customers.reading.people import PeopleReader, Problem
from floorwalker.customers.views import customers_after
from floorwalker.customers.writing.table import head, lines
from floorwalker.customers.writing.vcard import vcard
from floorwalker.edges.console.sign_in import signed_in
from floorwalker.edges.live.answers import answer
from floorwalker.edges.live.premises import PREMISES, Premises
from floorwalker.edges.live.uploads import EmptyFile, FileTooLarge
from floorwalker.kit.actors import Actor, Role
from floorwalker.kit.errors import NotFound, TooMuch
from floorwalker.plumbing.work import Reads
from floorwalker.visitors.views import customer_of

LARGEST_BYTES = 100 * 2**20
PIECE_BYTES = 65_536
AT_ONCE = 50
"""So many customers are kept in one unit of work: some thousandths of a second in which nobody else's words are."""
PAGE = 500
MOST_PROBLEMS = 100


class TakenIn(msgspec.Struct, frozen=True):
    """How a file was read: how many lines were taken, how many were not, and the first hundred of those."""

    taken: int
    troubles: int
    problems: list[Problem]


def open_customer_files(app: web.Application) -> None:
    """Put the addresses into the application."""
    app.router.add_post("/console/api/customers", take_customers)
    app.router.add_get("/console/api/customers.csv", give_customers)
    app.router.add_get("/console/api/conversations/{conversation}/customer.vcf", give_card)


async def take_customers(request: web.Request) -> web.Response:
    """Read a table of customers as it arrives. No more of it comes than was kept, so its progress is the upload's."""
    actor, premises = await signed_in(request, Role.OWNER), request.app[PREMISES]
    if not premises.uploads.take(actor.id):
        raise TooMuch
    if (request.content_length or 0) > LARGEST_BYTES:
        raise FileTooLarge
    reader, size, taken, troubles = PeopleReader(), 0, 0, 0
    problems: list[Problem] = []
    async for part in request.content.iter_chunked(PIECE_BYTES):
        size += len(part)
        if size > LARGEST_BYTES:
            raise FileTooLarge
        wrong = await _keep(premises, actor, list(reader.read(part)))
        taken, troubles, problems = taken + wrong[0], troubles + len(wrong[1]), problems + wrong[1]
        problems = problems[:MOST_PROBLEMS]
    if not size:
        raise EmptyFile
    last = await _keep(premises, actor, list(reader.read(b"", is_last=True)))
    problems = [*problems, *last[1]][:MOST_PROBLEMS]
    return answer(TakenIn(taken + last[0], troubles + len(last[1]), problems))


async def give_customers(request: web.Request) -> web.StreamResponse:
    """Give all customers as a table, a page at a time."""
    actor, premises = await signed_in(request, Role.OWNER), request.app[PREMISES]
    await premises.database.submit(note_export, actor)
    response = web.StreamResponse(headers=_attached("text/csv; charset=utf-8", "customers.csv"))
    await response.prepare(request)
    await response.write(("\ufeff" + head()).encode())
    after = ""
    while some := await premises.database.look(customers_after, actor, after, PAGE):
        await response.write(lines(some).encode())
        after = some[-1].id
    await response.write_eof()
    return response


async def give_card(request: web.Request) -> web.Response:
    """Give the customer of a conversation as a card, to whoever may see the conversation."""
    actor = await signed_in(request)
    found = await request.app[PREMISES].database.look(customer_in, actor, request.match_info["conversation"])
    return web.Response(body=vcard(found).encode(), headers=_attached("text/vcard; charset=utf-8", "customer.vcf"))


def customer_in(reads: Reads, actor: Actor, conversation: str) -> Customer:
    """Whom the shop vouches for in a conversation; of who only says who they are there is no card."""
    talk = conversation_for(reads, actor, conversation)
    found = customer_of(reads, talk.site_id, talk.visitor_id)
    if found is None:
        raise NotFound
    return found


async def _keep(premises: Premises, actor: Actor, found: list[Vouched | Problem]) -> tuple[int, list[Problem]]:
    people = [one for one in found if isinstance(one, Vouched)]
    for begin in range(0, len(people), AT_ONCE):
        await premises.database.submit(take_in_customers, actor, people[begin : begin + AT_ONCE])
    return len(people), [one for one in found if isinstance(one, Problem)]


def _attached(kind: str, name: str) -> dict[str, str]:
    return {
        "Content-Type": kind,
        "Content-Disposition": f'attachment; filename="{name}"',
        "Cache-Control": "private, no-store",
    }
