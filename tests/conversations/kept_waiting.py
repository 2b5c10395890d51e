"""A customer who is kept waiting, told in seconds: who says what when, and the house looks after them each second."""

from floorwalker.app.courier import MOST_AT_ONCE
from floorwalker.app.errands import DUE
from floorwalker.conversations.actions.talking import send_message
from floorwalker.conversations.facts import ConversationFact, CustomerKeptWaiting
from floorwalker.conversations.views import entries_after
from floorwalker.kit.actors import Actor, system_of
from floorwalker.kit.facts import Entry
from floorwalker.kit.ids import ConversationId, SiteId
from floorwalker.plumbing.due import DueItem, claim, finish
from floorwalker.plumbing.work import Work
from tests.cast import Cast

NOBODY = system_of(SiteId(""))
PULSES = ("agent_gone",)


def do_what_is_due(cast: Cast, *, dies_at: int | None = None) -> None:
    """Do all that is due now, as the courier does; the power may go in its errand number `dies_at`."""
    kinds = [kind for kind in DUE if kind not in PULSES]
    for number, item in enumerate(cast.do(claim, NOBODY, MOST_AT_ONCE, kinds)):
        if number == dies_at:
            cast.begin(errand, system_of(item.site_id), item)
            cast.cut_the_power()
            return
        cast.do(errand, system_of(item.site_id), item)


def errand(work: Work, item: DueItem) -> None:
    """Do one thing that is due, as the courier does it in one unit of work."""
    DUE[item.kind](work, item)
    finish(work, item)


def wait(cast: Cast, seconds: int) -> None:
    """Let seconds pass, one after the other, with the courier on its rounds."""
    for _ in range(seconds):
        cast.clock.advance(seconds=1)
        do_what_is_due(cast)


def say(cast: Cast, who: Actor, talk: ConversationId, text: str) -> None:
    """Let somebody say something."""
    cast.do(send_message, who, talk, cast.new_client_id(), text)


def journal(cast: Cast, talk: ConversationId) -> list[Entry[ConversationFact]]:
    """Give all that happened."""
    return cast.look(entries_after, cast.lea, talk, 0)


def steps_taken(cast: Cast, talk: ConversationId) -> list[tuple[str, int]]:
    """Say what was done about a wait, each after how many seconds of it."""
    facts = [(entry.at, entry.fact) for entry in journal(cast, talk)]
    return [(fact.step, (at - fact.since) // 1000) for at, fact in facts if isinstance(fact, CustomerKeptWaiting)]
