"""The closing guard goes on: nothing ends by our hand while something that counts has no outcome."""

from floorwalker.callbacks.actions import answering, asking, closing
from floorwalker.callbacks.model import AnsweredBy, CallOutcome
from floorwalker.callbacks.views.contact import contact_for
from floorwalker.conversations.actions.keeping import hold
from floorwalker.conversations.facts import StatedReason
from floorwalker.conversations.views import said_after
from floorwalker.kit.clock import Instant
from floorwalker.language.views import stated
from floorwalker.plumbing.work import Work
from floorwalker.statements import store
from floorwalker.statements.model import MOST_HEARD, StatementOpen


def close(work: Work, conversation: str, because: StatedReason) -> None:
    """End a chat for a stated reason; not before everything that the customer stated has an outcome.

    What was said a moment ago is read now; it is taken down when somebody looks, or a little later by itself.
    """
    talk = hold(work, conversation)
    talk.require_can_decide(work.actor)
    known = store.of_talk(work, talk)
    if any(one.outcome is None for one in known):
        raise StatementOpen
    for line in said_after(work, talk, store.heard_up_to(work, talk), MOST_HEARD):
        for kind in stated(line.text):
            if not any(one.covers(kind, line.seq, line.at) for one in known):
                raise StatementOpen
    closing.close(work, conversation, because)


def answer(work: Work, contact: str, by: AnsweredBy, text: str) -> None:
    """Answer a contact, once what was stated in it has its last outcome."""
    _require_settled(work, contact)
    answering.answer(work, contact, by, text)


def try_call(work: Work, contact: str, outcome: CallOutcome, again_at: Instant | None = None, note: str = "") -> None:
    """Keep how a call went; whoever was reached may be told an outcome, so it has to be known."""
    if outcome == "reached":
        _require_settled(work, contact)
    answering.try_call(work, contact, outcome, again_at, note)


def give_up(work: Work, contact: str, note: str = "") -> None:
    """End a contact whose customer is not reached; what they stated is decided all the same."""
    _require_settled(work, contact)
    answering.give_up(work, contact, note)


def mark_spam(work: Work, contact: str) -> None:
    """Take out of the list what is no question, and no statement either."""
    _require_settled(work, contact)
    answering.mark_spam(work, contact)


def withdraw(work: Work, contact: str) -> None:
    """The shopper needs no answer any more; what they stated they take back by name."""
    _require_settled(work, contact)
    asking.withdraw(work, contact)


def _require_settled(work: Work, contact: str) -> None:
    owed = contact_for(work, work.actor, contact)
    if owed.state == "open" and not all(one.has_last_outcome for one in store.of_contact(work, owed.site_id, owed.id)):
        raise StatementOpen
