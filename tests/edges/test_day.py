"""The shop's day over the wire: everybody of the staff sees it, nonsense is refused, strangers see their own."""

import pytest

from tests.edges.front import Front
from tests.edges.test_offers import shut, weigh
from tests.shops.planned import OFFICE_HOURS


async def a_pause(front: Front) -> None:
    """Ada comes, stays ten minutes and goes to a meeting for twenty."""
    await shut(front, OFFICE_HOURS)
    ada = await front.desk("Ada")
    for kind, fields, minutes in (("go_online", {}, 10), ("go_away", {"because": "meeting"}, 20)):
        assert (await ada.ask(kind, **fields))["type"] == "done"
        await weigh(front)
        front.clock.advance(seconds=60 * minutes)


async def test_a_lead_sees_the_day_with_its_flips_and_pauses(front: Front) -> None:
    await a_pause(front)
    lea = await front.desk("Lea")

    day = (await lea.ask("ask_day"))["shown"]

    assert (day["day"], day["zone"], day["is_known"]) == ("2026-03-02", "Europe/Helsinki", True)
    assert [one["cause"] for one in day["spells"] if one["is_open"]][-2:] == ["free_slot", "nobody_here"]
    assert [(one["name"], one["because"], one["lost_seconds"]) for one in day["pauses"]] == [("Ada", "meeting", 1_200)]
    assert (day["figures"]["goal_percent"], day["figures"]["past_seconds"]) == (90, 31 * 60)


async def test_an_agent_sees_the_day_and_not_who_paused(front: Front) -> None:
    await a_pause(front)

    day = (await (await front.desk("Ben")).ask("ask_day", day="2026-03-02"))["shown"]

    assert day["figures"]["past_seconds"] == 31 * 60
    assert day["pauses"] == []


@pytest.mark.parametrize("day", ["tomorrow", "2026-03-03", "2026-13-01", ""])
async def test_a_day_that_is_none_or_has_not_begun_is_refused(front: Front, day: str) -> None:
    refused = await (await front.desk("Lea")).ask("ask_day", day=day)

    assert (refused["type"], refused["code"]) == ("refused", "not_a_day")


async def test_a_stranger_sees_nothing_of_ours(front: Front) -> None:
    await a_pause(front)

    day = (await (await front.desk("Carl")).ask("ask_day"))["shown"]

    assert (day["figures"], day["pauses"], day["alarm_at"]) == (None, [], None)
