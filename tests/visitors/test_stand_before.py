"""Remembering of which branch the page around a visitor is."""

from floorwalker.kit.ids import VisitorId
from floorwalker.shops.actions import add_branch
from floorwalker.visitors.actions import stand_before
from floorwalker.visitors.views import branch_of
from tests.cast import Cast


def stands(cast: Cast) -> str | None:
    return cast.look(branch_of, cast.shoe_shop.id, VisitorId(cast.mia.id))


def test_a_branch_is_known_by_its_name_or_its_id(cast: Cast) -> None:
    branch = cast.do(add_branch, cast.house, "Aurakatu", "Turku")

    cast.do(stand_before, cast.mia, "AURAKATU")
    assert stands(cast) == branch.id
    cast.do(stand_before, cast.mia, branch.id)
    assert stands(cast) == branch.id


def test_a_page_of_no_branch_is_one_of_none(cast: Cast) -> None:
    cast.do(add_branch, cast.house, "Aurakatu", "Turku")
    cast.do(stand_before, cast.mia, "Aurakatu")

    cast.do(stand_before, cast.mia, "The moon")

    assert stands(cast) is None


def test_a_stranger_shops_branch_is_none_here(cast: Cast) -> None:
    theirs = cast.do(add_branch, cast.carl, "Hatters Row", "York")

    cast.do(stand_before, cast.mia, theirs.id)

    assert stands(cast) is None
