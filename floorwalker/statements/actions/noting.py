"""Taking down what a customer states: as it is read in their words, or as somebody marks it by hand."""

from floorwalker.callbacks.actions.owing import owe
from floorwalker.callbacks.model import Contact, Topic
from floorwalker.callbacks.views.contact import asked_with, contact_for
from floorwalker.conversations.actions.keeping import hold as hold_talk
from floorwalker.conversations.model import Conversation
from floorwalker.conversations.views import SaidLine, said_after
from floorwalker.kit.errors import NotFound
from floorwalker.kit.ids import new_id
from floorwalker.language.model import StatementKind
from floorwalker.language.views import stated
from floorwalker.plumbing.journal import tell
from floorwalker.plumbing.work import Work
from floorwalker.statements import store
from floorwalker.statements.actions.keeping import concerns
from floorwalker.statements.actions.receipts import address_of, confirm
from floorwalker.statements.facts import StatementMade
from floorwalker.statements.model import MOST_HEARD, NotedBy, NothingStated, Statement, StatementId

TOPICS: dict[StatementKind, Topic] = {"withdrawal": "return", "complaint": "order"}


def hear_talk(work: Work, conversation: str) -> None:
    """Read what a customer has said since it was last read, and take down what counts."""
    talk = hold_talk(work, conversation)
    if work.actor.kind == "visitor":
        raise NotFound
    lines = said_after(work, talk, store.heard_up_to(work, talk), MOST_HEARD)
    for line in lines:
        for kind in stated(line.text):
            take_down(work, talk, kind, line, "house")
    if lines:
        store.keep_heard(work, talk, lines[-1].seq)
    for made in store.of_talk(work, talk):
        confirm(work, talk, made, [line for line in lines if line.seq > (made.message_seq or 0)])


def hear_contact(work: Work, contact: str) -> None:
    """Read what was left in a form; what was said in a chat before it is the chat's."""
    asked = contact_for(work, work.actor, contact)
    if asked.conversation_id is not None:
        hear_talk(work, asked.conversation_id)
        return
    question, _ = asked_with(work, asked)
    for kind in stated(question):
        _take_down_contact(work, asked, kind)


def mark(work: Work, conversation: str, kind: StatementKind, message_seq: int | None = None) -> StatementId:
    """Take for a statement what no rule heard: one of the customer's messages, or else their last."""
    talk = hold_talk(work, conversation)
    lines = said_after(work, talk, 0, talk.seq)
    named = [line for line in lines if message_seq in {line.seq, None}]
    if not named:
        raise NothingStated
    made = take_down(work, talk, kind, named[-1], "visitor" if work.actor.kind == "visitor" else "agent")
    confirm(work, talk, made, [])
    return made.id


def take_down(work: Work, talk: Conversation, kind: StatementKind, line: SaidLine, noted_by: NotedBy) -> Statement:
    """Keep a statement with who owes an answer to it; what belongs to one that is there already is that one."""
    before = next((one for one in store.of_talk(work, talk) if one.covers(kind, line.seq, line.at)), None)
    if before is not None:
        return before
    address = address_of(work, talk.site_id, talk.visitor_id)
    contact_id = owe(work, talk, TOPICS[kind], line.text, address.mail)
    fact = StatementMade(talk.visitor_id, kind, line.at, noted_by, contact_id, talk.id, line.seq)
    return _begin(work, fact)


def _take_down_contact(work: Work, asked: Contact, kind: StatementKind) -> None:
    if any(one.kind == kind for one in store.of_contact(work, asked.site_id, asked.id)):
        return
    made = _begin(work, StatementMade(asked.visitor_id, kind, asked.asked_at, "house", asked.id))
    confirm(work, None, made, [])


def _begin(work: Work, fact: StatementMade) -> Statement:
    new = fact.begun(work.actor.site_id, StatementId(new_id()))
    store.add(work, new)
    tell(work, new.id, fact, concerns=concerns(new), state=new)
    return new
