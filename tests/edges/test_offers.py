"""What is offered, as launchers, panels and desks are told: the truth, in words, as it changes."""

from typing import Any

import pytest

from floorwalker.app.floor_watch import LookKeeper
from floorwalker.availability.actions import make_promise
from floorwalker.availability.reactions import watch_promise
from floorwalker.availability.store import looks
from floorwalker.kit.actors import system_of
from floorwalker.kit.clock import Instant
from floorwalker.plumbing.texts import spoken_languages
from floorwalker.routing.reactions.weighing import weigh_anew
from floorwalker.shops.actions import set_hours
from tests.edges.callers import Frame, SocketCaller
from tests.edges.front import Front
from tests.shops.planned import HELSINKI, OFFICE_HOURS

NEVER = [""] * 7


async def state_told(front: Front, place: int = 0, language: str = "en") -> dict[str, Any]:
    """Ask as a launcher does."""
    front.clock.advance(seconds=3)
    address = front.widget(f"state?lang={language}&place={place}")
    async with front.session.get(address) as response:
        told: dict[str, Any] = await response.json()
    return told


async def hears_of_state(caller: SocketCaller, state: str) -> Frame:
    """Wait until an open panel is told this."""
    while (frame := await caller.hears("state"))["state"]["state"] != state:
        pass
    return frame


async def shut(front: Front, week: list[str]) -> None:
    """Let the shop keep these hours."""
    await front.house.database.submit(set_hours, front.people.staff["Lea"], None, HELSINKI, week)


async def weigh(front: Front) -> None:
    """Weigh at once what would be weighed in a moment."""
    await front.house.database.submit(weigh_anew, system_of(front.people.shoe_shop.id))


async def test_a_panel_that_is_open_hears_who_comes_and_how_soon_they_answer(front: Front) -> None:
    mia = await front.panel("Mia")
    assert mia.welcome["state"]["state"] == "away"

    await (await front.desk("Ada")).ask("go_online")

    told = (await hears_of_state(mia, "available"))["state"]
    assert (told["line"], told["greeting"]) == (
        "Ada is here · answers within a minute",
        "Hello. What can we help you with?",
    )
    assert told["wait_seconds"] <= 30


async def test_when_all_slots_are_taken_the_wait_is_told(front: Front) -> None:
    _, ada, _ = await front.talk()
    await ada.ask("set_slots", slots=1)
    await weigh(front)

    told = await state_told(front)

    assert (told["state"], told["alternatives"]) == ("busy", ["message", "call"])
    assert told["line"] == f"All of us are busy · about {-(-told['wait_seconds'] // 60)} min, or get a call"


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Back today at 13:00 · leave a message or get a call"),
        ("sv", "Tillbaka i dag kl. 13:00 · lämna ett meddelande eller bli uppringd"),
        ("fi", "Palaamme tänään klo 13.00 · jätä viesti tai soittopyyntö"),
        ("nl-BE", "We zijn vandaag om 13:00 terug · laat een bericht achter of laat je bellen"),
        ("da", "Tilbage i dag kl. 13.00 · læg en besked, eller bliv ringet op"),
        ("no", "Tilbake i dag kl. 13:00 · legg igjen en melding eller bli oppringt"),
        ("nn-NO", "Tilbake i dag kl. 13:00 · legg igjen en melding eller bli oppringt"),
        ("de-AT", "Heute ab 13:00 Uhr wieder da · Nachricht oder Rückruf"),
        ("pl", "Back today at 13:00 · leave a message or get a call"),
    ],
)
async def test_a_closed_shop_says_when_it_is_back(front: Front, language: str, line: str) -> None:
    await shut(front, ["13:00-17:00"] * 7)

    told = await state_told(front, language=language)

    assert (told["state"], told["line"], told["wait_seconds"]) == ("closed", line, None)
    assert told["alternatives"] == ["message", "call"]


async def test_no_call_is_offered_where_no_time_for_one_is_left(front: Front) -> None:
    await shut(front, NEVER)

    told = await state_told(front)

    assert (told["line"], told["alternatives"]) == ("Closed now · leave a message", ["message"])


@pytest.mark.parametrize("language", spoken_languages())
async def test_what_a_launcher_is_told_stays_below_a_kilobyte(front: Front, language: str) -> None:
    await shut(front, ["13:00-17:00"] * 7)

    async with front.session.get(front.widget(f"state?lang={language}")) as response:
        assert len(await response.read()) <= 1_000


async def test_a_panel_that_opens_right_after_the_shop_closed_is_welcomed_with_that(front: Front) -> None:
    mia = await front.panel("Mia")
    await (await front.desk("Ada")).ask("go_online")
    await hears_of_state(mia, "available")
    assert (await state_told(front))["state"] == "available"

    await shut(front, NEVER)
    await hears_of_state(mia, "closed")

    assert (await front.panel("Max")).welcome["state"]["state"] == "closed"


async def test_a_panel_that_is_open_hears_that_the_shop_closes_and_is_not_taken_away(front: Front) -> None:
    mia = await front.panel("Mia")
    await (await front.desk("Ada")).ask("go_online")
    await hears_of_state(mia, "available")

    await shut(front, NEVER)

    assert (await hears_of_state(mia, "closed"))["state"]["line"] == "Closed now · leave a message"
    assert (await front.send(mia, None, "Are you still there?"))["type"] == "kept"


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("de-AT", "Gerade geschlossen · Nachricht hinterlassen"),
        ("no", "Stengt akkurat nå · legg igjen en melding"),
        ("xx-Nowhere", "Closed now · leave a message"),
    ],
)
async def test_a_panel_hears_the_news_in_a_language_of_ours_whatever_it_calls_its_own(
    front: Front, language: str, line: str
) -> None:
    stranger = await front.panel(language=language)
    await (await front.desk("Ada")).ask("go_online")
    await hears_of_state(stranger, "available")

    await shut(front, NEVER)

    assert (await hears_of_state(stranger, "closed"))["state"]["line"] == line


async def test_a_shop_may_wish_for_no_launcher_while_it_is_closed(front: Front) -> None:
    lea = front.people.staff["Lea"]
    await front.house.database.submit(make_promise, lea, 30, 0.2, 90, "hidden")
    await shut(front, NEVER)

    assert (await state_told(front))["state"] == "hidden"


async def test_the_first_of_a_hundred_is_offered_what_the_last_is_not(
    front: Front, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("floorwalker.availability.views.visitors_now", lambda *_: 3_000)
    await (await front.desk("Ada")).ask("go_online")
    await weigh(front)

    first, last, again = [await state_told(front, place) for place in (0, 99, 0)]

    assert (first["state"], last["state"]) == ("available", "busy")
    assert again == first


@pytest.mark.parametrize("place", ["", "-1", "100", "abc", "٣", "1" * 400])
async def test_a_place_that_cannot_be_is_the_first(front: Front, place: str) -> None:
    async with front.session.get(front.widget(f"state?place={place}")) as response:
        assert response.status == 200


async def test_desks_hear_what_is_offered_and_why(front: Front) -> None:
    ben, ada = await front.desk("Ben"), await front.desk("Ada")
    assert (ben.welcome["offer"]["share"], ben.welcome["offer"]["cause"]) == (0, "nobody_here")

    await ada.ask("go_online")

    # What was weighed when the house opened may come first.
    while (offer := await ben.hears("offer"))["share"] == 0:
        assert offer["cause"] == "nobody_here"
    assert (offer["share"], offer["cause"]) == (100, "free_slot")


async def test_leads_hear_early_that_the_promise_will_be_missed_and_agents_do_not(front: Front) -> None:
    await shut(front, OFFICE_HOURS)
    await weigh(front)
    lea, ben = await front.desk("Lea"), await front.desk("Ben")
    front.clock.advance(seconds=3_000)
    await front.house.database.submit(watch_promise, system_of(front.people.shoe_shop.id))

    assert (await lea.hears("promise_in_danger"))["danger"]["goal_percent"] == 90
    assert (await front.desk("Lea")).welcome["danger"] is not None
    await ben.ask("ping")
    assert [frame for frame in ben.news if frame["type"] == "promise_in_danger"] == []
    assert (await front.desk("Ben")).welcome["danger"] is None


async def test_whoever_thinks_of_pausing_is_told_the_cost(front: Front) -> None:
    await shut(front, OFFICE_HOURS)
    ada = await front.desk("Ada")
    await ada.ask("go_online")
    await weigh(front)
    front.clock.advance(seconds=60)
    await ada.ask("ping")

    cost = (await ada.ask("ask_cost"))["cost"]

    assert cost["takes_offer_away"]
    assert cost["pausing_percent"] < cost["staying_percent"]


async def test_colleagues_see_who_has_too_much_and_one_takes_a_chat(front: Front) -> None:
    mia, ada, conversation = await front.talk()
    ben = await front.desk("Ben")
    await ben.ask("go_online")

    await ada.ask("ask_for_help")

    while not (await ben.hears("colleague"))["colleague"]["wants_help"]:
        pass
    taken = await ben.ask("relieve", agent=front.people.staff["Ada"].id)
    assert (taken["type"], taken["conversation"]) == ("relieved", conversation)
    while (joined := await mia.hears("entry"))["entry"]["fact"].get("agent_id") != front.people.staff["Ben"].id:
        pass
    assert joined["entry"]["fact"]["kind"] == "agent_joined"


async def test_looks_are_counted_once_for_each_that_asks(front: Front) -> None:
    for _ in range(3):
        await state_told(front)
    async with front.session.get(front.widget("state", shop="hat_shop")) as response:
        assert response.status == 200

    await LookKeeper(front.house.database, front.house.looks).write_down()

    counted = await front.house.database.look(looks, front.people.shoe_shop.id, Instant(0), front.clock.now())
    assert counted == {"nobody_here": 3}
