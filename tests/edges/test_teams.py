"""Teams over HTTP: an owner says who is in which, and nobody else does."""

import pytest

from tests.edges.front import Front


def address(front: Front, verb: str, who: str = "Ada") -> str:
    return f"/console/api/people/{front.people.staff[who].id}/{verb}"


async def teams_of_ada(front: Front) -> list[str]:
    people = await (await front.get("/console/api/people", "Olga")).json()
    teams: list[str] = next(one["teams"] for one in people if one["name"] == "Ada")
    return teams


async def test_an_owner_puts_somebody_into_a_team_and_takes_them_out(front: Front) -> None:
    body = {"team": front.people.fitters.id}

    assert (await front.post(address(front, "join-team"), body, "Olga")).status == 200
    assert await teams_of_ada(front) == [front.people.fitters.id]
    assert (await front.post(address(front, "leave-team"), body, "Olga")).status == 200
    assert await teams_of_ada(front) == []

    again = await front.post(address(front, "leave-team"), body, "Olga")
    assert (again.status, (await again.json())["code"]) == (400, "not_in_team")


@pytest.mark.parametrize("verb", ["join-team", "leave-team"])
@pytest.mark.parametrize(("who", "status"), [("Lea", 403), ("Ada", 403), ("Carl", 404), (None, 401)])
async def test_strangers_and_those_without_the_right_change_nothing(
    front: Front, verb: str, who: str | None, status: int
) -> None:
    await front.post(address(front, "join-team"), {"team": front.people.fitters.id}, "Olga")

    refused = await front.post(address(front, verb), {"team": front.people.fitters.id}, who, Origin=front.base)

    assert refused.status == status
    assert await teams_of_ada(front) == [front.people.fitters.id]


@pytest.mark.parametrize("body", [{}, {"team": 7}, {"team": "x", "more": 1}, [], {"team": None}])
async def test_nonsense_is_refused(front: Front, body: object) -> None:
    assert (await front.post(address(front, "join-team"), body, "Olga")).status == 400
