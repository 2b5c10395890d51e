"""Chance keeps to the figures that people gave."""

from random import Random
from statistics import mean, median, pstdev, quantiles

import pytest

from evaluations.days.chance import LogNormal, around_one, arrivals

DRAWS = 20_000


def test_half_take_no_longer_than_the_median_and_nine_in_ten_than_the_p90() -> None:
    chance = Random(1)

    times = [LogNormal(8, 20).draw(chance) for _ in range(DRAWS)]

    assert median(times) == pytest.approx(8, rel=0.03)
    assert quantiles(times, n=10)[-1] == pytest.approx(20, rel=0.03)


def test_busy_and_quiet_days_balance() -> None:
    chance = Random(1)

    factors = [around_one(chance, 0.15) for _ in range(DRAWS)]

    assert mean(factors) == pytest.approx(1, rel=0.01)
    assert pstdev(factors) == pytest.approx(0.15, rel=0.03)


def test_as_many_come_as_are_expected_and_only_while_it_is_open() -> None:
    came = list(arrivals(Random(1), 3_600, 3_600 * 501, 40))

    assert len(came) == pytest.approx(500 * 40, rel=0.02)
    assert came == sorted(came)
    assert 3_600 <= came[0] < came[-1] < 3_600 * 501


def test_nobody_comes_where_nobody_is_expected() -> None:
    assert list(arrivals(Random(1), 0, 3_600, 0)) == []
