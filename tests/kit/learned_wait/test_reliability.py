"""The four figures, worked out by hand."""

from math import sqrt

import pytest

from floorwalker.kit.learned_wait.reliability import (
    Judged,
    auc,
    brier_skill,
    reliability_curve,
    reliability_error,
    rmse,
)


def test_skill_is_the_part_of_the_squared_error_that_is_saved() -> None:
    judged = [Judged(0.9, True), Judged(0.2, False), Judged(0.4, True), Judged(0.1, False)]

    # Ours: 0.01 + 0.04 + 0.36 + 0.01 = 0.42. The plain share of 0.6: 0.16 + 0.36 + 0.16 + 0.36 = 1.04.
    assert brier_skill(judged, 0.6) == pytest.approx(1 - 0.42 / 1.04)


def test_whoever_says_the_plain_share_has_no_skill() -> None:
    assert brier_skill([Judged(0.3, True), Judged(0.3, False)], 0.3) == 0


def test_the_curve_has_ten_parts_of_equal_size() -> None:
    judged = [Judged(i / 100, i % 4 == 0) for i in range(40)]

    curve = reliability_curve(judged)

    assert [point.cases for point in curve] == [4] * 10
    assert [point.share for point in curve] == [0.25] * 10
    assert [point.chance for point in curve] == pytest.approx([0.015 + 0.04 * i for i in range(10)])


def test_the_error_weighs_every_part_by_its_cases() -> None:
    # Eleven cases: nine parts of one, the last of two. All are told 0.5; one of the eleven happened.
    judged = [Judged(0.5, i == 0) for i in range(11)]

    assert reliability_error(judged) == pytest.approx((10 * 0.5 + 0.5) / 11)


def test_whoever_is_true_to_their_word_has_no_error() -> None:
    judged = [Judged(part / 4, case < part) for part in range(5) for case in range(4) for _ in range(2)]

    tenths = reliability_curve(judged)

    assert sum(point.cases for point in tenths) == 40
    assert reliability_error([Judged(1.0, True)] * 10 + [Judged(0.0, False)] * 10) == 0


def test_fewer_cases_than_parts_are_a_part_each() -> None:
    assert reliability_error([Judged(0.2, False), Judged(0.7, True)]) == pytest.approx(0.25)


def test_auc_counts_pairs_in_the_right_order_and_ties_half() -> None:
    judged = [Judged(0.8, True), Judged(0.4, True), Judged(0.4, False), Judged(0.9, False)]

    # 0.8 beats 0.4 and loses to 0.9; 0.4 ties with 0.4 and loses to 0.9.
    assert auc(judged) == pytest.approx(1.5 / 4)


def test_rmse_is_the_root_of_the_mean_square() -> None:
    assert rmse([(60, 63), (10, 6), (5, 5)]) == pytest.approx(sqrt(25 / 3))
