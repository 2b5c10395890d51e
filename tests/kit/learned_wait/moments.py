"""Moments for tests, and a past made of them."""

from random import Random

from floorwalker.kit.learned_wait.moment import Moment, Waited


def moment(*, ahead: int = 2, ended: int = 1, of: str = "shoes") -> Moment:
    """An ordinary moment, but for what is said of it."""
    return Moment(
        groups=(of,),
        ahead=ahead,
        alike=ahead,
        ended_last_minute=ended,
        ended_in_ten_minutes=9,
        agents=4,
        lately_waited_seconds=40.0,
        last_waited_seconds=35.0,
        preferred_waits_seconds=0.0,
        gave_up=1,
    )


def past(days: int, cases_a_day: int = 120) -> list[Waited]:
    """Waits by chance that are longer the more stand ahead; every tenth customer gives up on the way."""
    chance, waits = Random(5), []
    for case in range(days * cases_a_day):
        ahead = case % 9
        wait = chance.expovariate(1 / (15 + 20 * ahead))
        gives_up = case % 10 == 0
        waits.append(
            Waited(f"day {case // cases_a_day}", moment(ahead=ahead), wait / 2 if gives_up else wait, not gives_up)
        )
    return waits
