"""What a shop chose, for owners; and whether there is help at all, for the desk."""

import msgspec

from floorwalker.assist import store
from floorwalker.assist.model import AssistRules, Kind
from floorwalker.conversations.views import conversation_for
from floorwalker.kit.actors import Actor
from floorwalker.kit.errors import NotFound
from floorwalker.kit.ids import SiteId
from floorwalker.plumbing.work import Reads


class ShownRules(msgspec.Struct, frozen=True):
    """The rules as a page shows them; of the key only that there is one."""

    is_on: bool
    address: str
    model: str
    has_key: bool


class Translation(msgspec.Struct, frozen=True):
    """The other text of a message: what a customer's says in our language, or what an agent wrote before it."""

    message_seq: int
    kind: Kind
    language: str
    text: str


def rules(reads: Reads, site_id: SiteId) -> AssistRules:
    """What a shop chose."""
    return store.rules(reads, site_id)


def shown_rules(reads: Reads, site_id: SiteId) -> ShownRules:
    """What a shop chose, without its key."""
    chosen = store.rules(reads, site_id)
    return ShownRules(chosen.is_on, chosen.address, chosen.model, bool(chosen.sealed_key))


def translations(reads: Reads, actor: Actor, conversation: str) -> list[Translation]:
    """The messages of a conversation that are there in two languages; of one message the latest."""
    talk = conversation_for(reads, actor, conversation)
    if actor.kind != "agent":
        raise NotFound
    found = {one.message_seq: one for one in store.translations(reads, talk.site_id, talk.id) if one.message_seq}
    return [Translation(seq, one.kind, one.language, store.words(reads, one)) for seq, one in found.items()]
