"""Mia writes what nobody should know: she is told gently, Ada is warned, and only Lea can look, on record."""

from playwright.sync_api import expect

from tests.journeys.conftest import OnDuty
from tests.journeys.shopper import Shopper

MASKED_CARD = "My card is •••• •••• •••• 4242"
MASKED_PERSON = "I am ••••••-••••"


def test_a_card_and_a_persons_number_are_hidden_on_both_sides(mia: Shopper, on_duty: OnDuty) -> None:
    ada = on_duty("Ada")
    mia.opens_the_chat()
    mia.writes("My card is 4242 4242 4242 4242")
    mia.field.press("Enter")

    expect(mia.messages.first).to_have_text(MASKED_CARD)
    expect(mia.messages.nth(1)).to_contain_text("hidden what looks like the number of a payment card")
    ada.takes(MASKED_CARD)
    expect(ada.messages.first).to_have_text(MASKED_CARD)
    expect(ada.page.get_by_text("Hidden in the message above: the number or code of a card")).to_be_visible()
    expect(ada.page.get_by_role("button", name="Show it")).to_have_count(0)


def test_a_lead_looks_and_everybody_sees_that_they_did(mia: Shopper, on_duty: OnDuty) -> None:
    lea = on_duty("Lea")
    mia.opens_the_chat()
    mia.writes("I am 131052-308T")
    mia.field.press("Enter")
    expect(mia.messages.first).to_have_text(MASKED_PERSON)

    lea.takes(MASKED_PERSON)
    lea.page.get_by_role("button", name="Show it").click()

    expect(lea.page.get_by_text("131052-308T")).to_be_visible()
    expect(lea.page.get_by_text("Lea looked at what was hidden")).to_be_visible()
    lea.page.get_by_role("button", name="Hide it again").click()
    expect(lea.page.get_by_text("131052-308T")).to_have_count(0)
