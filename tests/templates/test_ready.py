"""What an agent is given for one customer: filled in, in order, and nothing of other teams."""

import pytest

from floorwalker.kit.actors import Actor
from floorwalker.kit.errors import NotFound
from floorwalker.kit.ids import ConversationId
from floorwalker.routing.actions import claim, transfer
from floorwalker.shops.actions import set_hours
from floorwalker.templates.actions.writing import retire_template
from floorwalker.templates.views.desk import ready_for
from floorwalker.visitors.actions import introduce, look_at
from tests.cast import Cast
from tests.shops.planned import HELSINKI, OFFICE_HOURS
from tests.templates.booklet import RETURNS_BY_ADA, use, write


def texts_for(cast: Cast, talk: ConversationId, actor: Actor | None = None) -> dict[str, str]:
    """Give what an agent may say, by shortcut, in the order of the list."""
    return {one.shortcut: one.text for one in cast.look(ready_for, actor or cast.ada, talk)}


def test_a_template_is_filled_in_for_the_customer(cast: Cast) -> None:
    write(cast)

    assert texts_for(cast, cast.talk()) == {"returns": RETURNS_BY_ADA}


def test_a_customer_is_called_as_they_call_themselves(cast: Cast) -> None:
    write(cast, "hello", "Hi {customer|there}!")
    talk = cast.talk()
    cast.do(introduce, cast.mia, "Mia {agent}", "")

    assert texts_for(cast, talk) == {"hello": "Hi Mia (agent)!"}


def test_the_page_the_hours_and_the_team_are_known(cast: Cast) -> None:
    cast.do(set_hours, cast.lea, None, HELSINKI, OFFICE_HOURS)
    write(cast, "all", "{page|our shop}: {hours|closed}, {team|us}, {branch|here}, {city|town}")
    talk = cast.talk()
    cast.do(look_at, cast.mia, "https://shoes.example/boots", "Boots {50 %}")
    cast.do(transfer, cast.ada, talk, None, cast.fitters.id)

    text = texts_for(cast, talk, cast.lea)["all"]

    assert text == f"Boots (50 %): 09:00\u201317:00, {cast.fitters.name}, here, town"


def test_the_customers_language_comes_first_then_what_is_used_most(cast: Cast) -> None:
    write(cast, "a-finnish", "Hei!", "fi")
    write(cast, "b-english", "Hello!", "en")
    write(cast, "c-any", "Hi!")
    used = write(cast, "d-used", "Hey!", "en")
    talk = cast.talk()
    use(cast, used, talk, "Hey!")

    assert list(texts_for(cast, talk)) == ["d-used", "b-english", "c-any", "a-finnish"]


def test_a_teams_templates_are_for_the_team_and_for_leads(cast: Cast) -> None:
    write(cast, team=cast.fitters.id)
    talk = cast.talk()

    assert texts_for(cast, talk) == {}
    assert list(texts_for(cast, talk, cast.lea)) == ["returns"]


def test_what_is_retired_is_given_to_nobody(cast: Cast) -> None:
    cast.do(retire_template, cast.lea, write(cast))

    assert texts_for(cast, cast.talk()) == {}


def test_strangers_are_given_none(cast: Cast) -> None:
    write(cast)
    talk = cast.mia_asks()
    cast.come_online(cast.ada)
    cast.do(claim, cast.ada, talk)

    for stranger in (cast.carl, cast.mia, cast.max):
        with pytest.raises(NotFound):
            cast.look(ready_for, stranger, talk)
