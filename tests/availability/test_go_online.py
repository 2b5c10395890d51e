"""An agent takes chats from now on."""

from floorwalker.availability.actions import go_away, go_online
from floorwalker.availability.facts import AgentCameOnline
from floorwalker.availability.model import DEFAULT_SLOTS
from floorwalker.availability.views import colleagues, people_here
from floorwalker.identity.actions import suspend
from tests.cast import Cast


def test_customers_see_who_is_here(cast: Cast) -> None:
    told = cast.told_by(go_online, cast.ada)

    assert [person.name for person in cast.look(people_here, cast.shoe_shop.id)] == ["Ada"]
    assert [one.entry.fact for one in told] == [AgentCameOnline(slots=DEFAULT_SLOTS)]


def test_the_least_busy_are_shown_first(cast: Cast) -> None:
    cast.talk()
    cast.come_online(cast.ben)

    assert [person.name for person in cast.look(people_here, cast.shoe_shop.id)] == ["Ben", "Ada"]


def test_an_agent_comes_back_from_a_break(cast: Cast) -> None:
    cast.do(go_online, cast.ada)
    cast.do(go_away, cast.ada, "break")

    cast.do(go_online, cast.ada)

    assert [person.name for person in cast.look(people_here, cast.shoe_shop.id)] == ["Ada"]


def test_a_suspended_agent_is_not_shown_though_still_online(cast: Cast) -> None:
    cast.do(go_online, cast.ada)

    cast.do(suspend, cast.olga, cast.ada.id)

    assert cast.look(people_here, cast.shoe_shop.id) == []


def test_a_stranger_who_goes_online_is_in_their_own_shop_only(cast: Cast) -> None:
    cast.do(go_online, cast.carl)

    assert cast.look(people_here, cast.shoe_shop.id) == []
    assert "Carl" not in {one.name for one in cast.look(colleagues, cast.shoe_shop.id)}
