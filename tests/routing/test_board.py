"""The picture of a moment: who is here with what open work, and for whom those in the queue ask."""

import pytest

from floorwalker.availability.actions import go_away
from floorwalker.catalogue.actions.choosing import choose_group_teams
from floorwalker.catalogue.model import GroupTeam
from floorwalker.conversations.actions.ending import end
from floorwalker.conversations.actions.talking import send_message
from floorwalker.conversations.facts import WishNoted
from floorwalker.identity.actions import add_agent, set_abilities, suspend
from floorwalker.kit.actors import Actor, Role
from floorwalker.routing.actions import choose_rules, claim, note_wish, transfer
from floorwalker.routing.model import Candidate, Rules
from floorwalker.routing.strategies.plan import plan
from floorwalker.routing.views import board
from floorwalker.shops.actions import add_branch, add_team, set_hours
from floorwalker.shops.model import Branch
from floorwalker.visitors.actions import look_at, stand_before
from tests.cast import Cast
from tests.catalogue.assortment import BOOTS, stocked


def seen(cast: Cast, name: str) -> Candidate | None:
    here = cast.look(board, cast.shoe_shop.id).candidates
    return next((one for one in here if one.agent_id == getattr(cast, name).id), None)


def load(cast: Cast, name: str) -> float | None:
    found = seen(cast, name)
    return found.load if found else None


def wishes(cast: Cast) -> list[tuple[str, WishNoted]]:
    queue = cast.look(board, cast.shoe_shop.id).queue
    return [(waiting.conversation_id, waiting.unheard) for waiting in queue if waiting.unheard is not None]


@pytest.fixture
def turku(cast: Cast) -> Branch:
    """Open a branch in Turku, and one in Helsinki, and let Ben stand in the first."""
    found = cast.do(add_branch, cast.house, "Aurakatu", "Turku")
    cast.do(add_branch, cast.house, "Lönnrotinkatu", "Helsinki")
    cast.do(set_abilities, cast.olga, cast.ben.id, (), (), found.id)
    return found


def test_only_who_is_online_is_a_candidate(cast: Cast) -> None:
    cast.come_online(cast.ada, cast.ben, cast.lea)
    cast.do(go_away, cast.ben, "break")
    cast.do(suspend, cast.olga, cast.lea.id)

    assert [one.agent_id for one in cast.look(board, cast.shoe_shop.id).candidates] == [cast.ada.id]


def test_an_unanswered_question_weighs_a_whole_chat_and_an_angry_one_more(cast: Cast) -> None:
    talk = cast.talk()
    assert load(cast, "ada") == 1.0

    cast.do(send_message, cast.mia, talk, "message-a", "This is unacceptable, I want my money back!")

    assert load(cast, "ada") == 1.3


def test_a_chat_that_waits_for_the_customer_hardly_weighs(cast: Cast) -> None:
    talk = cast.talk()
    cast.do(send_message, cast.ada, talk, "message-a", "They do.")

    cast.clock.advance(seconds=60)
    assert load(cast, "ada") == pytest.approx(0.84)


def test_whoever_took_care_of_a_customer_lately_is_remembered(cast: Cast) -> None:
    cast.do(end, cast.mia, cast.talk())

    cast.mia_asks()

    assert [one.previous_agent_id for one in cast.look(board, cast.shoe_shop.id).queue] == [cast.ada.id]


def test_abilities_are_on_the_board(cast: Cast, turku: Branch) -> None:
    cast.come_online(cast.ben)
    cast.do(set_abilities, cast.lea, cast.ben.id, ("Boots",), ("sv-FI", "fi"), turku.id)

    ben = seen(cast, "ben")

    assert ben is not None
    assert (ben.skills, ben.languages, ben.branch_id) == (frozenset({"boots"}), frozenset({"sv", "fi"}), turku.id)


@pytest.mark.parametrize(
    "words",
    [
        "Is the berry picker left in the Aurakatu shop?",
        "Onko poimuria vielä Aurakadulla?",
        "Onko poimuria jäljellä Turussa?",
        "Finns den kvar i Turku?",
    ],
)
def test_words_that_name_a_branch_are_for_its_people(cast: Cast, turku: Branch, words: str) -> None:
    waiting = cast.mia_asks(words)

    assert wishes(cast) == [(waiting, WishNoted("words", turku.id, None))]


@pytest.mark.usefixtures("turku")
def test_where_somebody_lives_is_no_wish(cast: Cast) -> None:
    cast.mia_asks("Hi, I live in Turku.")

    assert wishes(cast) == []


def test_of_two_branches_the_open_one_is_asked(cast: Cast, turku: Branch) -> None:
    cast.do(set_hours, cast.olga, turku.id, "UTC", [""] * 7)

    cast.mia_asks("Is it left at Aurakatu or Lönnrotinkatu?")

    [(_, wish)] = wishes(cast)
    assert wish.branch_id != turku.id


def test_a_closed_branch_is_known_to_be_closed(cast: Cast, turku: Branch) -> None:
    cast.do(set_hours, cast.olga, turku.id, "UTC", [""] * 7)
    cast.do(note_wish, cast.house, cast.mia_asks(), WishNoted("page", turku.id))

    assert cast.look(board, cast.shoe_shop.id).closed_branches == {turku.id}


def test_the_page_of_a_branch_is_a_wish_for_it(cast: Cast, turku: Branch) -> None:
    cast.do(stand_before, cast.mia, " aurakatu ")
    waiting = cast.mia_asks("Do you have these in green?")

    assert wishes(cast) == [(waiting, WishNoted("page", turku.id, None))]


def test_the_page_of_a_kind_of_goods_is_a_wish_for_who_knows_them(cast: Cast) -> None:
    cast.do(set_abilities, cast.olga, cast.ben.id, ("skis", "boots"), ())
    cast.do(look_at, cast.mia, "https://shoes.example/category/skis", "Winter")

    waiting = cast.mia_asks("Which ones for me?")

    assert wishes(cast) == [(waiting, WishNoted("page", None, "skis"))]


def test_who_looks_at_goods_of_a_group_asks_for_its_team(cast: Cast) -> None:
    stocked(cast, BOOTS)
    cast.do(choose_group_teams, cast.lea, [GroupTeam("Feet", cast.fitters.id)])
    cast.do(look_at, cast.mia, BOOTS.url, "Boots")

    waiting = cast.mia_asks("Do these run small?")

    assert wishes(cast) == [(waiting, WishNoted("page", team_id=cast.fitters.id))]
    cast.do(note_wish, cast.house, waiting, wishes(cast)[0][1])
    assert wishes(cast) == []
    [waits] = cast.look(board, cast.shoe_shop.id).queue
    assert waits.team_id == cast.fitters.id


def test_whoever_was_handed_to_a_team_is_not_asked_away_from_it_by_a_page(cast: Cast) -> None:
    stocked(cast, BOOTS)
    other = cast.do(add_team, cast.house, "Repairs")
    cast.do(choose_group_teams, cast.lea, [GroupTeam("Feet", cast.fitters.id)])
    cast.do(look_at, cast.mia, BOOTS.url, "Boots")
    cast.come_online(cast.ada)
    talk = cast.mia_asks("My boots broke")
    cast.do(claim, cast.ada, talk)
    cast.do(transfer, cast.ada, talk, None, other.id)

    assert wishes(cast) == []


@pytest.mark.usefixtures("turku")
def test_who_is_taken_asks_for_nobody_else(cast: Cast) -> None:
    cast.come_online(cast.ada)
    cast.do(claim, cast.ada, cast.mia_asks("Is it left at Aurakatu?"))

    assert wishes(cast) == []


def test_nobody_is_given_before_their_wish_is_noted(cast: Cast, turku: Branch) -> None:
    """A customer may come between two looks of the usher: until it has heard them, anybody would seem to do."""
    cast.do(choose_rules, cast.olga, Rules("least_loaded"))
    cast.come_online(cast.ada, cast.ben)
    waiting = cast.mia_asks("Is it left at Aurakatu?")
    assert plan(cast.look(board, cast.shoe_shop.id)) == []

    cast.do(note_wish, cast.house, waiting, WishNoted("words", turku.id))

    assert [gift.agent_id for gift in plan(cast.look(board, cast.shoe_shop.id))] == [cast.ben.id]


def test_a_team_that_has_closed_is_asked_no_more_and_the_choice_says_so(cast: Cast) -> None:
    cast.do(choose_rules, cast.olga, Rules("least_loaded"))
    fitter = cast.do(add_agent, cast.house, "Fia", "fia@shoes.example", Role.AGENT, "no digest", (cast.fitters.id,))
    cast.come_online(Actor(cast.shoe_shop.id, "agent", fitter.id, Role.AGENT))
    cast.do(transfer, cast.ada, cast.talk(), team=cast.fitters.id)
    [gift] = plan(cast.look(board, cast.shoe_shop.id))
    assert (gift.agent_id, gift.choice.width) == (fitter.id, "exact")

    cast.do(set_hours, cast.lea, cast.fitters.id, "UTC", [""] * 7)

    [gift] = plan(cast.look(board, cast.shoe_shop.id))
    assert (gift.choice.width, gift.choice.widened) == ("language", "team_closed")
