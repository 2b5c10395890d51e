"""The shop floor over the wire: whom a shop's pages tell of, its staff sees; nobody else does, and nothing is kept."""

from typing import Any

import pytest

from floorwalker.edges.console import shop_floor
from floorwalker.edges.live import stays
from floorwalker.edges.live.allowance import Allowances
from floorwalker.edges.live.stays import SILENT_AFTER_MS
from tests.cast import HAT_ORIGIN, SHOE_ORIGIN
from tests.edges.front import Front

VISIT, OTHER = "0" * 31 + "1", "0" * 31 + "2"
SOCKS = {"url": f"{SHOE_ORIGIN}/product/socks?mail=mia@home.example", "title": "Socks"}


async def tells(front: Front, *, visit: str = VISIT, origin: str = SHOE_ORIGIN, **said: object) -> int:
    """Have a page of Shoe Shop say who looks at it; gives the answer's status."""
    word = {"visit": visit, "page": SOCKS, "language": "fi", **said}
    async with front.session.post(front.widget("here"), json=word, headers={"Origin": origin}) as response:
        front.house.premises.shop_floor.go_round()
        return response.status


async def floor_of(front: Front, who: str) -> list[dict[str, Any]]:
    """Give whom somebody of the staff sees."""
    shown: list[dict[str, Any]] = (await (await front.desk(who)).ask("watch_floor"))["standing"]
    return shown


async def test_whoever_has_a_page_before_them_stands_on_the_floor(front: Front) -> None:
    assert await tells(front, cart="7990EUR") == 200

    [one] = await floor_of(front, "Ada")
    assert (one["id"], one["stage"], one["title"], one["language"]) == (VISIT, "product", "Socks", "fi")
    assert one["page"] == f"{SHOE_ORIGIN}/product/socks"
    assert one["cart"] == {"minor": 7_990, "currency": "EUR"}


async def test_a_stranger_sees_their_own_floor_and_asks_about_nobody_of_ours(front: Front) -> None:
    await tells(front)
    carl = await front.desk("Carl")

    shown = await carl.ask("watch_floor")
    about_ours = await carl.ask("ask_greeting", stay=VISIT)
    about_nobody = await carl.ask("ask_greeting", stay=OTHER)

    assert (shown["standing"], shown["all"]) == ([], 0)
    assert about_ours["code"] == about_nobody["code"] == "not_found"


@pytest.mark.parametrize("origin", [HAT_ORIGIN, "null", "https://evil.example"])
async def test_a_foreign_page_tells_of_nobody(front: Front, origin: str) -> None:
    assert await tells(front, origin=origin) == 404

    assert await floor_of(front, "Ada") == []


@pytest.mark.parametrize(
    "said", [{"visit": "mia"}, {"language": "x" * 90}, {"page": {}}, {"site": "hats"}, {"stage": 1}]
)
async def test_what_is_no_word_is_refused(front: Front, said: dict[str, object]) -> None:
    assert await tells(front, **{"visit": VISIT, **said}) == 400  # type: ignore[arg-type]


async def test_nonsense_about_the_cart_is_left_out(front: Front) -> None:
    assert await tells(front, cart="79.90 euros") == 200

    assert "cart" not in (await floor_of(front, "Ada"))[0]


async def test_who_watches_hears_who_comes_moves_and_goes(front: Front) -> None:
    ada = await front.desk("Ada")
    await ada.ask("watch_floor")

    await tells(front)
    came = await ada.hears("floor_changed")
    front.clock.advance(seconds=30)
    await tells(front, page={"url": f"{SHOE_ORIGIN}/cart"})
    moved = await ada.hears("floor_changed")
    await tells(front, has_left=True)
    left = await ada.hears("floor_changed")

    assert [one["stage"] for one in (*came["standing"], *moved["standing"])] == ["product", "cart"]
    assert moved["standing"][0]["since"] - moved["standing"][0]["came_at"] == 30_000
    assert (left["standing"], left["gone"]) == ([], [VISIT])


async def test_who_looks_no_more_hears_no_more(front: Front) -> None:
    ada = await front.desk("Ada")
    await ada.ask("watch_floor")
    assert (await ada.ask("leave_floor"))["type"] == "done"

    await tells(front)

    assert (await ada.ask("ping"))["type"] == "pong"
    assert [frame["type"] for frame in ada.news if frame["type"] == "floor_changed"] == []


async def test_whose_page_falls_silent_is_gone(front: Front) -> None:
    await tells(front)

    front.clock.advance(seconds=SILENT_AFTER_MS / 1_000 + 1)
    front.house.premises.shop_floor.go_round()

    assert await floor_of(front, "Ada") == []


async def test_a_crowd_comes_in_parts(front: Front, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shop_floor, "MOST_IN_A_FRAME", 20)
    for number in range(30):
        await tells(front, visit=f"{number:032x}")
    ada = await front.desk("Ada")
    front.house.premises.shop_floor.go_round()

    whole = await ada.ask("watch_floor")
    rest = await ada.ask("watch_floor", after=whole["next"])

    everybody = [f"{number:032x}" for number in range(30)]
    assert ([one["id"] for one in whole["standing"]], whole["all"]) == (everybody[:20], 30)
    assert ([one["id"] for one in rest["standing"]], rest["next"]) == (everybody[20:], None)


async def test_one_address_makes_no_crowd_up(front: Front) -> None:
    object.__setattr__(front.house.premises, "standing", Allowances(burst=5, per_second=0.001))

    statuses = [await tells(front, visit=f"{number:032x}") for number in range(8)]

    assert statuses == [200] * 5 + [429] * 3


async def test_a_site_lists_so_many_and_no_more(front: Front, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stays, "MOST_ON_A_SITE", 2)
    for number in range(4):
        await tells(front, visit=f"{number:032x}")

    assert len(await floor_of(front, "Ada")) == 2


async def test_whoever_opens_the_panel_is_the_same_person_with_a_number_and_who_talks_with_them(front: Front) -> None:
    await tells(front, has_agreed=True, stage="cart")
    mia = await front.panel("Mia", visit=VISIT, page=SOCKS)
    ada = await front.desk("Ada")
    await ada.ask("go_online")
    conversation = (await front.send(mia, None))["conversation"]
    await ada.ask("claim", conversation=conversation)
    front.house.premises.shop_floor.go_round()

    [one] = await floor_of(front, "Ben")

    assert (one["id"], one["stage"], one["number"]) == (VISIT, "cart", 1)
    assert (one["conversation"], one["agent"]) == (conversation, front.people.staff["Ada"].id)


async def test_who_watches_hears_that_somebody_talks_with_them(front: Front) -> None:
    mia, ada = await front.panel("Mia", page=SOCKS), await front.desk("Ada")
    await ada.ask("go_online")
    front.house.premises.shop_floor.go_round()
    await ada.ask("watch_floor")

    conversation = (await front.send(mia, None))["conversation"]

    [one] = (await ada.hears("floor_changed"))["standing"]
    assert (one["conversation"], one["is_kept_waiting"]) == (conversation, True)


async def test_a_panel_on_the_next_page_goes_on_and_one_that_stays_away_is_gone(front: Front) -> None:
    first = await front.panel("Mia", page=SOCKS)
    front.clock.advance(seconds=60)
    await first.hang_up()
    await front.panel("Mia", page={"url": f"{SHOE_ORIGIN}/cart"})
    front.house.premises.shop_floor.go_round()

    [one] = await floor_of(front, "Ada")

    assert (one["stage"], one["since"] - one["came_at"]) == ("cart", 60_000)


async def test_what_is_in_a_panels_cart_is_seen(front: Front) -> None:
    mia = await front.panel("Mia", page=SOCKS)
    await mia.ask("set_cart", cart="1250SEK")
    front.house.premises.shop_floor.go_round()

    assert (await floor_of(front, "Ada"))[0]["cart"] == {"minor": 1_250, "currency": "SEK"}


async def test_a_visit_that_no_page_could_have_drawn_opens_the_panel_all_the_same(front: Front) -> None:
    mia = await front.panel("Mia", visit="<b>", page=SOCKS)
    front.house.premises.shop_floor.go_round()

    assert mia.welcome["type"] == "welcome"
    assert [one["id"] for one in await floor_of(front, "Ada")] == [front.people.visitors["Mia"].id]


async def test_only_who_agreed_leaves_a_trail(front: Front) -> None:
    ada = await front.desk("Ada")
    trails = []
    for visit, agreed in ((VISIT, True), (OTHER, False)):
        for path in ("/", "/product/socks", "/cart"):
            await tells(front, visit=visit, has_agreed=agreed, page={"url": SHOE_ORIGIN + path, "title": path})
        trails.append((await ada.ask("ask_greeting", stay=visit))["trail"])

    assert [[one["title"] for one in trail] for trail in trails] == [["/product/socks", "/"], []]


async def test_why_not_to_greet_is_told(front: Front) -> None:
    await tells(front, page={"url": f"{SHOE_ORIGIN}/checkout"})

    told = await (await front.desk("Ada")).ask("ask_greeting", stay=VISIT)

    assert {"not_agreed", "at_checkout", "nobody_free"} <= set(told["why_not"])


async def test_the_script_comes_to_any_page_and_is_a_module(front: Front) -> None:
    async with front.session.get(front.widget("standing"), headers={"Origin": SHOE_ORIGIN}) as response:
        assert (response.status, response.headers["Access-Control-Allow-Origin"]) == (200, "*")
        assert response.content_type.endswith("/javascript")
