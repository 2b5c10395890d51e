"""What all verbs of a statement share: holding it, and keeping what a fact made of it."""

from floorwalker.kit.errors import NotFound
from floorwalker.plumbing.journal import Words, tell
from floorwalker.plumbing.work import Work
from floorwalker.statements import store
from floorwalker.statements.facts import StatementFact
from floorwalker.statements.model import Statement


def hold(work: Work, statement_id: str) -> Statement:
    """Take a statement of the actor's shop, or of the visitor's own, and hold it for this unit of work."""
    found = store.held(work, statement_id)
    if found is None or (work.actor.kind == "visitor" and work.actor.id != found.visitor_id):
        raise NotFound
    return found


def record(work: Work, before: Statement, fact: StatementFact, words: Words | None = None) -> Statement:
    """Tell the fact, and keep what it makes of the statement."""
    after = fact.changed(before, before.seq + 1, work.now)
    tell(work, before.id, fact, words=words, concerns=concerns(after), state=after)
    store.save(work, after)
    return after


def concerns(made: Statement) -> tuple[str, ...]:
    """Who hears of it: whoever looks at the chat, and the staff."""
    return (made.conversation_id, made.site_id) if made.conversation_id else (made.site_id,)
