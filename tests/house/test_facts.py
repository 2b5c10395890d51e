"""What can happen is drawn on one map and written on one page, so that nothing happens unheard of."""

import importlib
import pkgutil

import floorwalker
from floorwalker.app.wiring.unheard import UNHEARD
from floorwalker.kit.facts import Fact
from tests.house.plan import ROOT
from tools.facts_page import wired


class ShopMoved(Fact, frozen=True, tag="shop_moved"):
    """A fact that nobody drew in, to show that this is noticed."""


def test_every_fact_is_wired() -> None:
    assert unwired(facts()) == []


def test_a_fact_that_nobody_drew_in_is_noticed() -> None:
    assert unwired([ShopMoved]) == ["ShopMoved"]


def test_whoever_hears_of_a_fact_is_not_drawn_out_again() -> None:
    assert [fact.__name__ for fact, hearers in wired().items() if hearers and fact in UNHEARD] == []
    assert [fact.__name__ for fact, hearers in wired().items() if not hearers and fact not in UNHEARD] == []
    assert len(set(UNHEARD)) == len(UNHEARD)


def test_every_fact_is_on_the_page() -> None:
    page = (ROOT / "docs" / "FACTS.md").read_text()

    assert [kind(fact) for fact in facts() if f"`{kind(fact)}`" not in page] == []


def test_every_fact_has_a_kind_of_its_own() -> None:
    kinds = [kind(fact) for fact in facts()]

    assert sorted(kinds) == sorted(set(kinds))


def facts() -> list[type[Fact]]:
    """List every fact that a room publishes; what an edge makes of it for its own audience is none."""
    for module in pkgutil.walk_packages(floorwalker.__path__, "floorwalker."):
        importlib.import_module(module.name)
    return [fact for fact in Fact.__subclasses__() if ".facts" in fact.__module__]


def unwired(published: list[type[Fact]]) -> list[str]:
    """List facts that do not stand in the wiring."""
    drawn = wired()
    return [fact.__name__ for fact in published if fact not in drawn]


def kind(fact: type[Fact]) -> str:
    """Give the word by which a fact is known in the journal."""
    return str(fact.__struct_config__.tag)
