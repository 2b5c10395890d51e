"""A shop's pace is learned from its own past: how long chats take, how long customers wait, and what was kept."""

import pytest

from floorwalker.availability.actions import go_away, go_online
from floorwalker.kit.queueing.pace import TYPICAL, AtLevel, Waits
from floorwalker.pace.actions import learn_pace
from floorwalker.pace.facts import PaceLearned
from floorwalker.pace.model import LONGEST_SPELL_MS, PAST_MS, SUPPOSED_REACTION, Past, ShopPace
from floorwalker.pace.store import pace_subject
from floorwalker.pace.views import pace, past
from floorwalker.plumbing.trail import is_intact
from tests.cast import Cast
from tests.pace.shop_days import leave, pass_seconds, say, take_care, to_learn

SLOW = Past({3: AtLevel(1_000, 100)}, Waits(400, 100), 120, 40, 30, (30_000,) * 50)


def test_a_shop_without_a_past_has_the_pace_of_a_typical_one(cast: Cast) -> None:
    known = cast.look(pace, cast.shoe_shop.id)

    assert (known.pace(), known.reaction(), known.kept_share) == (TYPICAL, SUPPOSED_REACTION, None)


def test_learning_from_nothing_changes_nothing_but_the_version(cast: Cast) -> None:
    after = cast.do(learn_pace, cast.house, cast.look(past, cast.shoe_shop.id))

    assert after.version == 1
    assert after.pace().handling_minutes == pytest.approx(TYPICAL.handling_minutes, abs=1e-4)
    assert after.pace().patience_minutes == TYPICAL.patience_minutes


def test_how_long_agents_had_how_many_chats_is_written_down(cast: Cast) -> None:
    cast.talk()
    pass_seconds(cast, 60)
    second = cast.max_asks()
    take_care(cast, second, 120)

    assert cast.look(past, cast.shoe_shop.id).levels == {1: AtLevel(1, 0), 2: AtLevel(2, 1)}


def test_coming_back_from_a_pause_leaves_no_time_out(cast: Cast) -> None:
    talk = cast.talk()
    pass_seconds(cast, 60)
    cast.do(go_away, cast.ada, "break")
    cast.do(go_online, cast.ada)
    pass_seconds(cast, 60)
    leave(cast, talk)

    assert cast.look(past, cast.shoe_shop.id).levels == {1: AtLevel(2, 1)}


def test_a_chat_left_open_overnight_says_little(cast: Cast) -> None:
    talk = cast.talk()
    pass_seconds(cast, 16 * 3_600)
    leave(cast, talk)

    assert cast.look(past, cast.shoe_shop.id).levels == {1: AtLevel(LONGEST_SPELL_MS / 60_000, 1)}


def test_who_waits_and_who_leaves_is_written_down(cast: Cast) -> None:
    cast.come_online(cast.ada)
    mias, maxs = cast.mia_asks(), cast.max_asks()
    pass_seconds(cast, 60)
    leave(cast, mias)
    pass_seconds(cast, 30)
    take_care(cast, maxs, 60)

    found = cast.look(past, cast.shoe_shop.id)

    assert (found.waits, found.waited) == (Waits(2.5, 1), 2)


def test_who_comes_back_after_an_answer_is_not_learned_from(cast: Cast) -> None:
    talk = cast.talk()
    say(cast, cast.ada, talk)
    leave(cast, talk)
    cast.do(go_away, cast.ada, "break")
    cast.mia_asks()
    pass_seconds(cast, 600)

    assert cast.look(past, cast.shoe_shop.id).waited == 1


def test_what_is_learned_is_a_fact_with_a_version_and_outlives_a_power_cut(cast: Cast) -> None:
    told = cast.told_by(learn_pace, cast.house, SLOW)
    cast.cut_the_power()

    known = cast.look(pace, cast.shoe_shop.id)

    fact = told[0].entry.fact
    assert isinstance(fact, PaceLearned)
    assert known == fact.changed(ShopPace(), cast.clock.now())
    assert (known.version, known.kept_share) == (1, 0.75)
    assert known.pace().handling_minutes[2] == 30
    assert known.pace().patience_minutes == 4
    assert known.reaction().kept_by(0.8) == 30
    assert cast.do(learn_pace, cast.house, SLOW).version == 2
    assert cast.look(is_intact, cast.shoe_shop.id, pace_subject(cast.shoe_shop.id))


def test_it_is_learned_within_an_hour_and_not_where_nothing_happens(cast: Cast) -> None:
    cast.clock.advance(seconds=3_600)
    assert to_learn(cast) == []

    leave(cast, cast.talk())
    assert to_learn(cast) == []
    cast.clock.advance(seconds=3_600)

    assert [item.subject_id for item in to_learn(cast)] == [cast.shoe_shop.id]


def test_what_is_long_past_is_forgotten(cast: Cast) -> None:
    leave(cast, cast.talk())
    cast.clock.advance(seconds=PAST_MS / 1000 + 1)

    cast.do(learn_pace, cast.house, SLOW)
    cast.clock.advance(seconds=-PAST_MS / 1000)

    assert cast.look(past, cast.shoe_shop.id).levels == {}


def test_a_stranger_teaches_another_shop_nothing(cast: Cast) -> None:
    leave(cast, cast.talk())

    cast.do(learn_pace, cast.carl, SLOW)

    assert cast.look(pace, cast.shoe_shop.id) == ShopPace()
    assert cast.look(past, cast.hat_shop.id).levels == {}
