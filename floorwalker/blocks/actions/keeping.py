"""What all verbs of a block share: holding it, and keeping what a fact made of it."""

from floorwalker.blocks import store
from floorwalker.blocks.facts import BlockFact
from floorwalker.blocks.model import Block
from floorwalker.kit.errors import NotFound
from floorwalker.plumbing.journal import Words, tell
from floorwalker.plumbing.work import Work


def hold(work: Work, block_id: str) -> Block:
    """Take a block of the actor's shop, and hold it for this unit of work."""
    found = store.held(work, block_id)
    if found is None:
        raise NotFound
    found.require_staff(work.actor)
    return found


def record(work: Work, before: Block, fact: BlockFact, words: Words | None = None) -> Block:
    """Tell the fact; the whole staff hears of it."""
    after = fact.changed(before, before.seq + 1, work.now)
    tell(work, before.id, fact, words=words, concerns=(after.site_id,), state=after)
    return after
