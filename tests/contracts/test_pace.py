"""A shop's pace on both engines: the same past teaches the same, and several who learn at once lose nothing."""

import asyncio
from pathlib import Path

import pytest

from floorwalker.app.learner import Learner
from floorwalker.app.messenger import Messenger
from floorwalker.kit.clock import Instant, MadeUpClock
from floorwalker.kit.learned_wait.learned_wait import LearnedWait
from floorwalker.kit.queueing.pace import AtLevel, Waits
from floorwalker.pace.actions import LEARN, learn_pace
from floorwalker.pace.measures.announced_kept import Kept, announced_kept
from floorwalker.pace.store import pace_subject
from floorwalker.pace.views import lately, learned_waits, pace, past
from floorwalker.plumbing.database.open import open_database
from floorwalker.plumbing.trail import is_intact
from tests.cast import Cast, People
from tests.contracts.test_races import Node, at_once
from tests.pace.shop_days import leave, pass_seconds, take_care, wait_to_be_told
from tests.routing.test_learning import a_past


def busy_hour(cast: Cast) -> None:
    """Mia is answered in time, Max waits and leaves."""
    cast.come_online(cast.ada)
    first = wait_to_be_told(cast, 60)
    pass_seconds(cast, 30)
    take_care(cast, first, 300)
    leave(cast, wait_to_be_told(cast, 60))


def test_the_same_past_teaches_the_same(cast: Cast) -> None:
    busy_hour(cast)

    found, kept = (
        cast.look(past, cast.shoe_shop.id),
        cast.look(announced_kept, cast.shoe_shop.id, Instant(0), Instant(cast.clock.now() + 1)),
    )

    assert (found.levels, found.waits, found.waited) == ({1: AtLevel(5, 1)}, Waits(0.5, 1), 2)
    assert (found.judged, kept) == (1, {0: Kept(1, 1)})
    waits, chats = cast.look(lately, cast.shoe_shop.id)
    assert ([wait.is_taken for wait in waits], len(chats)) == ([True, False], 1)


def test_two_who_learn_at_once_make_two_versions(node: Node) -> None:
    here, there = node(), node()
    busy_hour(here)
    found = here.look(past, here.shoe_shop.id)

    at_once(*[lambda at=at: at.outcome_of(learn_pace, at.house, found) for at in (here, there)])

    assert there.look(pace, there.shoe_shop.id).version == 2
    assert here.look(is_intact, here.shoe_shop.id, pace_subject(here.shoe_shop.id))


@pytest.fixture(scope="module")
def seen() -> LearnedWait:
    """Give what some days taught."""
    return a_past()


def test_what_was_learned_of_waits_is_kept_as_it_is(cast: Cast, seen: LearnedWait) -> None:
    cast.do(learn_pace, cast.house, cast.look(past, cast.shoe_shop.id), seen)

    assert cast.look(learned_waits, cast.shoe_shop.id, 1) == seen
    assert cast.look(learned_waits, cast.hat_shop.id, 1) is None


def test_what_is_due_is_learned_and_not_left_to_do_again(
    cast: Cast, either_scene: tuple[str | None, People], tmp_path: Path
) -> None:
    busy_hour(cast)
    url, _ = either_scene
    clock = MadeUpClock(Instant(cast.clock.now() + 3_600_000))

    async def learn_once() -> tuple[int, int]:
        database = open_database(url, tmp_path, clock, lambda _facts: None)
        messenger = Messenger(database, {LEARN: Learner(database).learn})
        begun = await messenger.set_out()
        await messenger.all_back()
        again = await messenger.set_out()
        await database.close()
        return begun, again

    assert asyncio.run(learn_once()) == (1, 0)

    known = cast.look(pace, cast.shoe_shop.id)
    assert (known.version, known.waits, known.judged, known.kept) == (1, 2, 1, 1)
