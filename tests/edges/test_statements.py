"""What counts in law, over HTTP: at the desk and below the shopper's chat."""

from typing import Any

from tests.edges.front import Front

WITHDRAWS = "I want to return the boots I bought and get my money back"


def bearer(front: Front, who: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {front.people.tokens[who]}"}


async def stated(front: Front, conversation: str, who: str = "Ada") -> list[dict[str, Any]]:
    response = await front.get(f"/console/api/conversations/{conversation}/statements", who)
    found: list[dict[str, Any]] = await response.json()
    return found


async def test_the_desk_hears_it_before_it_ends_anything_and_settles_it(front: Front) -> None:
    mia, ada, conversation = await front.talk()
    await front.send(mia, conversation, WITHDRAWS)
    await front.send(ada, conversation, "I have sent you a label for it, it takes five days.")
    refused = await ada.ask("close", conversation=conversation, because="answered")
    assert refused["code"] == "statement_open"

    assert (await front.post(f"/console/api/conversations/{conversation}/statements/hear", {}, "Ada")).status == 200
    assert (await ada.hears("statements"))["conversation"] == conversation
    [made] = await stated(front, conversation)
    settling = f"/console/api/statements/{made['id']}/settle"
    codes = [(await front.post(settling, {"outcome": "refused"}, who)).status for who in ("Carl", "Ben", "Ada")]
    assert codes == [404, 400, 400]
    assert (await front.post(settling, {"outcome": "accepted"}, "Ada")).status == 200

    assert (await ada.ask("close", conversation=conversation, because="answered"))["type"] == "done"
    of_contact = await (await front.get(f"/console/api/contacts/{made['contact']}/statements", "Lea")).json()
    assert [one["outcome"] for one in of_contact] == ["accepted"]


async def test_an_agent_marks_by_hand(front: Front) -> None:
    _, _, conversation = await front.talk()
    path = f"/console/api/conversations/{conversation}/statements"

    codes = [(await front.post(path, {"kind": "complaint"}, who)).status for who in ("Carl", "Ada")]

    assert codes == [404, 200]
    assert [one["noted_by"] for one in await stated(front, conversation)] == ["agent"]
    assert (await front.post(path, {"kind": "joke"}, "Ada")).status == 400
    assert (await front.get(path, "Carl")).status == 404


async def test_a_shopper_states_and_takes_back_in_their_own_chat_only(front: Front) -> None:
    _, _, conversation = await front.talk()
    path = front.widget(f"conversations/{conversation}/statements")

    statuses: dict[str, int] = {}
    told: list[dict[str, Any]] = []
    for who in ("Max", "Mia"):
        async with front.session.post(path, json={"kind": "withdrawal"}, headers=bearer(front, who)) as response:
            statuses[who] = response.status
            told = await response.json()
    assert statuses == {"Max": 404, "Mia": 200}
    [made] = told
    assert (made["kind"], made["noted_by"], made["reason"]) == ("withdrawal", "visitor", "")

    back = f"{path}/{made['id']}/take-back"
    async with front.session.post(back, json={"reason": "No."}, headers=bearer(front, "Max")) as response:
        assert response.status == 404
    async with front.session.post(
        back, json={"reason": "I meant another shop."}, headers=bearer(front, "Mia")
    ) as response:
        assert [one["outcome"] for one in await response.json()] == ["not_a_statement"]
    async with front.session.get(path, headers=bearer(front, "Max")) as response:
        assert response.status == 404
