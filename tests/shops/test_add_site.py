"""Taking in a shop with the origins of its pages."""

import pytest

from floorwalker.kit.errors import EmptyText, NotFound
from floorwalker.kit.ids import SiteId
from floorwalker.shops.actions import add_site
from floorwalker.shops.facts import OriginAllowed, SiteAdded
from floorwalker.shops.model import NotAColour, NotAnOrigin
from floorwalker.shops.views import all_sites, site, site_by_key
from tests.cast import Cast


def test_a_new_shop_is_found_by_the_key_in_its_pages(cast: Cast) -> None:
    added = cast.do(add_site, cast.house, " Tea\u202e  Shop ", ["https://Tea.example/"], "fi", "#AABBCC")

    found = cast.look(site_by_key, added.key)

    assert (found.name, found.language, found.colour) == ("Tea Shop", "fi", "#aabbcc")
    assert found.origins == {"https://tea.example"}


def test_a_new_shop_tells_each_of_its_origins(cast: Cast) -> None:
    told = cast.told_by(add_site, cast.house, "Tea Shop", ["https://tea.example", "https://tea.example:8443"])

    facts = [one.entry.fact for one in told]
    assert facts[0] == SiteAdded(language="en")
    assert facts[1:] == [OriginAllowed("https://tea.example"), OriginAllowed("https://tea.example:8443")]


@pytest.mark.parametrize(
    "origin",
    [
        "tea.example",
        "ftp://tea.example",
        "https://",
        "https://tea.example/shop",
        "https://tea.example?a=1",
        "https://tea.example#a",
        "https://me@tea.example",
        "javascript:alert(1)",
    ],
)
def test_what_is_no_origin_is_refused(cast: Cast, origin: str) -> None:
    with pytest.raises(NotAnOrigin):
        cast.do(add_site, cast.house, "Tea Shop", [origin])

    assert len(cast.look(all_sites)) == 2


@pytest.mark.parametrize("colour", ["red", "#12345", "#1234567", "#12345g", "#123456;x:y"])
def test_what_could_do_more_than_colour_is_refused(cast: Cast, colour: str) -> None:
    with pytest.raises(NotAColour):
        cast.do(add_site, cast.house, "Tea Shop", [], "en", colour)


def test_a_shop_needs_a_name(cast: Cast) -> None:
    with pytest.raises(EmptyText):
        cast.do(add_site, cast.house, " \u200e ", [])


def test_a_stranger_finds_no_shop_by_a_key_that_nobody_has(cast: Cast) -> None:
    with pytest.raises(NotFound):
        cast.look(site_by_key, "0" * 20)


def test_a_shop_that_is_not_there_is_not_found(cast: Cast) -> None:
    with pytest.raises(NotFound):
        cast.look(site, SiteId("absent"))
