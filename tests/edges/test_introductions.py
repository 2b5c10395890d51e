"""A shopper is asked who they are, says it, and the desk shows it at once."""

from typing import Any

import pytest
from aiohttp import ClientResponse

from floorwalker.edges.live.premises import Limits
from floorwalker.visitors.actions import choose_asking
from floorwalker.visitors.model import Asking
from tests.edges.front import Front

HOSTILE = "<img src=x onerror=alert(1)>"


def proof(front: Front, who: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {front.people.tokens[who]}"}


async def questions(front: Front, who: str = "Mia") -> Any:
    async with front.session.get(front.widget("introduction"), headers=proof(front, who)) as answer:
        return await answer.json()


async def says(front: Front, who: str = "Mia", shop: str = "shoe_shop", **said: Any) -> ClientResponse:
    return await front.session.post(front.widget("introduction", shop), json=said, headers=proof(front, who))


async def test_what_a_shopper_says_stands_at_the_desk_at_once(either_front: Front) -> None:
    _, ada, conversation = await either_front.talk()

    assert (await says(either_front, name="Mia", mail="mia@home.example")).ok

    row = (await ada.hears("row"))["row"]
    while not row["visitor"].get("name"):
        row = (await ada.hears("row"))["row"]
    assert (row["id"], row["visitor"]["name"], row["visitor"].get("is_verified", False)) == (conversation, "Mia", False)


async def test_what_is_known_is_not_asked_again(front: Front) -> None:
    assert await questions(front) == {"when": "waiting", "name": "optional", "mail": "optional"}

    await says(front, name="Mia")

    assert await questions(front) == {"when": "waiting", "name": "off", "mail": "optional"}


async def test_what_was_said_is_filled_in_where_a_question_is_left(front: Front) -> None:
    await says(front, name="Mia", mail="mia@home.example")

    async with front.session.get(front.widget("contact"), headers=proof(front, "Mia")) as answer:
        form = (await answer.json())["form"]
    async with front.session.get(front.widget("contact"), headers=proof(front, "Max")) as answer:
        others = (await answer.json())["form"]

    assert (form["name"], form["mail"]) == ("Mia", "mia@home.example")
    assert (others["name"], others["mail"]) == ("", "")


async def test_a_shop_that_must_know_first_keeps_nothing_before_it_does(either_front: Front) -> None:
    await either_front.house.database.submit(
        choose_asking, either_front.people.staff["Lea"], Asking("before", "required", "off")
    )
    mia = await either_front.panel("Mia")

    refused = await either_front.send(mia, None, "Do these run small?")
    await says(either_front, name="Mia")

    assert refused["code"] == "introduction_required"
    assert (await either_front.send(mia, None, "Do these run small?"))["type"] == "kept"


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ({}, "empty_text"),
        ({"name": "x" * 100}, "too_long"),
        ({"mail": "mia"}, "not_an_address"),
        ({"mail": "mia@home.example\nBcc: all@home.example"}, "not_one_line"),
        ({"name": "x" * 300}, "bad_request"),
        ({"name": ["Mia"]}, "bad_request"),
        ({"customer": "4711"}, "bad_request"),
    ],
    ids=str,
)
async def test_what_cannot_be_kept_is_refused_with_a_reason(front: Front, said: dict[str, Any], code: str) -> None:
    answer = await says(front, **said)

    assert (answer.ok, (await answer.json())["code"]) == (False, code)


async def test_a_hostile_name_is_kept_as_the_words_it_is(front: Front) -> None:
    _, ada, conversation = await front.talk()

    await says(front, name=HOSTILE)

    assert (await ada.ask("open", conversation=conversation))["row"]["visitor"]["name"] == HOSTILE


async def test_a_stranger_without_or_with_another_shops_token_introduces_nobody(front: Front) -> None:
    nobody = await front.session.post(front.widget("introduction"), json={"name": "Eve"})
    elsewhere = await says(front, shop="hat_shop", name="Eve")

    assert (nobody.status, elsewhere.status) == (404, 404)
    assert (await questions(front))["name"] == "optional"


@pytest.mark.parametrize("limits", [Limits(arrivals_per_minute=2)])
async def test_nobody_says_who_they_are_all_the_time(front: Front) -> None:
    answers = [(await says(front, name=f"Mia {number}")).status for number in range(3)]

    assert answers[-1] == 429
