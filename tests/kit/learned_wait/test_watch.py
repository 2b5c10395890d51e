"""Whoever watches the queue knows what stands on the floor, and forgets what is long ago."""

from floorwalker.kit.learned_wait.watch import Customer, Watch

MIA = Customer("shoes", preferred=False, groups=("shoes",))
REGULAR = Customer("shoes", preferred=True, groups=("shoes", "regular"))
OTHER = Customer("hats", preferred=False, groups=("hats",))


def test_an_empty_floor() -> None:
    seen = Watch().look(MIA, at=100)

    assert (seen.groups, seen.ahead, seen.alike, seen.agents) == (("shoes",), 0, 0, 0)
    assert (seen.lately_waited_seconds, seen.last_waited_seconds, seen.preferred_waits_seconds) == (0, 0, 0)


def test_those_who_are_preferred_stand_before_the_others() -> None:
    watch = Watch()
    watch.waits("a", MIA, at=10)
    watch.waits("b", REGULAR, at=40)
    watch.waits("c", OTHER, at=50)

    mine, regular = watch.look(MIA, at=60), watch.look(REGULAR, at=60)

    assert (mine.ahead, mine.alike, mine.preferred_waits_seconds) == (3, 2, 20)
    assert (regular.ahead, regular.alike) == (1, 2)


def test_who_stopped_waiting_tells_how_long_it_takes_now() -> None:
    watch = Watch()
    watch.waits("a", MIA, at=0)
    watch.waits("b", MIA, at=10)
    watch.waits("c", REGULAR, at=10)
    watch.stops("a", 40, answered=True, gave_up=False)
    watch.stops("b", 30, answered=False, gave_up=True)
    watch.stops("c", 70, answered=True, gave_up=False)

    seen = watch.look(MIA, at=80)

    assert (seen.lately_waited_seconds, seen.gave_up, seen.ahead) == (40, 1, 0)
    assert (seen.last_waited_seconds, watch.look(REGULAR, at=80).last_waited_seconds) == (40, 60)


def test_who_did_not_have_to_wait_is_not_the_last_wait() -> None:
    watch = Watch()
    for name, began, ended in (("a", 0, 30), ("b", 40, 40)):
        watch.waits(name, MIA, at=began)
        watch.stops(name, ended, answered=True, gave_up=False)

    assert watch.look(MIA, at=50).last_waited_seconds == 30


def test_agents_are_those_at_work_now_and_lately() -> None:
    watch = Watch()
    watch.begins("Ada")
    watch.begins("Ada")
    watch.begins("Ben")
    watch.begins("")
    watch.ends("Ben", at=100)
    watch.ends("Ada", at=690)

    seen = watch.look(MIA, at=700)

    assert (seen.agents, seen.ended_last_minute, seen.ended_in_ten_minutes) == (2, 1, 2)
    assert watch.look(MIA, at=1_001).agents == 1


def test_what_is_long_ago_is_forgotten() -> None:
    watch = Watch()
    watch.waits("a", MIA, at=0)
    watch.stops("a", 90, answered=False, gave_up=True)
    watch.begins("Ada")
    watch.ends("Ada", at=95)

    assert watch.look(MIA, at=690).lately_waited_seconds == 90
    later = watch.look(MIA, at=691)
    assert (later.lately_waited_seconds, later.gave_up, later.agents) == (0, 1, 1)
    last = watch.look(MIA, at=996)
    assert (last.gave_up, last.agents, last.ended_in_ten_minutes) == (0, 0, 0)
