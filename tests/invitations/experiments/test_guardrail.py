"""The guardrail stops what does harm, warns of what may, and blames no rule for what chat takes over."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from floorwalker.invitations.experiments.guardrail import UNJUDGED, Cause, Counts, Status, Tally, Verdict, judge

MANY = Tally(
    Counts(80_000, left=16_000, ordered=2_400, ordered_alone=2_400, complained=80, opted_out=40),
    Counts(20_000, left=4_000, ordered=600, ordered_alone=600, complained=20, opted_out=10),
    ghost_share=0.2,
)
EVERYTHING_MORE = {"decisions": 84_000, "left": 16_800, "ordered": 2_520, "ordered_alone": 2_520}
COUNTS = st.builds(lambda of, share: Counts(of, left=int(of * share)), st.integers(0, 10**9), st.floats(0, 1))


def verdict_if(**treated: int) -> Verdict:
    """Judge a rule that changed nothing but this."""
    return judge([replace(MANY, treated=replace(MANY.treated, **treated))])


def test_a_rule_that_changes_nothing_goes_on_and_may_grow() -> None:
    assert (judge([MANY]).status, judge([MANY]).causes) == ("running", ())


@pytest.mark.parametrize(
    ("changed", "cause", "status"),
    [
        ({"left": 18_400}, "made_leave", "stopped"),
        ({"ordered": 1_900, "ordered_alone": 1_900}, "made_buy_less", "stopped"),
        ({"complained": 200}, "made_complain", "stopped"),
        ({"opted_out": 140}, "made_opt_out", "stopped"),
        ({"ordered_alone": 1_900}, "fewer_buy_alone", "warned"),
        (
            {"decisions": 84_000, "left": 16_800, "ordered": 2_520, "ordered_alone": 2_520},
            "uneven_arms",
            "growth_paused",
        ),
    ],
)
def test_harm_is_called_by_its_name(changed: dict[str, int], cause: Cause, status: Status) -> None:
    verdict = verdict_if(**changed)

    assert cause in verdict.causes
    assert verdict.status == status


def test_what_may_be_chance_is_warned_of_and_stops_nothing() -> None:
    few = Tally(Counts(8_000, left=1_600, opted_out=20), Counts(2_000, left=400), ghost_share=0.2)

    assert few.race(lambda counts: counts.opted_out).e == pytest.approx(4.13, abs=0.01)
    assert "may_make_opt_out" not in judge([few]).causes
    assert "may_make_opt_out" in judge([replace(few, treated=replace(few.treated, opted_out=22))]).causes


def test_fewer_complaints_than_is_fair_are_no_harm() -> None:
    assert verdict_if(complained=0).causes == ()


def test_who_knows_little_is_not_given_more_visitors() -> None:
    assert judge([Tally(Counts(80, left=16), Counts(20, left=4), 0.2)]).status == "growth_paused"


def test_rules_with_different_shares_of_ghosts_are_not_thrown_together() -> None:
    # In both nobody leaves for an invitation; thrown together the treated would seem to leave far more often.
    leaving = Tally(Counts(90_000, left=36_000), Counts(10_000, left=4_000), 0.1)
    staying = Tally(Counts(10_000, left=1_000), Counts(10_000, left=1_000), 0.5)

    assert judge([leaving, staying]).causes == ()


@given(st.lists(st.tuples(COUNTS, COUNTS), min_size=1, max_size=4), st.floats(0.05, 0.95))
def test_whatever_was_counted_p_never_rises_and_no_figure_breaks(
    arms: list[tuple[Counts, Counts]], share: float
) -> None:
    tallies = [Tally(treated, ghosts, share) for treated, ghosts in arms]
    first = judge(tallies, UNJUDGED)

    again = judge([*tallies, MANY], first)

    assert 0 <= again.p <= first.p <= 1
    assert not first.is_stopped or again.is_stopped
