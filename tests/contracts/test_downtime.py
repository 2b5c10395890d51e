"""The pulse of an installation and what a gap in it tells, on both engines."""

from floorwalker.availability.facts import ServerWasDown
from floorwalker.availability.measures.downtime import down
from floorwalker.availability.reactions import note_downtime
from floorwalker.availability.store import downtime_subject
from floorwalker.kit.actors import system_of
from floorwalker.kit.clock import Instant
from floorwalker.kit.ids import SiteId
from floorwalker.plumbing.installation import beat, last_beat
from floorwalker.plumbing.trail import is_intact
from tests.cast import Cast
from tests.contracts.test_races import Node, at_once
from tests.folding import facts_of

EVERYWHERE = system_of(SiteId(""))


def test_a_pulse_is_one_row_and_the_latest_beat_counts(cast: Cast) -> None:
    assert cast.look(last_beat) is None

    for _ in range(3):
        cast.clock.advance(seconds=15)
        cast.do(beat, EVERYWHERE)

    assert cast.look(last_beat) == cast.clock.now()
    assert cast.look(lambda reads: reads.read("SELECT COUNT(*) FROM installation WHERE name = 'pulse'")) == [(1,)]


def test_two_processes_that_start_at_once_tell_one_downtime(node: Node) -> None:
    here, there = node(), node()
    died_at = here.clock.now()
    here.clock.advance(seconds=600)

    at_once(*[lambda at=at: at.outcome_of(note_downtime, at.house, died_at) for at in (here, there)])

    subject = downtime_subject(here.shoe_shop.id)
    assert [fact.since for fact, _ in facts_of(here, subject, ServerWasDown)] == [died_at]
    [span] = there.look(down, there.shoe_shop.id, Instant(0), there.clock.now())
    assert (span.begins_at, span.ends_at) == (died_at, there.clock.now())
    assert here.look(is_intact, here.shoe_shop.id, subject)
