"""Ada remembers that somebody asked for a gift card: she finds the conversation by its words, and opens it by key."""

from playwright.sync_api import expect

from tests.journeys.agent import Agent
from tests.journeys.shopper import Shopper
from tests.journeys.test_axe import faults

ASKED = "Is there a gift card <img src=x onerror=alert(1)> for hiking boots?"
SETTLED_MS = 40_000


def test_a_conversation_is_found_by_its_words_and_opened_by_keyboard(mia: Shopper, ada: Agent) -> None:
    keys = ada.page.keyboard
    mia.opens_the_chat()
    mia.says(ASKED)
    ada.takes(ASKED)
    ada.answers("There is, at the till.")
    mia.panel.get_by_role("button", name="End conversation").click()
    ada.page.get_by_role("button", name="Put this conversation away").click()
    expect(ada.messages).to_have_count(0)

    ada.page.get_by_role("button", name="Search conversations").click()
    field, found = ada.page.get_by_label("Words that were said"), ada.dialog.get_by_role("option")
    expect(field).to_be_focused()
    keys.type("zebra")
    expect(ada.dialog).to_contain_text("Nobody said all of these words")
    for _ in range(SETTLED_MS // 1_000):
        field.fill("")
        field.fill("gift hik")
        ada.page.wait_for_timeout(1_000)
        if found.count():
            break
    expect(found).to_contain_text(ASKED)
    expect(found.locator("mark")).to_have_text("gift")
    assert faults(ada.page) == []
    keys.press("Enter")

    expect(ada.dialog).to_have_count(0)
    ada.reads([ASKED, "There is, at the till."])
    keys.press("Alt+l")
    expect(field).to_be_focused()
    keys.press("Escape")
    expect(ada.dialog).to_have_count(0)
