"""Who is this: said in passing, proven by the shop's signature, and never mixed up."""

import asyncio
import time
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Locator, expect

from floorwalker.app.keys import add_key
from floorwalker.app.people import store_of
from floorwalker.app.settings import Settings
from floorwalker.kit.actors import system_of
from floorwalker.shops.views import all_sites
from floorwalker.visitors.actions import choose_asking
from floorwalker.visitors.model import Asking
from tests.customers.signing import signed
from tests.journeys.agent import Agent
from tests.journeys.browser import PHONE, Witness
from tests.journeys.conftest import NewBrowser, OnDuty
from tests.journeys.house import House
from tests.journeys.in_a_thread import in_a_thread
from tests.journeys.shopper import Shopper
from tests.journeys.test_axe import faults

QUESTION, SECRET = "Do you have these in 38?", "My order 10442 has not come."
MARKUP = "<img src=x onerror=alert(1)><b>Mia</b>"
Sign = Callable[..., str]


@pytest.fixture
def sign(house: House) -> Sign:
    """Give what signs identities as the shop's server does, with a key of its own."""
    printed: list[str] = []
    in_a_thread(lambda: printed.extend(asyncio.run(add_key(Settings(data=house.data), None)).split()))
    _, kid, _, secret, *_ = printed

    def of(sub: str, **claims: Any) -> str:
        return signed(secret, kid, sub=sub, exp=int(time.time()) + 300, **claims)

    return of


async def ask_first(settings: Settings, chosen: Asking) -> None:
    """Choose what is asked, beside the running server."""
    async with store_of(settings) as database:
        [site] = await database.look(all_sites)
        await database.submit(choose_asking, system_of(site.id), chosen)


def asked(shopper: Shopper) -> Locator:
    return shopper.panel.locator("form.introduction")


def identify(shopper: Shopper, token: str | None) -> None:
    """Say on the shop's page who is signed in there."""
    shopper.page.evaluate("token => Floorwalker.identify(token)", token)


def test_a_shopper_says_who_they_are_while_they_wait(mia: Shopper, ada: Agent) -> None:
    mia.opens_the_chat()
    expect(asked(mia)).to_have_count(0)
    mia.says(QUESTION)
    asked(mia).get_by_label("Name").fill("Mia Korhonen")
    asked(mia).get_by_label("Mail").fill("mia@home.example")

    asked(mia).get_by_role("button", name="Tell us").click()

    expect(mia.panel.get_by_text("Thank you, we know now.")).to_be_visible()
    expect(ada.rows.filter(has_text="Mia Korhonen")).to_be_visible()
    ada.takes(QUESTION)
    expect(ada.customer.get_by_text("Says so themselves, not verified")).to_be_visible()
    expect(ada.customer.get_by_text("mia@home.example")).to_be_visible()
    mia.visits("/?page=2")
    mia.reads([QUESTION])
    expect(asked(mia)).to_have_count(0)


def test_whoever_would_rather_not_say_it_is_left_in_peace(mia: Shopper, ada: Agent) -> None:
    mia.opens_the_chat()
    mia.says(QUESTION)

    asked(mia).get_by_role("button", name="I would rather not say").click()

    expect(asked(mia)).to_have_count(0)
    ada.takes(QUESTION)
    ada.answers("Yes, two pairs.")
    mia.reads([QUESTION, "Yes, two pairs."])


def test_a_mail_address_that_cannot_be_one_is_said_and_nothing_typed_is_lost(mia: Shopper) -> None:
    mia.opens_the_chat()
    mia.says(QUESTION)
    asked(mia).get_by_label("Mail").fill("mia at home")

    asked(mia).get_by_role("button", name="Tell us").click()

    expect(asked(mia).get_by_role("alert")).to_have_text("A mail address looks like mia@shop.example.")
    expect(asked(mia).get_by_label("Mail")).to_have_value("mia at home")


def test_what_was_written_first_is_kept_until_the_shop_knows_who_wrote_it(
    house: House, mia: Shopper, ada: Agent
) -> None:
    chosen = Asking("before", "required", "off")
    in_a_thread(lambda: asyncio.run(ask_first(Settings(data=house.data), chosen)))
    mia.opens_the_chat()

    mia.says(QUESTION)
    expect(asked(mia)).to_contain_text("Tell us who you are, then your message is sent.")
    expect(ada.rows).to_have_count(0)
    asked(mia).get_by_label("Name").fill("Mia")
    asked(mia).get_by_role("button", name="Tell us").click()

    mia.reads([QUESTION])
    expect(ada.rows.filter(has_text=QUESTION)).to_contain_text("Mia")


def test_two_people_at_one_device_see_nothing_of_each_other(mia: Shopper, ada: Agent, sign: Sign) -> None:
    identify(mia, sign("mia", name="Mia Korhonen"))
    mia.opens_the_chat()
    mia.says(SECRET)
    ada.takes(SECRET)
    expect(ada.customer.get_by_text("Signed in at the shop")).to_be_visible()
    mia.writes("and one more thing")

    identify(mia, None)
    expect(mia.field).to_have_value("")
    mia.reads([])
    identify(mia, sign("eve", name="Eve"))
    mia.reads([])
    mia.says("Where is my parcel?")

    mia.reads(["Where is my parcel?"])
    ada.takes("Where is my parcel?")
    expect(ada.customer.get_by_role("heading", name="Eve")).to_be_visible()
    expect(ada.customer.get_by_text("None that we know of.")).to_be_visible()


def test_a_tab_that_was_left_open_is_let_go(mia: Shopper, sign: Sign) -> None:
    identify(mia, sign("mia"))
    mia.opens_the_chat()
    mia.says(SECRET)
    other = Shopper(mia.page.context.new_page(), mia.page.url.rstrip("/"))
    other.visits()

    identify(other, None)
    other.opens_the_chat()

    expect(mia.news).to_be_visible()
    other.reads([])


def test_everything_about_a_customer_stands_there_within_a_second(
    mia: Shopper, ada: Agent, on_duty: OnDuty, sign: Sign
) -> None:
    identify(mia, sign("4711", name="Mia Korhonen", email="mia@shoes.example", phone_number="+358401234567"))
    mia.opens_the_chat()
    mia.says(SECRET)
    ada.takes(SECRET)
    ada.customer.get_by_label("A note for colleagues").fill("Wears 38.")
    ada.customer.get_by_role("button", name="Keep note").click()
    expect(ada.customer.get_by_text("Wears 38.")).to_be_visible()
    lea = on_duty("Lea")

    took = lea.page.evaluate(WATCH_THE_PANEL, ["Mia Korhonen", "mia@shoes.example", "+358401234567", "Wears 38."])

    assert took < 1_000


WATCH_THE_PANEL = """async (wanted) => {
  const panel = () => document.querySelector(".customer")?.textContent ?? "";
  const from = performance.now();
  document.querySelector("[data-row]").click();
  while (!wanted.every((words) => panel().includes(words))) {
    if (performance.now() - from > 20_000) break;
    await new Promise((done) => requestAnimationFrame(done));
  }
  return performance.now() - from;
}"""


def test_an_earlier_conversation_is_opened_from_beside_the_present_one(
    house: House, own_browser: NewBrowser, mia: Shopper, ada: Agent, sign: Sign
) -> None:
    token = sign("mia", name="Mia Korhonen")
    identify(mia, token)
    mia.opens_the_chat()
    mia.says(SECRET)
    ada.takes(SECRET)
    ada.answers("It is in the post since Monday.")
    mia.ends()
    ada.page.get_by_role("button", name="Put this conversation away").click()
    expect(ada.page.get_by_text(SECRET)).to_have_count(0)
    phone = Shopper(own_browser(viewport=PHONE).new_page(), house.shop)
    phone.visits()
    identify(phone, token)
    phone.opens_the_chat()
    phone.says(QUESTION)
    phone.reads([QUESTION])
    ada.takes(QUESTION)

    ada.customer.get_by_role("button", name="It is in the post since Monday.").click()

    expect(ada.page.get_by_text(SECRET)).to_be_visible()


def test_hostile_names_titles_and_addresses_are_shown_as_text(mia: Shopper, ada: Agent, witness: Witness) -> None:
    mia.page.evaluate("markup => { document.title = markup; history.pushState({}, '', '?' + markup); }", MARKUP)
    mia.opens_the_chat()
    mia.says(QUESTION)
    asked(mia).get_by_label("Name").fill(MARKUP)
    asked(mia).get_by_role("button", name="Tell us").click()
    ada.takes(QUESTION)
    ada.customer.get_by_label("A note for colleagues").fill(MARKUP)
    ada.customer.get_by_role("button", name="Keep note").click()

    expect(ada.customer.get_by_role("heading", name=MARKUP)).to_be_visible()
    expect(ada.customer.locator(".customer__note")).to_contain_text(MARKUP)
    expect(ada.page.locator("main img, main b, main script")).to_have_count(0)
    assert (witness.dialogs, witness.errors) == ([], [])


def test_an_owner_makes_a_key_and_sees_what_signs_once(house: House, own_browser: NewBrowser) -> None:
    olga = Agent(own_browser().new_page(), house.chat, "Olga")
    opens_the_page(olga)
    olga.page.get_by_label("Ask who they are").select_option("before the chat")
    olga.page.get_by_label("Mail address").select_option("required")
    olga.page.get_by_role("button", name="Keep").click()
    expect(olga.page.get_by_text("Kept")).to_be_visible()

    olga.page.get_by_role("button", name="Make a key").click()
    expect(olga.page.get_by_text("Put this into your shop's server now.")).to_be_visible()
    olga.page.reload()

    expect(olga.page.get_by_label("Mail address")).to_have_value("required")
    expect(olga.page.get_by_text("live since")).to_be_visible()
    expect(olga.page.get_by_text("Put this into your shop's server now.")).to_have_count(0)
    olga.page.get_by_role("button", name="Retire").click()
    olga.page.get_by_role("button", name="Really retire it").click()
    expect(olga.page.get_by_text("retired")).to_be_visible()


def test_axe_finds_nothing_where_it_is_asked_shown_and_chosen(
    house: House, own_browser: NewBrowser, sign: Sign
) -> None:
    olga = Agent(own_browser().new_page(), house.chat, "Olga")
    olga.begins_work()
    mia = Shopper(own_browser().new_page(), house.shop)
    mia.visits()
    mia.opens_the_chat()
    mia.says(QUESTION)
    expect(asked(mia)).to_be_visible()
    found = {"asked": faults(mia.document)}
    identify(mia, sign("4711", name="Mia Korhonen", email="mia@shoes.example"))
    olga.takes(QUESTION)
    expect(olga.customer.get_by_text("Signed in at the shop")).to_be_visible()
    found["shown"] = faults(olga.page)
    olga.page.goto(f"{house.chat}/console/who-is-this")
    olga.page.get_by_role("button", name="Make a key").click()
    expect(olga.page.get_by_text("Secret", exact=True)).to_be_visible()
    found["chosen"] = faults(olga.page)

    assert {screen: seen for screen, seen in found.items() if seen} == {}


def opens_the_page(agent: Agent) -> None:
    """Go to the page by the palette."""
    agent.comes()
    agent.signs_in()
    agent.page.get_by_role("heading", name="You are away").wait_for()
    agent.page.keyboard.press("Control+k")
    agent.page.keyboard.type("Who is this")
    agent.page.keyboard.press("Enter")
    expect(agent.page.get_by_role("heading", name="Who is this?")).to_be_visible()
