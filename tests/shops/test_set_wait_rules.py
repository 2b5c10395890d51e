"""What a shop does about unanswered messages, and after how many seconds."""

import pytest

from floorwalker.kit.errors import NotAllowed
from floorwalker.shops.actions import set_wait_rules
from floorwalker.shops.facts import WaitRulesSet
from floorwalker.shops.model import WaitRules, WaitRulesOutOfRange
from floorwalker.shops.views import wait_rules
from tests.cast import Cast
from tests.conversations.kept_waiting import steps_taken, wait


def test_a_lead_chooses_the_seconds(cast: Cast) -> None:
    told = cast.told_by(set_wait_rules, cast.lea, 30, 60, 80, 100, 110)

    assert [one.entry.fact for one in told] == [WaitRulesSet(30, 60, 80, 100, 110)]
    assert cast.look(wait_rules, cast.shoe_shop.id) == WaitRules(30, 60, 80, 100, 110)


def test_the_steps_are_taken_after_the_chosen_seconds(cast: Cast) -> None:
    cast.do(set_wait_rules, cast.lea, 30, 60, 80, 100, 110)

    talk = cast.talk()
    wait(cast, 120)

    assert steps_taken(cast, talk) == [
        ("nudge", 30), ("lead", 60), ("alarm", 80), ("reassign", 100), ("offer", 110),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "seconds", [(19, 90, 120, 120, 150), (45, 90, 120, 120, 3601), (90, 45, 120, 120, 150), (45, 90, 40, 120, 150)]
)
def test_steps_at_once_never_or_out_of_order_are_refused(cast: Cast, seconds: tuple[int, ...]) -> None:
    with pytest.raises(WaitRulesOutOfRange):
        cast.do(set_wait_rules, cast.lea, *seconds)

    assert cast.look(wait_rules, cast.shoe_shop.id) == WaitRules()


def test_an_agent_does_not_choose_them(cast: Cast) -> None:
    with pytest.raises(NotAllowed):
        cast.do(set_wait_rules, cast.ada, 30, 60, 80, 100, 110)


def test_a_stranger_cannot_set_wait_rules_here(cast: Cast) -> None:
    cast.do(set_wait_rules, cast.carl, 30, 60, 80, 100, 110)

    assert cast.look(wait_rules, cast.shoe_shop.id) == WaitRules()
