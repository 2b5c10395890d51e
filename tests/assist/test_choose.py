"""An owner says whether and which model helps; a key goes nowhere else, and a private network is the installation's."""

import pytest

from floorwalker.assist.actions.choosing import choose_assist
from floorwalker.assist.facts import AssistChosen
from floorwalker.assist.model import AssistRules, Chosen, NotAnAssistAddress
from floorwalker.assist.views.rules import rules, shown_rules
from floorwalker.kit.errors import NotAllowed
from tests.assist.help import MODEL, switches_on
from tests.cast import Cast

LOCAL = "http://127.0.0.1:11434"


def chosen(address: str, key: str = "") -> Chosen:
    return Chosen(is_on=True, address=address, model="small-one", key=key)


def test_nothing_helps_until_an_owner_says_so(cast: Cast) -> None:
    assert not cast.look(rules, cast.shoe_shop.id).is_ready

    told = cast.told_by(choose_assist, cast.olga, MODEL, "sealed", ())

    assert [one.entry.fact for one in told] == [AssistChosen(True, True, True, "small-one")]
    assert cast.look(rules, cast.shoe_shop.id) == AssistRules(True, "https://model.example/v1", "small-one", "sealed")
    assert cast.look(shown_rules, cast.shoe_shop.id).has_key
    assert not cast.look(rules, cast.hat_shop.id).is_ready


def test_leads_and_agents_do_not_choose(cast: Cast) -> None:
    for colleague in (cast.lea, cast.ada):
        with pytest.raises(NotAllowed):
            cast.do(choose_assist, colleague, MODEL, "", ())


def test_a_strangers_choice_is_their_own_shops(cast: Cast) -> None:
    switches_on(cast)

    cast.do(choose_assist, cast.carl, Chosen(is_on=False), "", ())

    assert cast.look(rules, cast.shoe_shop.id).is_ready


@pytest.mark.parametrize(
    "address",
    [LOCAL, "http://model.example", "https://localhost/v1", "https://10.0.0.7/v1", "https://169.254.169.254",
     "https://model", "ftp://model.example", "https://me@model.example", "javascript:alert(1)", "https://model.example/v1?key=1",
     "model"],
)  # fmt: skip
def test_it_goes_to_an_open_place_over_a_line_that_nobody_reads(cast: Cast, address: str) -> None:
    with pytest.raises(NotAnAssistAddress):
        cast.do(choose_assist, cast.olga, chosen(address), "", ())


def test_a_model_of_ones_own_is_asked_where_the_installation_allows_it(cast: Cast) -> None:
    cast.do(choose_assist, cast.olga, chosen(f"{LOCAL}/v1"), "", {LOCAL})

    assert cast.look(rules, cast.shoe_shop.id).address == f"{LOCAL}/v1"


def test_a_key_stays_where_it_was_given_for_and_goes_nowhere_else(cast: Cast) -> None:
    switches_on(cast)

    cast.do(choose_assist, cast.olga, chosen("https://model.example/v2"), "", ())
    assert cast.look(rules, cast.shoe_shop.id).sealed_key == "sealed"
    cast.do(choose_assist, cast.olga, chosen("https://elsewhere.example/v2"), "", ())

    assert cast.look(rules, cast.shoe_shop.id).sealed_key == ""
