"""Handovers on both engines: two processes that decide at once decide once."""

from floorwalker.handover.actions.confirming import confirm_handover, return_handover
from floorwalker.handover.actions.giving import hand_on
from floorwalker.handover.measures.carried_over import carried_over
from floorwalker.handover.model import HandoverRequest, HandoverSettled
from floorwalker.handover.views.desk import handovers_of_talk
from floorwalker.plumbing.trail import is_intact
from tests.cast import Cast
from tests.contracts.test_races import Node, at_once


def handed_over(cast: Cast, summary: str = "About shoes") -> HandoverRequest:
    """What Ada asks who hands Mia to Ben."""
    return HandoverRequest("colleague", summary, agent=cast.ben.id)


def test_a_handover_is_given_confirmed_and_counted(cast: Cast) -> None:
    talk = cast.talk()
    cast.come_online(cast.ben)

    given = cast.do(hand_on, cast.ada, talk, handed_over(cast))
    cast.do(confirm_handover, cast.ben, given)

    [card] = cast.look(handovers_of_talk, cast.ben, talk)
    assert (card.summary, card.state, card.number) == ("About shoes", "confirmed", 1)
    figures = cast.look(carried_over, cast.lea, 30)
    assert (figures.given, figures.with_summary, figures.confirmed) == (1, 1, 1)
    assert cast.look(is_intact, cast.shoe_shop.id, given)


def test_of_two_who_settle_a_handover_at_once_one_does(node: Node) -> None:
    here, there = node(), node()
    talk = here.talk()
    here.come_online(here.ben)
    given = here.do(hand_on, here.ada, talk, handed_over(here))

    outcomes = at_once(
        lambda: here.outcome_of(confirm_handover, here.ben, given),
        lambda: there.outcome_of(return_handover, there.lea, given, "Not his"),
    )

    assert [type(one.error) for one in outcomes if one.error] == [HandoverSettled]
    assert here.look(is_intact, here.shoe_shop.id, given)


def test_two_handovers_at_once_have_two_numbers(node: Node) -> None:
    here, there = node(), node()
    mias, maxs = here.mia_asks(), here.max_asks()

    at_once(
        lambda: here.outcome_of(hand_on, here.lea, mias, HandoverRequest("team", "Mia", team=here.fitters.id)),
        lambda: there.outcome_of(hand_on, there.lea, maxs, HandoverRequest("team", "Max", team=there.fitters.id)),
    )

    shown = [card.number for talk in (mias, maxs) for card in here.look(handovers_of_talk, here.lea, talk)]
    assert sorted(shown) == [1, 2]
