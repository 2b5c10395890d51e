"""Lea stands beside Ada: she listens, whispers, takes over; Mia sees only who answers her."""

from playwright.sync_api import expect

from tests.journeys.conftest import OnDuty
from tests.journeys.shopper import Shopper

ASKED, WHISPER, ANSWER = "Do these come in green?", "Offer the olive ones", "They come in olive, which suits them well."


def test_a_lead_listens_whispers_and_takes_over(mia: Shopper, on_duty: OnDuty) -> None:
    lea, ada = on_duty("Lea"), on_duty("Ada")
    mia.opens_the_chat()
    mia.says(ASKED)
    ada.takes(ASKED)

    lea.looks_at(ASKED)
    expect(ada.columns).to_contain_text("Lea listens")
    lea.page.keyboard.press("Alt+n")
    lea.dialog.get_by_label("Note").fill(WHISPER)
    lea.page.keyboard.press("Enter")
    expect(lea.dialog).to_be_hidden()

    expect(ada.columns).to_contain_text(WHISPER)
    expect(ada.page.get_by_text("A colleague has written you a note")).to_be_visible()
    expect(ada.field).to_be_focused()
    lea.page.get_by_role("button", name="Take over").click()
    lea.answers(ANSWER)
    mia.reads([ASKED, ANSWER])
    expect(mia.panel.get_by_text(WHISPER)).to_have_count(0)
    expect(mia.panel.get_by_text("listens")).to_have_count(0)
