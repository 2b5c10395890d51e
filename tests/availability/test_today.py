"""In which part of today's opening hours a chat was offered, why not in the rest, and the alarm that says so early."""

from floorwalker.availability.actions import go_away, go_online
from floorwalker.availability.facts import PromiseInDanger
from floorwalker.availability.measures.today import Today, today
from floorwalker.availability.reactions import count_looks, watch_promise
from floorwalker.availability.views import danger_today, offer, visitors_now
from floorwalker.kit.clock import Instant
from floorwalker.shops.actions import set_hours
from tests.availability.floor import keep_office_hours, pass_forty_minutes, pass_time, replayed, told, weighed
from tests.cast import Cast
from tests.shops.planned import HELSINKI

EIGHT_HOURS = 8 * 3600


def measured(cast: Cast) -> Today:
    found = cast.look(today, cast.shoe_shop.id)
    assert found is not None
    return found


def test_seconds_are_counted_by_what_hid_the_chat(cast: Cast) -> None:
    keep_office_hours(cast)
    pass_forty_minutes(cast)

    day = measured(cast)
    assert (day.day, day.opening_seconds, day.past_seconds) == ("2026-03-02", EIGHT_HOURS, 40 * 60)
    assert day.missing == {"nobody_here": 10 * 60, "slots_taken": 10 * 60}
    assert day.offered_seconds == 20 * 60
    assert day.so_far == 0.5


def test_all_opening_seconds_are_offered_or_missing_for_a_cause(cast: Cast) -> None:
    keep_office_hours(cast)
    for _ in range(5):
        cast.do(go_online, cast.ada)
        pass_time(cast, cast.ada, minutes=7)
        cast.do(go_away, cast.ada, "break")
        pass_time(cast, cast.ada, minutes=3)

    day = measured(cast)
    assert day.offered_seconds + sum(day.missing.values()) == day.past_seconds


def test_time_before_the_doors_open_counts_for_nothing(cast: Cast) -> None:
    cast.do(set_hours, cast.lea, None, HELSINKI, ["09:30-17:00"] * 7)
    weighed(cast)
    pass_time(cast, minutes=20)

    assert (measured(cast).past_seconds, measured(cast).missing, measured(cast).so_far) == (0, {}, 1)


def test_a_shop_that_keeps_no_hours_has_no_day_to_measure(cast: Cast) -> None:
    assert cast.look(today, cast.shoe_shop.id) is None


def test_the_alarm_comes_early_once_and_only_where_the_promise_will_be_missed(cast: Cast) -> None:
    keep_office_hours(cast)
    weighed(cast)
    pass_time(cast, minutes=20)
    cast.do(watch_promise, cast.house)
    assert cast.look(danger_today, cast.shoe_shop.id) is None

    for _ in range(3):
        pass_time(cast, minutes=10)
        cast.do(watch_promise, cast.house)

    [alarm] = [fact for fact in told(cast) if isinstance(fact, PromiseInDanger)]
    assert (alarm.day, alarm.so_far_percent, alarm.goal_percent) == ("2026-03-02", 0, 90)
    assert alarm.projected_percent < 90
    assert cast.look(danger_today, cast.shoe_shop.id) is not None
    assert replayed(cast) == cast.look(offer, cast.shoe_shop.id)


def test_a_good_day_raises_no_alarm(cast: Cast) -> None:
    keep_office_hours(cast)
    cast.come_online(cast.ada)
    pass_time(cast, cast.ada, minutes=60)
    cast.do(watch_promise, cast.house)

    assert cast.look(danger_today, cast.shoe_shop.id) is None


def test_yesterdays_alarm_is_not_todays(cast: Cast) -> None:
    keep_office_hours(cast)
    weighed(cast)
    pass_time(cast, minutes=45)
    cast.do(watch_promise, cast.house)
    cast.clock.advance(seconds=24 * 3600)

    assert cast.look(danger_today, cast.shoe_shop.id) is None


def test_looks_are_counted_by_what_they_were_told_and_know_nobody(cast: Cast) -> None:
    keep_office_hours(cast)
    cast.do(count_looks, cast.house, cast.clock.now(), {"free_slot": 7, "slots_taken": 3})
    cast.do(count_looks, cast.house, cast.clock.now(), {"slots_taken": 2, "closed": 40})

    assert (measured(cast).looks, measured(cast).looks_missed) == (12, 5)


def test_how_many_look_now_is_told_by_how_often_they_ask(cast: Cast) -> None:
    begins_at = Instant(cast.clock.now() // 300_000 * 300_000)
    cast.clock.advance(seconds=(begins_at + 300_000 - cast.clock.now()) / 1000)
    cast.do(count_looks, cast.house, begins_at, {"free_slot": 50})

    assert cast.look(visitors_now, cast.shoe_shop.id) == 10


def test_a_strangers_day_is_not_ours(cast: Cast) -> None:
    keep_office_hours(cast)
    cast.do(count_looks, cast.carl, cast.clock.now(), {"free_slot": 7})
    cast.come_online(cast.carl)
    weighed(cast)

    assert (measured(cast).looks, measured(cast).offered_seconds) == (0, 0)
