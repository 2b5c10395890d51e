"""Search over HTTP: what was said on a live line is found a moment later, by the shop's own staff."""

from floorwalker.app.indexer import Indexer
from tests.edges.front import Front

PARCEL = "/console/api/search?words=parcel"


async def test_what_was_said_is_found_by_staff_and_not_by_a_stranger(front: Front) -> None:
    mia = await front.panel("Mia")
    conversation = (await front.send(mia, None, "<b>Where</b> is my parcel?"))["conversation"]
    front.clock.advance(seconds=15)
    await Indexer(front.house.database).catch_up()

    found = await (await front.get(PARCEL, "Ben")).json()
    stranger = await (await front.get(PARCEL, "Carl")).json()

    assert [one["conversation"] for one in found["talks"]] == [conversation]
    assert found["talks"][0]["excerpt"] == {"before": "<b>Where</b> is my ", "hit": "parcel", "after": "?"}
    assert stranger == {"talks": [], "has_more": False}
    assert (await front.get(PARCEL)).status == 401


async def test_much_too_long_words_are_cut_and_none_find_nothing(front: Front) -> None:
    answers = [
        await front.get(f"/console/api/search{query}", "Ada") for query in ("", "?words=", f"?words={'x ' * 900}")
    ]

    assert [answer.status for answer in answers] == [200, 200, 200]
    assert [(await answer.json())["talks"] for answer in answers] == [[], [], []]
