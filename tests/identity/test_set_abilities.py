"""Saying what somebody of the staff is good for."""

import pytest

from floorwalker.identity.actions import set_abilities
from floorwalker.identity.facts import AbilitiesSet
from floorwalker.identity.model import Abilities, NotALanguage, TooManySkills
from floorwalker.identity.views import abilities, people
from floorwalker.kit.errors import NotAllowed, NotFound, TooLong
from floorwalker.shops.actions import add_branch
from tests.cast import Cast


def test_a_lead_says_what_somebody_is_good_for(cast: Cast) -> None:
    branch = cast.do(add_branch, cast.house, "Aurakatu", "Turku")

    [told] = cast.told_by(set_abilities, cast.lea, cast.ada.id, ("Skis", "boots", "skis"), ("sv-FI", "fi"), branch.id)

    assert told.entry.fact == AbilitiesSet(("boots", "skis"), ("fi", "sv"), branch.id)
    ada = next(person for person in cast.look(people, cast.shoe_shop.id) if person.id == cast.ada.id)
    assert ada.abilities == Abilities(("boots", "skis"), ("fi", "sv"), branch.id)


def test_what_is_said_last_holds(cast: Cast) -> None:
    cast.do(set_abilities, cast.lea, cast.ada.id, ("skis",), ("fi",))
    cast.do(set_abilities, cast.lea, cast.ada.id, (), ())

    assert cast.look(abilities, cast.shoe_shop.id) == {cast.ada.id: Abilities()}


def test_norwegian_is_one_language_whatever_its_speakers_call_it(cast: Cast) -> None:
    cast.do(set_abilities, cast.lea, cast.ada.id, (), ("no", "nn-NO", "nb"))

    assert cast.look(abilities, cast.shoe_shop.id) == {cast.ada.id: Abilities((), ("nb",))}


def test_nonsense_is_refused(cast: Cast) -> None:
    with pytest.raises(NotALanguage):
        cast.do(set_abilities, cast.lea, cast.ada.id, (), ("Finnish, I think",))
    with pytest.raises(TooLong):
        cast.do(set_abilities, cast.lea, cast.ada.id, ("x" * 41,), ())
    with pytest.raises(TooManySkills):
        cast.do(set_abilities, cast.lea, cast.ada.id, tuple(map(str, range(31))), ())
    with pytest.raises(NotFound):
        cast.do(set_abilities, cast.lea, cast.ada.id, (), (), "no-branch-of-ours")


def test_an_agent_says_it_of_nobody(cast: Cast) -> None:
    with pytest.raises(NotAllowed):
        cast.do(set_abilities, cast.ada, cast.ada.id, ("everything",), ())


def test_a_stranger_says_it_of_nobody_here(cast: Cast) -> None:
    with pytest.raises(NotFound):
        cast.do(set_abilities, cast.carl, cast.ada.id, ("skis",), ())
