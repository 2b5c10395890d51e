"""A customer who has waited too long chooses: another way, with nothing said twice, or to wait on."""

import asyncio
from dataclasses import dataclass

import pytest
from playwright.sync_api import expect

from floorwalker.app.people import store_of
from floorwalker.app.settings import Settings
from floorwalker.kit.actors import system_of
from floorwalker.shops.actions import set_wait_rules
from floorwalker.shops.views import all_sites
from tests.journeys.agent import Agent
from tests.journeys.house import House
from tests.journeys.in_a_thread import in_a_thread
from tests.journeys.shopper import Shopper
from tests.journeys.test_axe import faults

QUESTION, MORE = "Is one lantern left in any branch?", "The brass one, if you have it."
TOO_LONG = "This takes longer than it should."
SOON = (20, 21, 22, 22, 23)


@dataclass(frozen=True)
class SoonOffered:
    """Lets the shop offer another way as soon as rules may."""

    data: Settings

    async def do(self) -> None:
        """Change the rules beside the running server."""
        async with store_of(self.data) as database:
            [site] = await database.look(all_sites)
            await database.submit(set_wait_rules, system_of(site.id), *SOON)


@pytest.fixture(autouse=True)
def _offered_soon(house: House) -> None:
    in_a_thread(lambda: asyncio.run(SoonOffered(Settings(data=house.data)).do()))


@pytest.mark.timeout(180)
def test_whoever_waits_too_long_has_the_answer_mailed_and_says_nothing_twice(mia: Shopper) -> None:
    mia.opens_the_chat()
    mia.says(QUESTION)
    mia.writes(MORE)
    card = mia.panel.get_by_role("region", name=TOO_LONG)
    expect(card).to_be_visible(timeout=50_000)
    assert faults(mia.document) == []

    card.get_by_role("button", name="Answer me by mail").click()

    form = mia.panel.get_by_role("dialog", name="Ask us, and we get back to you")
    expect(form.get_by_label("By mail")).to_be_checked()
    expect(form.get_by_label("Your question")).to_have_value(MORE)
    expect(form.get_by_text("What you have written in the chat goes along.")).to_be_visible()
    form.get_by_label("Mail address").fill("mia@home.example")
    form.get_by_role("button", name="Send my question").click()
    expect(form).to_be_hidden()
    expect(mia.panel.get_by_role("article").filter(has_text=QUESTION).filter(has_text=MORE)).to_be_visible()
    expect(card).to_be_hidden()


@pytest.mark.timeout(180)
def test_whoever_has_an_agent_that_says_nothing_may_wait_on_and_is_left_to_it(mia: Shopper, ada: Agent) -> None:
    mia.opens_the_chat()
    mia.says(QUESTION)
    ada.takes(QUESTION)
    card = mia.panel.get_by_role("region", name=TOO_LONG)
    expect(card).to_be_visible(timeout=60_000)

    card.get_by_role("button", name="Keep waiting").click()

    expect(card).to_be_hidden()
    ada.takes(QUESTION)
    ada.answers("Yes, two at the harbour.")
    expect(mia.messages.last).to_have_text("Yes, two at the harbour.")
