"""Somebody opens the panel for the first time."""

from floorwalker.kit.actors import Actor
from floorwalker.visitors.actions import arrive
from floorwalker.visitors.facts import VisitorArrived
from floorwalker.visitors.views import by_token, card
from tests.cast import Cast


def newcomer(cast: Cast) -> Actor:
    return Actor(cast.shoe_shop.id, "visitor", "newcomer")


def test_a_newcomer_is_known_by_their_token_from_then_on(cast: Cast) -> None:
    arrival = cast.do(arrive, newcomer(cast), "sv")

    assert cast.look(by_token, cast.shoe_shop.id, arrival.token) == arrival.visitor
    assert cast.look(card, cast.shoe_shop.id, arrival.visitor.id).language == "sv"


def test_visitors_are_numbered_in_each_shop(cast: Cast) -> None:
    third = cast.do(arrive, newcomer(cast), "en").visitor
    first_at_hats = cast.do(arrive, Actor(cast.hat_shop.id, "visitor", "newcomer"), "en").visitor

    assert (third.number, first_at_hats.number) == (3, 1)


def test_the_fact_says_the_language_and_nothing_else(cast: Cast) -> None:
    told = cast.told_by(arrive, newcomer(cast), "fi")

    assert [one.entry.fact for one in told] == [VisitorArrived(language="fi")]
    assert told[0].entry.personal is None


def test_a_made_up_token_is_nobodys(cast: Cast) -> None:
    assert cast.look(by_token, cast.shoe_shop.id, "made up") is None


def test_a_stranger_who_would_arrive_with_mias_token_in_another_shop_is_nobody(cast: Cast) -> None:
    cast.do(arrive, Actor(cast.hat_shop.id, "visitor", "newcomer"), "en")

    assert cast.look(by_token, cast.hat_shop.id, cast.people.tokens["Mia"]) is None
