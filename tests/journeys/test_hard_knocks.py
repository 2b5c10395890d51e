"""The network goes, the server dies, sockets are blocked: nothing is lost, and nobody is told what is not true."""

import pytest
from playwright.sync_api import WebSocketRoute, expect

from tests.journeys.agent import Agent
from tests.journeys.conftest import NewBrowser
from tests.journeys.house import House
from tests.journeys.shopper import Shopper
from tests.journeys.slow_news import SlowNews

QUESTION, ANSWER, THANKS = "Do you have these in 38?", "Yes, two pairs.", "Lovely, I take both"
GONE_FOR_MS = 30_000
# Whoever was away for long asks only every twenty seconds or so, lest all come back at once.
BACK_WITHIN_MS = 50_000
RECONNECTING, MISSED_NOTHING = "Reconnecting…", "Connected again. You missed nothing."


def test_the_network_is_gone_for_a_while(mia: Shopper, ada: Agent) -> None:
    mia.opens_the_chat()
    mia.says(QUESTION)
    ada.takes(QUESTION)
    expect(mia.deliveries).to_have_text(["Seen"])

    mia.page.context.set_offline(True)
    mia.says(THANKS)
    ada.answers(ANSWER)
    mia.page.wait_for_timeout(GONE_FOR_MS)

    expect(mia.news).to_contain_text(RECONNECTING)
    expect(mia.deliveries).to_have_text(["Seen", "Sending…"])
    ada.reads([QUESTION, ANSWER])

    mia.page.context.set_offline(False)

    expect(mia.news).to_have_text(MISSED_NOTHING)
    mia.reads([QUESTION, ANSWER, THANKS])
    ada.reads([QUESTION, ANSWER, THANKS])


def test_the_desk_claims_nothing_before_the_server_has_told_it(house: House, own_browser: NewBrowser) -> None:
    ada = Agent(own_browser().new_page(), house.chat, "Ada")
    news = SlowNews()
    news.hold()
    ada.page.route_web_socket("**/console/socket", news.carry)

    ada.comes()
    ada.signs_in()
    expect(ada.page.get_by_text("Laying out your desk…")).to_be_visible()
    expect(ada.page.get_by_role("heading", name="You are away")).to_have_count(0)
    expect(ada.page.get_by_role("button", name="Go online")).to_have_count(0)
    expect(ada.page.get_by_text("in the queue")).to_have_count(0)
    expect(ada.page.get_by_text("Nobody else online")).to_have_count(0)

    news.release()
    ada.goes_online()


@pytest.mark.timeout(300)
def test_the_server_dies_in_the_middle_of_a_sentence(mia: Shopper, ada: Agent, house: House) -> None:
    mia.opens_the_chat()
    mia.says(QUESTION)
    ada.takes(QUESTION)

    house.kill()
    ada.answers(ANSWER)
    ada.field.fill("Shall I put the")
    mia.says(THANKS)
    mia.writes("And one more th")
    expect(mia.news).to_contain_text(RECONNECTING)
    expect(mia.deliveries.last).to_have_text("Sending…")
    house.open()

    expect(mia.messages).to_have_count(3, timeout=BACK_WITHIN_MS)
    expect(ada.messages).to_have_text(mia.messages.all_inner_texts(), timeout=BACK_WITHIN_MS)
    assert set(mia.messages.all_inner_texts()) == {QUESTION, ANSWER, THANKS}
    expect(mia.field).to_have_value("And one more th")
    expect(ada.field).to_have_value("Shall I put the")


def test_where_websockets_are_blocked_polling_carries_the_conversation(
    house: House, own_browser: NewBrowser, ada: Agent
) -> None:
    browser = own_browser()
    browser.route_web_socket("**", refuse)
    mia = Shopper(browser.new_page(), house.shop)
    mia.visits()
    mia.opens_the_chat()

    mia.says(QUESTION)
    ada.takes(QUESTION)
    ada.answers(ANSWER)
    mia.reads([QUESTION, ANSWER])
    mia.says(THANKS)

    ada.reads([QUESTION, ANSWER, THANKS])
    expect(mia.deliveries).to_have_text(["Seen"])


def refuse(socket: WebSocketRoute) -> None:
    """Answer as a network does that knows no WebSocket."""
    socket.close(code=1006)
