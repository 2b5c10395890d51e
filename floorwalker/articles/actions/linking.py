"""What is kept of agents' answers: that an article's address stood in one."""

from floorwalker.articles import store
from floorwalker.articles.actions.keeping import hold, record
from floorwalker.articles.facts import ArticleLinked
from floorwalker.conversations.views import answer_named, conversation_for
from floorwalker.kit.errors import NotFound
from floorwalker.kit.ids import AgentId
from floorwalker.plumbing.work import Work


def note_link(work: Work, article: str, conversation: str, client_id: str) -> None:
    """Keep that the actor sent an article's address, which the message itself must say; once for each message."""
    talk = conversation_for(work, work.actor, conversation)
    said = answer_named(work, work.actor, talk, client_id)
    linked = hold(work, article)
    if work.actor.kind != "agent" or said is None or linked.id not in said.text:
        raise NotFound
    fact = ArticleLinked(talk.id, said.seq, AgentId(work.actor.id))
    if store.add_mention(work, linked, fact):
        record(work, linked, fact)
