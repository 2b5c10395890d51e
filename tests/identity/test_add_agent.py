"""Taking somebody into a shop's staff."""

import pytest

from floorwalker.identity.actions import add_agent
from floorwalker.identity.facts import AgentAdded
from floorwalker.identity.model import EmailTaken
from floorwalker.identity.views import agent, people, person
from floorwalker.kit.actors import Role
from floorwalker.kit.errors import EmptyText, NotAllowed, NotFound
from floorwalker.plumbing.mail.mailbox import NotAnAddress
from tests.cast import Cast


def test_an_owner_takes_somebody_into_a_team(cast: Cast) -> None:
    eve = cast.do(add_agent, cast.olga, "Eve", " Eve@Shoes.example", Role.AGENT, "digest", (cast.fitters.id,))

    row = next(one for one in cast.look(people, cast.shoe_shop.id) if one.id == eve.id)
    assert (row.name, row.email, row.role, row.teams) == ("Eve", "eve@shoes.example", Role.AGENT, [cast.fitters.id])


def test_the_fact_says_the_role_and_no_name(cast: Cast) -> None:
    told = cast.told_by(add_agent, cast.olga, "Eve", "eve@shoes.example", Role.LEAD, "digest")

    assert [one.entry.fact for one in told] == [AgentAdded(role=Role.LEAD)]


def test_a_name_cannot_deceive(cast: Cast) -> None:
    eve = cast.do(add_agent, cast.olga, "<b>E\u202eve</b>\x00 😀", "eve@shoes.example", Role.AGENT, "digest")

    assert cast.look(person, cast.shoe_shop.id, eve.id).name == "<b>Eve</b> 😀"


def test_one_address_is_one_agent(cast: Cast) -> None:
    with pytest.raises(EmailTaken):
        cast.do(add_agent, cast.olga, "Ada Two", "ADA@shoes.example", Role.AGENT, "digest")


@pytest.mark.parametrize("email", ["nonsense", "", "eve@", "@shoes.example", "eve@shoes", "eve ada@shoes.example"])
def test_somebody_needs_an_address_that_mail_can_reach(cast: Cast, email: str) -> None:
    with pytest.raises(NotAnAddress):
        cast.do(add_agent, cast.olga, "Eve", email, Role.AGENT, "digest")


def test_an_address_is_kept_as_it_is_typed_to_sign_in(cast: Cast) -> None:
    eve = cast.do(add_agent, cast.olga, "Eve", "Eve@Schühe.example", Role.AGENT, "digest")

    assert eve.email == "eve@schühe.example"


def test_somebody_needs_a_name(cast: Cast) -> None:
    with pytest.raises(EmptyText):
        cast.do(add_agent, cast.olga, "  ", "eve@shoes.example", Role.AGENT, "digest")


def test_a_lead_adds_nobody(cast: Cast) -> None:
    with pytest.raises(NotAllowed):
        cast.do(add_agent, cast.lea, "Eve", "eve@shoes.example", Role.AGENT, "digest")


def test_a_strangers_new_agent_is_in_their_own_shop(cast: Cast) -> None:
    eve = cast.do(add_agent, cast.carl, "Eve", "eve@hats.example", Role.AGENT, "digest")

    with pytest.raises(NotFound):
        cast.look(agent, cast.shoe_shop.id, eve.id)


def test_a_stranger_cannot_add_an_agent_to_shoe_shops_team(cast: Cast) -> None:
    with pytest.raises(NotFound):
        cast.do(add_agent, cast.carl, "Eve", "eve@hats.example", Role.AGENT, "digest", (cast.fitters.id,))
