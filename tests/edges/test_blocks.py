"""The gate: whoever is kept out is parted from, stays out, and is told how the shop is reached; nobody else notices."""

from typing import Any

import pytest

from floorwalker.edges.live.premises import Limits
from tests.edges.front import Front

HERS, OTHERS = "203.0.113.77", "203.0.113.78"
REASON = "You are all idiots, I know where you live"


@pytest.fixture
def limits() -> Limits:
    """Let callers say where they come from, as a proxy would."""
    return Limits(is_behind_proxy=True)


async def blocks(front: Front, conversation: str, **fields: Any) -> str:
    """Ada keeps the customer of a conversation out."""
    body = {"scope": "visitor", "reason": REASON} | fields
    response = await front.post(f"/console/api/conversations/{conversation}/block", body, "Ada")
    assert response.status == 200, await response.text()
    [made, *_] = (await (await front.get("/console/api/blocks", "Lea")).json())["blocks"]
    return str(made["id"])


async def asks_from(front: Front, who: str, address: str) -> int:
    """A shopper's browser asks for the contact form, from somewhere; gives the status."""
    headers = {"Authorization": f"Bearer {front.people.tokens[who]}", "X-Forwarded-For": address}
    async with front.session.get(front.widget("contact"), headers=headers) as response:
        return response.status


async def newcomer_from(front: Front, address: str) -> str:
    """Somebody without a cookie says hello from somewhere; gives what they are told first."""
    hello = {"hello": {"type": "hello", "id": 1}, "frames": [{"type": "ping", "id": 2}]}
    headers = {"X-Forwarded-For": address, "Origin": front.base}
    async with front.session.post(front.widget("poll"), json=hello, headers=headers) as response:
        frames = (await response.json())["frames"]
    return str(frames[0]["type"])


async def test_a_blocked_visitor_is_parted_from_at_once_and_when_they_come_again(front: Front) -> None:
    mia, _, conversation = await front.talk()
    lea = await front.desk("Lea")
    settings = {"mail": "help@shoes.example", "phone": "+358401234567"}
    assert (await front.post("/console/api/block-settings", settings, "Lea")).status == 200

    await blocks(front, conversation)

    bye = await mia.hears("bye")
    assert (bye["code"], bye["again"]) == ("turned_away", False)
    assert bye["message"].split("\n")[1:] == ["help@shoes.example", "+358 40 1234567"]
    assert (await lea.hears("blocks"))["blocked_by"] == front.people.staff["Ada"].id


async def test_whoever_clears_their_cookies_does_not_come_in_again_from_there(front: Front) -> None:
    mia, _, conversation = await front.talk()
    await mia.hang_up()
    await blocks(front, conversation, scope="range")

    statuses = [await asks_from(front, *one) for one in (("Mia", HERS), ("Max", HERS), ("Max", OTHERS))]
    counted = "SELECT COUNT(*) FROM visitors"
    [(before,)] = await front.house.database.look(lambda reads: reads.read(counted))

    assert statuses == [403, 403, 200]
    assert await newcomer_from(front, HERS) == "bye"
    [(after,)] = await front.house.database.look(lambda reads: reads.read(counted))
    assert after == before
    assert await newcomer_from(front, OTHERS) == "welcome"


async def test_what_the_blocked_send_otherwise_is_refused_and_others_are_served(front: Front) -> None:
    _, _, conversation = await front.talk()
    await blocks(front, conversation)

    codes = []
    for who in ("Mia", "Max"):
        headers = {"Authorization": f"Bearer {front.people.tokens[who]}"}
        async with front.session.get(front.widget("contact"), headers=headers) as response:
            codes.append((response.status, (await response.json()).get("code")))

    assert codes == [(403, "turned_away"), (200, None)]


async def test_an_agent_sees_no_page_of_blocks_and_a_lead_lifts_one(front: Front) -> None:
    _, _, conversation = await front.talk()
    made = await blocks(front, conversation)

    assert (await front.get("/console/api/blocks", "Ada")).status == 403
    assert (await front.post(f"/console/api/blocks/{made}/lift", {}, "Ada")).status == 403
    assert (await front.post(f"/console/api/blocks/{made}/lift", {}, "Carl")).status == 404
    assert (await front.post(f"/console/api/blocks/{made}/lift", {"reason": "Her brother."}, "Lea")).status == 200

    assert (await front.panel("Mia")).welcome["type"] == "welcome"


@pytest.mark.parametrize(
    "body",
    [
        {"scope": "visitor"},
        {"scope": "country", "reason": "x"},
        {"scope": "range", "reason": "x", "breadth": "/8"},
        {"scope": "range", "reason": "x", "days": 31},
        {"scope": "range", "reason": "x", "days": 0},
        {"scope": "range", "reason": "x", "range": "0.0.0.0/0"},
    ],
)
async def test_nothing_wider_or_longer_can_be_asked_for(front: Front, body: dict[str, Any]) -> None:
    _, _, conversation = await front.talk()

    response = await front.post(f"/console/api/conversations/{conversation}/block", body, "Ada")

    assert (response.status, (await response.json())["code"]) == (400, "bad_request")


async def test_a_warning_reaches_the_customer(front: Front) -> None:
    mia, _, conversation = await front.talk()

    assert (await front.post(f"/console/api/conversations/{conversation}/warn", {}, "Ada")).status == 200

    said = await mia.hears("entry")
    while "deserve respect" not in (said["entry"].get("personal") or {}).get("text", ""):
        said = await mia.hears("entry")
    assert said["entry"]["fact"]["author"] == "auto"
