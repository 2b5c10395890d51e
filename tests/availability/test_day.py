"""A day of the shop as people look at it: every flip with its cause, what was missed, and what pauses took from it."""

from datetime import date

import pytest

from floorwalker.availability.actions import finish_chats, go_away, go_online, make_promise
from floorwalker.availability.measures.day import OfferDay, day_for
from floorwalker.availability.measures.today import on_day, today
from floorwalker.availability.reactions import count_looks, watch_promise
from floorwalker.kit.actors import Actor
from floorwalker.shops.actions import set_hours
from floorwalker.shops.calendar.own_hours import NotADay
from tests.availability.floor import keep_office_hours, pass_forty_minutes, pass_time, weighed
from tests.cast import Cast
from tests.shops.planned import HELSINKI

MONDAY = "2026-03-02"


def seen(cast: Cast, who: Actor | None = None, day: str | None = None) -> OfferDay:
    return cast.look(day_for, who or cast.lea, day)


def a_morning(cast: Cast) -> None:
    """Nobody for nine minutes, Ada for twenty, ten with her slots taken, and from ten past ten on she is at lunch."""
    keep_office_hours(cast)
    pass_forty_minutes(cast)
    cast.do(finish_chats, cast.ada, "break")
    weighed(cast)
    pass_time(cast, cast.ada, minutes=30)


def test_each_spell_of_the_day_has_its_cause_and_they_leave_no_gap(cast: Cast) -> None:
    a_morning(cast)

    day = seen(cast)
    at_work = [(one.cause, one.share, (one.ends_at - one.begins_at) / 60_000) for one in day.spells if one.is_open]
    assert at_work == [
        ("nobody_here", 0, 10),
        ("free_slot", 100, 20),
        ("slots_taken", 0, 10),
        ("finishing", 0, 30),
    ]
    assert all(one.ends_at == after.begins_at for one, after in zip(day.spells, day.spells[1:], strict=False))
    assert (day.spells[0].begins_at, day.spells[-1].ends_at) == (day.begins_at, day.until)


def test_what_each_cause_took_and_what_was_offered_make_up_the_day_so_far(cast: Cast) -> None:
    a_morning(cast)
    cast.do(count_looks, cast.house, cast.clock.now(), {"free_slot": 30, "nobody_here": 4, "queue": 2, "closed": 9})

    day = seen(cast)
    figures = day.figures
    assert figures is not None
    assert [(one.cause, one.seconds, one.times, one.looks) for one in day.missed] == [
        ("finishing", 1_800, 1, 0),
        ("nobody_here", 600, 1, 4),
        ("slots_taken", 600, 1, 0),
        ("queue", 0, 0, 2),
    ]
    assert figures.offered_seconds + sum(one.seconds for one in day.missed) == figures.past_seconds
    assert (figures.so_far_percent, figures.goal_percent) == (29, 90)
    assert (figures.looks, figures.looks_missed) == (36, 6)


def test_a_pause_says_its_reason_its_load_and_its_price(cast: Cast) -> None:
    a_morning(cast)

    [pause] = seen(cast).pauses
    assert (pause.name, pause.because, pause.is_over) == ("Ada", "break", False)
    assert pause.ends_at - pause.begins_at == 30 * 60_000
    assert (pause.loaded_seconds, pause.lost_seconds) == (1_800, 1_800)
    assert seen(cast).work_seconds == 3_600


def test_those_who_pause_at_once_share_the_price(cast: Cast) -> None:
    keep_office_hours(cast)
    cast.come_online(cast.ada, cast.ben)
    weighed(cast)
    cast.do(go_away, cast.ada, "meeting")
    pass_time(cast, cast.ben, minutes=10)
    cast.do(go_away, cast.ben, "break")
    weighed(cast)
    pass_time(cast, minutes=10)
    cast.do(go_online, cast.ada)
    weighed(cast)
    pass_time(cast, cast.ada, minutes=5)

    found = {one.name: (one.because, one.lost_seconds, one.is_over) for one in seen(cast).pauses}
    assert found == {"Ada": ("meeting", 300, True), "Ben": ("break", 300, False)}


def test_finishing_and_then_being_away_is_one_pause(cast: Cast) -> None:
    keep_office_hours(cast)
    conversation = cast.talk()
    cast.do(finish_chats, cast.ada, "training")
    pass_time(cast, cast.ada, minutes=5)
    cast.do(go_away, cast.ada, "training")
    pass_time(cast, cast.ada, minutes=5)
    cast.do(go_away, cast.ada, "end_of_shift")
    pass_time(cast, minutes=1)

    [pause] = seen(cast).pauses
    assert (pause.ends_at - pause.begins_at, pause.is_over) == (10 * 60_000, True)
    assert conversation


def test_who_went_home_in_a_pause_does_not_pause_the_next_day(cast: Cast) -> None:
    a_morning(cast)
    cast.clock.advance(seconds=24 * 3600)
    weighed(cast)

    assert seen(cast).pauses == []
    assert [one.name for one in seen(cast, day=MONDAY).pauses] == ["Ada"]


def test_an_agent_sees_the_shops_day_and_no_colleagues_pauses(cast: Cast) -> None:
    a_morning(cast)

    assert seen(cast, cast.ben).figures == seen(cast).figures
    assert seen(cast, cast.ben).pauses == []
    assert [one.name for one in seen(cast, cast.ada).pauses] == ["Ada"]


def test_a_past_day_is_the_same_as_it_was_and_has_nothing_ahead(cast: Cast) -> None:
    a_morning(cast)
    cast.do(make_promise, cast.lea, 30, 0.2, 75, "message")
    pass_time(cast, minutes=440)
    then = cast.look(today, cast.shoe_shop.id)
    cast.clock.advance(seconds=24 * 3600)
    cast.do(make_promise, cast.lea, 30, 0.2, 95, "message")

    day = seen(cast, day=MONDAY)
    assert then is not None
    assert day.figures is not None
    assert cast.look(on_day, cast.shoe_shop.id, date.fromisoformat(MONDAY)) == then
    assert (day.figures.projected_percent, day.figures.goal_percent) == (None, 75)
    assert (day.until, day.is_known) == (day.ends_at, True)
    assert seen(cast).day == "2026-03-03"


def test_the_alarm_stands_with_the_day_for_which_it_was_raised(cast: Cast) -> None:
    keep_office_hours(cast)
    weighed(cast)
    pass_time(cast, minutes=45)
    cast.do(watch_promise, cast.house)
    raised_at = cast.clock.now()
    cast.clock.advance(seconds=24 * 3600)

    assert seen(cast, day=MONDAY).alarm_at == raised_at
    assert seen(cast).alarm_at is None


def test_doors_cut_a_spell_in_two(cast: Cast) -> None:
    cast.do(set_hours, cast.lea, None, HELSINKI, ["09:00-09:10 09:20-17:00"] * 7)
    cast.come_online(cast.ada)
    pass_time(cast, cast.ada, minutes=29)

    whole = [one for one in seen(cast).spells if one.cause in {"free_slot", "closed"}]
    assert [(one.is_open, one.cause) for one in whole] == [(True, "free_slot"), (False, "closed"), (True, "free_slot")]


def test_without_hours_there_is_a_day_and_no_figure(cast: Cast) -> None:
    cast.come_online(cast.ada)
    weighed(cast)
    pass_time(cast, cast.ada, minutes=5)

    day = seen(cast)
    assert day.figures is None
    assert day.spells[-1].cause == "free_slot"


def test_before_the_journal_begins_nothing_is_known(cast: Cast) -> None:
    a_morning(cast)

    assert not seen(cast, day="2026-02-01").is_known


@pytest.mark.parametrize("text", ["", "yesterday", "2026-02-30", "02.03.2026", "1850-01-01", "2026-03-03", "2" * 40])
def test_a_day_that_is_none_or_has_not_begun_is_refused(cast: Cast, text: str) -> None:
    with pytest.raises(NotADay):
        seen(cast, day=text)


def test_the_published_figures_stand_beside_it_with_year_and_source(cast: Cast) -> None:
    figures = seen(cast).published

    assert ("off_in_daytime", 27, 2016) in [(one.id, one.percent, one.year) for one in figures]
    assert all(one.measure == "M31" and one.source for one in figures)


def test_a_stranger_sees_their_own_shops_day(cast: Cast) -> None:
    a_morning(cast)

    day = seen(cast, cast.carl)
    assert (day.figures, day.pauses, day.missed, day.is_known) == (None, [], [], False)
