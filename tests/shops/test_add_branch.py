"""Giving a shop another branch."""

import pytest

from floorwalker.kit.errors import EmptyText, NotAllowed, NotFound
from floorwalker.shops.actions import BranchExists, add_branch
from floorwalker.shops.facts import BranchAdded
from floorwalker.shops.views import branch, branches
from tests.cast import Cast


def test_a_new_branch_stands_in_its_city(cast: Cast) -> None:
    added = cast.do(add_branch, cast.lea, " Kamppi ", "Helsinki")

    found = cast.look(branch, cast.shoe_shop.id, added.id)
    assert (found.name, found.city) == ("Kamppi", "Helsinki")


def test_a_new_branch_is_told_without_its_name(cast: Cast) -> None:
    told = cast.told_by(add_branch, cast.olga, "Kamppi", "Helsinki")

    added = cast.look(branches, cast.shoe_shop.id)[0]
    assert [one.entry.fact for one in told] == [BranchAdded(branch_id=added.id)]


def test_two_branches_need_two_names(cast: Cast) -> None:
    cast.do(add_branch, cast.lea, "Kamppi", "Helsinki")

    with pytest.raises(BranchExists):
        cast.do(add_branch, cast.lea, "Kamppi", "Turku")


def test_a_branch_needs_a_city(cast: Cast) -> None:
    with pytest.raises(EmptyText):
        cast.do(add_branch, cast.lea, "Kamppi", " ")


def test_an_agent_adds_no_branch(cast: Cast) -> None:
    with pytest.raises(NotAllowed):
        cast.do(add_branch, cast.ada, "Kamppi", "Helsinki")


def test_a_stranger_may_use_the_name_and_sees_no_branch_of_ours(cast: Cast) -> None:
    ours = cast.do(add_branch, cast.lea, "Kamppi", "Helsinki")
    theirs = cast.do(add_branch, cast.carl, "Kamppi", "Helsinki")

    assert cast.look(branches, cast.hat_shop.id) == [theirs]
    with pytest.raises(NotFound):
        cast.look(branch, cast.hat_shop.id, ours.id)
