"""Servers under measurement choose their own ports, and are found where they say."""

import urllib.request

from bench.servers import demo_shop, floorwalker
from bench.staff import let_in, shops_of


def test_two_shops_run_at_once_wherever_there_is_room() -> None:
    with demo_shop() as plain, demo_shop('<script src="loader.js"></script>', "http://chat.example") as ours:
        assert "loader.js" not in page(plain)
        assert "loader.js" in page(ours)


def test_the_running_house_answers_where_it_says_and_knows_a_shop_let_in_since() -> None:
    origin = "http://127.0.0.1:8090"
    with floorwalker() as server:
        let_in(server.data, origin)

        state = f"{server.url}/widget/{shops_of(server.data)[0].key}/state"
        asked = urllib.request.Request(state, headers={"Origin": origin})  # noqa: S310 - our own server
        with urllib.request.urlopen(asked, timeout=10) as answer:  # noqa: S310 - our own server
            assert answer.headers["Access-Control-Allow-Origin"] == origin


def page(url: str) -> str:
    """Read a page."""
    with urllib.request.urlopen(url, timeout=10) as answer:  # noqa: S310 - our own server
        text: str = answer.read().decode()
        return text
