"""Matters for which the shop must know who somebody is, recognised when an agent looks, with what is right to say."""

import msgspec
from msgspec.structs import replace

from floorwalker.conversations.facts import MessageSent
from floorwalker.conversations.model import Conversation
from floorwalker.conversations.views import conversation_for, entries_after
from floorwalker.handover import store
from floorwalker.handover.model import OutsideChannel
from floorwalker.kit.actors import Actor, system_of
from floorwalker.kit.errors import NotFound
from floorwalker.kit.language_tags import base_language
from floorwalker.language.model import Matter
from floorwalker.language.views import matter_of, read
from floorwalker.plumbing.texts import say
from floorwalker.plumbing.work import Reads
from floorwalker.visitors.views import card


class MatterFound(msgspec.Struct, frozen=True):
    """A matter that wants identification, how often an agent has written since, and whether with substance."""

    matter: Matter
    replies: int = 0
    is_answered: bool = False

    def after_reply(self, text: str, language: str) -> "MatterFound":
        """The same once an agent has written more; a greeting or *one moment* answers nothing."""
        has_substance = "substantive" in read("agent", text, language).acts
        return replace(self, replies=self.replies + 1, is_answered=self.is_answered or has_substance)


class IdentificationHint(msgspec.Struct, frozen=True):
    """What the agent is shown: the matter, and what to say to this customer, in their language."""

    matter: Matter
    text: str
    channel: str | None


def identification_hint(reads: Reads, actor: Actor, conversation_id: str) -> IdentificationHint | None:
    """What to say where a customer's matter needs to know who they are; nothing where we know, or have answered."""
    if actor.kind == "visitor":
        raise NotFound
    talk = conversation_for(reads, actor, conversation_id)
    found = matter_found(reads, talk) if talk.is_open else None
    if found is None or found.is_answered:
        return None
    chosen, language = channel_for(reads, talk, found.matter), card(reads, talk.site_id, talk.visitor_id).language
    text = words_for(chosen, language) if chosen else say("identification.nowhere", language)
    return IdentificationHint(found.matter, text, chosen.id if chosen else None)


def matter_found(reads: Reads, talk: Conversation) -> MatterFound | None:
    """The first matter of a customer whom nobody vouches for that wants identification; a later one opens it anew."""
    visitor, found = card(reads, talk.site_id, talk.visitor_id), None
    if visitor.is_verified:
        return None
    for entry in entries_after(reads, system_of(talk.site_id), talk.id, 0):
        if not isinstance(entry.fact, MessageSent) or entry.personal is None:
            continue
        text = entry.personal.text or ""
        if entry.fact.author == "agent" and found is not None:
            found = found.after_reply(text, visitor.language)
        elif entry.fact.author == "visitor" and (found is None or found.is_answered):
            found = _said_anew(found, matter_of(text, visitor.language))
    return found


def _said_anew(found: MatterFound | None, matter: Matter | None) -> MatterFound | None:
    if matter is None or found is None:
        return MatterFound(matter) if matter else found
    return replace(found, is_answered=False)


def channel_for(reads: Reads, talk: Conversation, matter: Matter) -> OutsideChannel | None:
    """Where the shop sends customers with such a matter: the first channel that it named for it."""
    channels = store.settings(reads, talk.site_id).channels
    return next((one for one in channels if matter in one.matters), None)


def words_for(channel: OutsideChannel, language: str) -> str:
    """What sends a customer there: the shop's own words in their language, or the usual ones."""
    own = channel.texts.get(language) or channel.texts.get(base_language(language))
    return own or say(f"identification.{channel.kind}", language, name=channel.name, address=channel.address)
