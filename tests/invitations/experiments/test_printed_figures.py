"""The figures that are printed in the design come out to the printed digits."""

import math

import pytest

from floorwalker.invitations.experiments.arms import Split, TooFewGhosts, arm_of
from floorwalker.invitations.experiments.effects import Share, of_shares
from floorwalker.invitations.experiments.guardrail import Counts, Tally, judge
from floorwalker.invitations.experiments.power import Question, per_arm
from floorwalker.invitations.experiments.races import Race

EACH = 10_000


@pytest.mark.parametrize(
    ("hits", "of_ghosts", "tau", "ratio", "half"),
    [
        (300, 250, 0.01, 2.0712130, 0.0071102),
        (330, 250, 0.01, 50.0646767, 0.0072858),
        (2300, 2000, 0.02, 60914.75, None),
    ],
)
def test_an_effect_is_as_printed(hits: int, of_ghosts: int, tau: float, ratio: float, half: float | None) -> None:
    effect = of_shares(Share(hits, EACH), Share(of_ghosts, EACH), tau)

    assert math.exp(effect.log_ratio) == pytest.approx(ratio, rel=3e-8)
    assert effect.p == pytest.approx(1 / ratio, rel=3e-8)
    assert half is None or effect.half_width() == pytest.approx(half, abs=5.1e-8)


@pytest.mark.parametrize(
    ("treated", "ghosts", "fair", "e"),
    [(70, 40, 0.5, 7.1962957), (230, 10, 0.9, 9.6024657), (120, 5, 0.9, 1.0479187)],
)  # fmt: skip
def test_a_race_is_as_printed(treated: int, ghosts: int, fair: float, e: float) -> None:
    # Exact fractions give 1.04791862 for the last one: its last printed digit is one too high.
    assert Race(treated, ghosts, fair).e == pytest.approx(e, abs=1.1e-7)


@pytest.mark.parametrize(
    ("base", "changed", "each"), [(0.03, 0.033, 53_211), (0.03, 0.036, 13_914), (0.2, 0.22, 6_510), (0.2, 0.21, 25_583)]
)
def test_sizes_are_as_printed(base: float, changed: float, each: int) -> None:
    assert per_arm(Question(base, changed, 0.01)) == each


def test_a_stopped_rule_stays_stopped() -> None:
    harmful = Tally(Counts(8_000, 3_200), Counts(2_000, 400), 0.2)
    stopped = judge([harmful])

    harmless = judge([Tally(Counts(8_000, 1_600), Counts(2_000, 400), 0.2)], stopped)

    assert stopped.causes == ("made_leave", "may_make_leave")
    assert (harmless.status, harmless.causes) == (stopped.status, stopped.causes)


def test_too_few_ghosts_are_refused_and_exit_intent_needs_more() -> None:
    for wrong in ({"ghosts": 0.04}, {"ghosts": 0.2, "is_exit_intent": True}, {"holdout": 0.01}):
        with pytest.raises(TooFewGhosts):
            Split(b"rule", b"shop", **wrong)  # type: ignore[arg-type]


def test_the_same_person_always_draws_the_same() -> None:
    split = Split(b"rule", b"shop")

    drawn = [arm_of(f"visitor {number}", "cart", split) for number in range(20_000)]

    assert drawn == [arm_of(f"visitor {number}", "cart", split) for number in range(20_000)]
    assert drawn.count("holdout") / 20_000 == pytest.approx(0.05, abs=0.006)
    assert drawn.count("ghost") / 20_000 == pytest.approx(0.19, abs=0.012)
