"""What may be concluded holds however often somebody looks, and says so where nothing can be known."""

import math
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from floorwalker.invitations.experiments.effects import Effect, Share, Sums, of_means, of_shares, together, unknown
from floorwalker.invitations.experiments.power import (
    NoQuestion,
    Question,
    at_one_look,
    how_long,
    per_arm,
    while_looking,
)
from floorwalker.invitations.experiments.shrinkage import shrunk

SHARES = st.integers(0, 10**12).flatmap(lambda of: st.builds(Share, st.integers(0, of), st.just(of)))


@given(SHARES, SHARES)
def test_an_interval_holds_its_estimate_and_turns_round_with_the_arms(one: Share, another: Share) -> None:
    effect, turned = of_shares(one, another, 0.045), of_shares(another, one, 0.045)
    if not one.of or not another.of:
        assert effect == unknown(0.045, reach=1)
        return
    held, mirrored = effect.interval(), turned.interval()

    assert -1 <= held.lower <= effect.estimate <= held.upper <= 1
    assert (held.lower, held.upper) == pytest.approx((-mirrored.upper, -mirrored.lower))
    assert effect.p == pytest.approx(turned.p)


def test_who_looks_at_every_decision_is_seldom_told_of_what_is_not_there() -> None:
    alarms = sum(is_alarmed(Random(f"nothing differs {shop}")) for shop in range(200))

    assert alarms <= 0.05 * 200


def is_alarmed(chance: Random, decisions: int = 2_000) -> bool:
    """Whether anybody who looks after each decision of an experiment in which nothing differs is ever told of harm."""
    hits, of = [0, 0], [0, 0]
    for _ in range(decisions):
        arm = chance.random() < 0.2
        of[arm] += 1
        hits[arm] += chance.random() < 0.2
        if all(of) and of_shares(Share(hits[0], of[0]), Share(hits[1], of[1]), 0.045).p <= 0.05:
            return True
    return False


def test_amounts_differ_by_their_means() -> None:
    treated, ghosts = sums(of=10_000, each=(90, 110)), sums(of=10_000, each=(80, 100))

    effect = of_means(treated, ghosts, taus=0.1)

    assert effect.estimate == 10
    assert 9 < effect.interval().lower < 10 < effect.interval().upper < 11
    assert of_means(sums(of=10, each=(5, 5)), sums(of=10, each=(5, 5)), 0.1) == unknown(1.0)


def sums(of: int, each: tuple[int, int]) -> Sums:
    """Half of the decisions amounted to the one, half to the other."""
    return Sums(of, of // 2 * sum(each), of // 2 * sum(one**2 for one in each))


def test_a_whole_is_its_parts_by_their_weights_and_what_is_unknown_adds_nothing() -> None:
    parts = [Effect(0.02, 0.0001, 0.045), Effect(0.06, 0.0001, 0.045), unknown(0.045)]

    whole = together(parts, [30, 10, 500])

    assert whole.estimate == pytest.approx(0.03)
    assert whole.variance == pytest.approx(0.0001 * (0.75**2 + 0.25**2))
    assert together([unknown(0.045)], [7]).p == 1


def test_who_looks_all_the_time_needs_more_than_who_looks_once() -> None:
    question = Question(0.03, 0.033, 0.01)

    assert abs(at_one_look(question, ghost_share=0.5) - 2 * per_arm(question)) <= 1
    assert at_one_look(question, 0.2) > at_one_look(question, 0.5)
    assert while_looking(question, 0.5) > at_one_look(question, 0.5)


def test_a_shop_is_told_how_long_its_question_takes_and_what_it_could_ask_instead() -> None:
    small = how_long(Question(0.03, 0.033, 0.01), 20_000, decided=0.5, ghost_share=0.2)
    large = how_long(Question(0.03, 0.033, 0.01), 2_000_000, decided=0.5, ghost_share=0.2)

    assert (small.can_be_answered, large.can_be_answered) == (False, True)
    assert small.months == pytest.approx(100 * large.months)
    assert small.smallest_change is not None
    assert large.smallest_change is not None
    assert large.smallest_change < 0.003 < small.smallest_change


def test_a_shop_without_visitors_is_promised_nothing() -> None:
    asked = how_long(Question(0.2, 0.22, 0.045), 0, decided=0.5, ghost_share=0.2)

    assert (asked.months, asked.can_be_answered, asked.smallest_change) == (math.inf, False, None)


@pytest.mark.parametrize(("base", "changed"), [(0.2, 0.2), (0, 0.1), (0.2, 1)])
def test_what_asks_nothing_is_refused(base: float, changed: float) -> None:
    with pytest.raises(NoQuestion):
        Question(base, changed, 0.045)


def test_the_best_of_many_rules_is_drawn_towards_the_others_the_more_the_less_it_knows() -> None:
    small, large = Effect(0.10, 0.02**2, 0.045), Effect(0.10, 0.002**2, 0.045)
    others = [Effect(0.01 * number, 0.005**2, 0.045) for number in range(-3, 4)]

    by_little, by_much, *_ = shrunk([small, large, *others])

    assert 0 < by_little.estimate < by_much.estimate < 0.10
    assert by_much.estimate == pytest.approx(0.10, abs=0.001)


def test_a_rule_alone_stays_as_it_is_and_rules_that_chance_explains_are_alike() -> None:
    alone = shrunk([Effect(0.04, 0.01**2, 0.045)])
    alike = shrunk([Effect(0.011, 0.01**2, 0.045), Effect(0.009, 0.01**2, 0.045), unknown(0.045)])

    assert alone[0].estimate == 0.04
    assert alone[0].deviation == pytest.approx(0.01)
    assert [one.estimate for one in alike] == pytest.approx([0.01] * 3)
