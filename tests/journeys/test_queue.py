"""The queue in people's browsers: who comes goes to who has less to do, and who waits sees their place shrink."""

import asyncio

from playwright.sync_api import expect

from floorwalker.app.people import choose_routing
from floorwalker.app.settings import Settings
from floorwalker.routing.model import Rules
from tests.journeys.agent import Agent
from tests.journeys.conftest import NewBrowser, OnDuty
from tests.journeys.house import House
from tests.journeys.in_a_thread import in_a_thread
from tests.journeys.shopper import Shopper


def comes(house: House, own_browser: NewBrowser, words: str) -> Shopper:
    """Let one more shopper in, who asks something at once."""
    shopper = Shopper(own_browser().new_page(), house.shop)
    shopper.visits()
    shopper.opens_the_chat()
    shopper.says(words)
    return shopper


def test_a_chat_goes_to_who_has_less_to_do_and_the_desk_says_why(
    house: House, own_browser: NewBrowser, ada: Agent, on_duty: OnDuty
) -> None:
    ben = on_duty("Ben")
    comes(house, own_browser, "Do these run small?")
    ada.takes("Do these run small?")
    in_a_thread(lambda: asyncio.run(choose_routing(Settings(data=house.data), None, Rules("least_loaded"))))

    max_ = comes(house, own_browser, "Do you have these in green?")

    expect(ben.rows.filter(has_text="Given to you")).to_be_visible()
    ben.looks_at("Do you have these in green?")
    expect(ben.page.get_by_text("Given to Ben: least to do (open work 0), out of 2")).to_be_visible()
    expect(ben.rows.filter(has_text="Given to you")).to_be_hidden()
    ben.answers("We do.")
    max_.reads(["Do you have these in green?", "We do."])


def test_a_waiting_shopper_sees_their_place_shrink(house: House, own_browser: NewBrowser, ada: Agent) -> None:
    comes(house, own_browser, "Do these run small?")
    max_ = comes(house, own_browser, "Do you have these in green?")
    expect(max_.panel.get_by_text("You are number 2 in the queue.")).to_be_visible()
    expect(ada.rows.filter(has_text="told: by")).to_have_count(2)

    ada.takes("Do these run small?")

    expect(max_.panel.get_by_text("You are next.")).to_be_visible()
    expect(max_.panel.get_by_text("You are number 2 in the queue.")).to_be_hidden()
