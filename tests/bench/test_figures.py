"""The arithmetic of measurements, checked on figures small enough to count by hand."""

from math import isnan

import pytest

from bench.figures import in_digits, paired_ratio, percentile, spread


@pytest.mark.parametrize(("share", "expected"), [(0.5, 50), (0.99, 99), (1.0, 100), (0.001, 1)])
def test_a_percentile_is_the_value_that_this_share_does_not_exceed(share: float, expected: int) -> None:
    hundred = list(range(100, 0, -1))

    assert percentile(hundred, share) == expected


def test_one_slow_message_in_a_hundred_does_not_hide_behind_the_median_but_does_behind_p99() -> None:
    waits = [1.0] * 99 + [500.0]

    assert percentile(waits, 0.99) == 1.0
    assert percentile(waits, 0.995) == 500.0


def test_nothing_measured_has_no_percentile() -> None:
    assert isnan(percentile([], 0.99))


def test_a_slow_minute_of_the_machine_does_not_change_the_ratio() -> None:
    floors = [30_000.0, 30_000.0, 10_000.0]
    ours = [12_000.0, 12_000.0, 4_000.0]

    assert paired_ratio(ours, floors) == pytest.approx(0.4)


def test_unequal_rounds_are_no_pairs() -> None:
    with pytest.raises(ValueError, match="zip"):
        paired_ratio([1.0, 2.0], [1.0])


def test_the_spread_goes_from_the_least_to_the_most() -> None:
    assert spread([3.0, 1.0, 2.0]) == (1.0, 3.0)


@pytest.mark.parametrize(
    ("value", "written"),
    [(0.256, "0.26"), (12.345, "12.3"), (345.6, "346"), (41_189.9, "41,190"), (0.0, "0")],
)
def test_a_figure_has_the_digits_that_a_person_reads(value: float, written: str) -> None:
    assert in_digits(value) == written
