"""Welcome a shopper's panel: who is this, what was said so far, who is here."""

from dataclasses import dataclass

import msgspec

from floorwalker.callbacks.views.shopper import has_asked
from floorwalker.conversations.views import entries_after, latest_of
from floorwalker.edges.live.frames import Asked, PageChanged
from floorwalker.edges.live.line import Line
from floorwalker.edges.live.ticket import issue
from floorwalker.edges.widget.frames import Cursor, Hello, Page, VisitorEntry, Welcome
from floorwalker.edges.widget.gate import Gate
from floorwalker.edges.widget.looks import Looks
from floorwalker.edges.widget.news import StateNews
from floorwalker.edges.widget.project import for_visitor
from floorwalker.edges.widget.recognise import recognise
from floorwalker.edges.widget.standing import begin, turn
from floorwalker.edges.widget.state import LauncherStates, Sites
from floorwalker.kit.actors import Actor
from floorwalker.kit.errors import BadRequest
from floorwalker.kit.ids import ConversationId, VisitorId
from floorwalker.plumbing.work import Reads
from floorwalker.shops.model import Site
from floorwalker.visitors.actions import look_at, stand_before


@dataclass(frozen=True)
class Counter:
    """What shoppers are served with."""

    sites: Sites
    states: LauncherStates
    news: StateNews
    looks: Looks
    gate: Gate


class Past(msgspec.Struct, frozen=True):
    """A visitor's latest conversation as far as their client does not know it yet."""

    conversation: ConversationId | None
    entries: list[VisitorEntry]
    is_asked: bool


async def greet(line: Line, said: Asked, site: Site, counter: Counter, address: str) -> bool:
    """Make the visitor known, let them hear their news, and give them the picture."""
    if not isinstance(said, Hello):
        raise BadRequest("The first frame is a hello.")
    language = said.language or site.language
    line.address = address
    if await counter.gate.shows_out(line, site.id, None, language):
        return False
    known = await recognise(line, said, site, language, address)
    actor = line.party
    if await counter.gate.shows_out(line, site.id, actor.id, language):
        return False
    line.listen_for(actor.id)
    line.listen_for(counter.news.speaks(site.id, language))
    begin(line, said, site)
    if said.page is not None:
        await set_page(line, said.page)
    if said.branch is not None:
        await line.premises.database.submit(stand_before, actor, said.branch)
    past = await line.premises.database.look(past_of, actor, said.known)
    ticket, expires_at = issue(line.premises, actor)
    welcome = Welcome(
        id=said.id,
        token=known.token,
        visitor=VisitorId(actor.id),
        site_name=site.name,
        ticket=ticket,
        ticket_expires_at=expires_at,
        state=(await counter.states.of(site.id, language)).to_whoever_came,
        is_asked=past.is_asked,
        conversation=past.conversation,
        entries=past.entries,
        is_fresh=known.is_fresh,
        identity_refused=known.refusal,
    )
    line.welcome(welcome)
    return bool(past.entries)


def past_of(reads: Reads, actor: Actor, known: Cursor | None) -> Past:
    """What to tell a visitor of their latest conversation."""
    latest = latest_of(reads, actor.site_id, VisitorId(actor.id))
    is_asked = has_asked(reads, actor)
    if latest is None:
        return Past(None, [], is_asked)
    after = known.after if known is not None and known.conversation == latest.id else 0
    entries = entries_after(reads, actor, latest.id, min(after, latest.seq))
    return Past(latest.id, [for_visitor(entry) for entry in entries], is_asked)


async def set_page(line: Line, page: Page) -> None:
    """Remember which page the visitor has before them, and show it to whoever answers."""
    turn(line, page)
    url, title = await line.premises.database.submit(look_at, line.party, page.url, page.title)
    talk = await line.premises.database.look(latest_of, line.party.site_id, VisitorId(line.party.id))
    if talk is not None and talk.is_open:
        shown = PageChanged(conversation=talk.id, url=url, title=title)
        line.premises.switchboard.say("agents", (talk.id, talk.agent_id or talk.site_id), shown)
