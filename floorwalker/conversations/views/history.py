"""What was said and done in conversations, for those whose business it is."""

from msgspec.structs import replace

from floorwalker.catalogue.views.cards import cards_of
from floorwalker.conversations.facts import ConversationAssigned, ConversationFact, MessageSent, ProductShown
from floorwalker.conversations.model import Conversation
from floorwalker.conversations.store import files, journal, talks
from floorwalker.identity.views import person
from floorwalker.kit.actors import Actor
from floorwalker.kit.clock import Instant
from floorwalker.kit.errors import NotFound
from floorwalker.kit.facts import Attachment, Entry, Fact, Person, Personal
from floorwalker.kit.ids import ConversationId, SiteId, VisitorId
from floorwalker.plumbing.work import Reads


def conversation_for(reads: Reads, actor: Actor, conversation_id: str) -> Conversation:
    """A conversation that is the actor's business; any other is not there."""
    found = talks.conversation(reads, actor.site_id, conversation_id)
    if found is None:
        raise NotFound
    found.require_party(actor)
    return found


def latest_of(reads: Reads, site_id: SiteId, visitor_id: VisitorId) -> Conversation | None:
    """A visitor's open conversation, or else the last one that ended."""
    return talks.latest_of(reads, site_id, visitor_id)


def of_visitors(reads: Reads, site_id: SiteId, visitors: list[VisitorId]) -> list[Conversation]:
    """What these visitors have talked about with the shop, the latest first; of much, the latest."""
    return talks.of_visitors(reads, site_id, visitors)


def entries_after(reads: Reads, actor: Actor, conversation_id: str, after: int) -> list[Entry[ConversationFact]]:
    """What the actor missed of a conversation, in order, exactly as it was announced live."""
    found = conversation_for(reads, actor, conversation_id)
    sent = files.sent_in(reads, found.site_id, found.id)
    people: dict[str, Person] = {}
    entries = [
        replace(entry, personal=_personal(reads, found.site_id, entry.fact, text, sent, people))
        for entry, text in journal.entries_after(reads, found.site_id, found.id, after)
    ]
    return _with_cards(reads, found, entries) if any(isinstance(one.fact, ProductShown) for one in entries) else entries


def text_of(reads: Reads, site_id: SiteId, conversation_id: ConversationId, seq: int) -> str:
    """The words of one message, as they are kept."""
    said_in = talks.conversation(reads, site_id, conversation_id)
    return journal.text_at(reads, said_in, seq) if said_in is not None else ""


def last_words(reads: Reads, said_in: Conversation) -> str:
    """What was said last."""
    return journal.last_text(reads, said_in)


def done_at(reads: Reads, talk: Conversation) -> Instant:
    """When the last thing was said in a conversation, or it was ended."""
    return max(talk.last_at, talks.ended_at(reads, talk) or talk.last_at)


def ended_since(reads: Reads, site_id: SiteId, since: Instant) -> list[tuple[Conversation, Instant]]:
    """What has ended since an instant and not gone on, each with when, in that order."""
    return talks.ended_since(reads, site_id, since)


def ended_at(reads: Reads, talk: Conversation) -> Instant | None:
    """When a conversation was last ended, if ever."""
    return talks.ended_at(reads, talk)


def file_for(reads: Reads, actor: Actor, file_id: str) -> Attachment:
    """A file that the actor uploaded, or that was sent in a conversation of theirs."""
    found = files.with_owner(reads, actor.site_id, file_id)
    if found is None:
        raise NotFound
    attachment, uploaded_by, conversation_id = found
    if conversation_id is not None:
        conversation_for(reads, actor, conversation_id)
    elif uploaded_by != actor.id:
        raise NotFound
    return attachment


def _personal(
    reads: Reads,
    site_id: SiteId,
    fact: Fact,
    text: str | None,
    files: dict[str, Attachment],
    people: dict[str, Person],
) -> Personal | None:
    if isinstance(fact, MessageSent):
        return Personal(text=text, file=files.get(fact.file_id or ""))
    if isinstance(fact, ConversationAssigned):
        if fact.agent_id not in people:
            people[fact.agent_id] = person(reads, site_id, fact.agent_id)
        return Personal(text=text, person=people[fact.agent_id])
    return Personal(text=text) if text else None


def _with_cards(
    reads: Reads, talk: Conversation, entries: list[Entry[ConversationFact]]
) -> list[Entry[ConversationFact]]:
    """Put the cards back into the messages in which they were sent."""
    cards = cards_of(reads, talk.site_id, talk.id)
    return [
        replace(one, personal=replace(one.personal, card=cards.get(one.seq))) if one.personal else one
        for one in entries
    ]
