"""A conversation as it is taken home, and what became of that as the desk sees it."""

import msgspec

from floorwalker.callbacks.views.contact import settings
from floorwalker.conversations.facts import ConversationFact, MessageSent
from floorwalker.conversations.model import Conversation
from floorwalker.conversations.views import conversation_for, entries_after
from floorwalker.identity.views import person
from floorwalker.kit.actors import Actor
from floorwalker.kit.clock import Instant
from floorwalker.kit.errors import NotFound
from floorwalker.kit.facts import Entry
from floorwalker.kit.ids import AgentId, ConversationId, SiteId
from floorwalker.plumbing.texts import say
from floorwalker.plumbing.work import Reads
from floorwalker.shops.calendar.zone import UnknownZone, clean_zone
from floorwalker.shops.views import plan, site
from floorwalker.transcripts import store
from floorwalker.transcripts.model import PROVEN_FOR_MS, Line, Transcript, Way
from floorwalker.visitors.views import card


class GivenTranscript(msgspec.Struct, frozen=True):
    """How and when a customer got what was said."""

    way: Way
    at: Instant


def transcript_of(reads: Reads, actor: Actor, conversation_id: str, zone: str) -> Transcript:
    """What was said in a visitor's own conversation; by the shop's clock where theirs is not known."""
    talk = own(reads, actor, conversation_id)
    shop, language = site(reads, talk.site_id), card(reads, talk.site_id, talk.visitor_id).language
    people: dict[str, str] = {}
    entries = entries_after(reads, actor, talk.id, 0)
    return Transcript(
        shop=shop.name,
        page=min(shop.origins, default=""),
        mailbox=settings(reads, talk.site_id).mailbox,
        language=language,
        zone=_zone(reads, talk, zone),
        lines=tuple(_line(reads, talk, one, language, people) for one in entries if isinstance(one.fact, MessageSent)),
    )


def given_of(reads: Reads, actor: Actor, conversation_id: str) -> list[GivenTranscript]:
    """How and when the customer of a conversation got what was said."""
    talk = conversation_for(reads, actor, conversation_id)
    return [GivenTranscript(way, at) for way, at in store.given(reads, talk.site_id, talk.id)]


def given_since(reads: Reads, site_id: SiteId, since: Instant) -> set[ConversationId]:
    """Conversations of which a customer has taken a transcript since an instant."""
    return store.given_since(reads, site_id, since)


def proven_address(reads: Reads, actor: Actor) -> str:
    """The mail address that a visitor has proven theirs, so that they need not type it again."""
    return store.proven_address(reads, actor.site_id, actor.id, Instant(reads.now - PROVEN_FOR_MS))


def own(reads: Reads, actor: Actor, conversation_id: str) -> Conversation:
    """A visitor's own conversation; nobody else takes it home, not even the staff."""
    talk = conversation_for(reads, actor, conversation_id)
    if actor.kind != "visitor":
        raise NotFound
    return talk


def _line(
    reads: Reads, talk: Conversation, entry: Entry[ConversationFact], language: str, people: dict[str, str]
) -> Line:
    fact, personal = entry.fact, entry.personal
    who = _who(reads, talk, fact, language, people) if isinstance(fact, MessageSent) else ""
    text = (personal.text or "") if personal else ""
    file = personal.file.name if personal and personal.file else ""
    is_own = isinstance(fact, MessageSent) and fact.author == "visitor"
    return Line(entry.at, who, text, file, is_own)


def _who(reads: Reads, talk: Conversation, said: MessageSent, language: str, people: dict[str, str]) -> str:
    if said.author == "visitor":
        return say("transcript.you", language)
    if said.author == "auto":
        return say("transcript.auto", language, shop=site(reads, talk.site_id).name)
    if said.author_id not in people:
        people[said.author_id] = person(reads, talk.site_id, AgentId(said.author_id)).name
    return people[said.author_id]


def _zone(reads: Reads, talk: Conversation, name: str) -> str:
    try:
        return clean_zone(name)
    except UnknownZone:
        return plan(reads, talk.site_id).zone
