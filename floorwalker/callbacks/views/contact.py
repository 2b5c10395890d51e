"""One contact, for those whose business it is, and what its shop promises."""

from floorwalker.callbacks import store
from floorwalker.callbacks.model import (
    Contact,
    ContactSettings,
    Details,
)
from floorwalker.kit.actors import Actor
from floorwalker.kit.errors import NotFound
from floorwalker.kit.ids import SiteId
from floorwalker.plumbing.work import Reads


def contact_for(reads: Reads, actor: Actor, contact_id: str) -> Contact:
    """A contact that is the actor's business; any other is not there."""
    found = store.contact(reads, actor.site_id, contact_id)
    if found is None:
        raise NotFound
    found.require_party(actor)
    return found


def asked_with(reads: Reads, asked: Contact) -> tuple[str, Details]:
    """The words of a question, and what is personal about whoever asked it."""
    return store.question(reads, asked), store.details(reads, asked.site_id, asked.id)


def settings(reads: Reads, site_id: SiteId) -> ContactSettings:
    """What a shop promises to those whom live chat did not catch."""
    return store.settings(reads, site_id)
