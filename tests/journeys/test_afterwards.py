"""After the words: Mia says how it was and takes the conversation home; Ada sees it, Lea counts it."""

from playwright.sync_api import expect

from tests.journeys.agent import Agent
from tests.journeys.conftest import OnDuty
from tests.journeys.shopper import Shopper


def talk_and_end(mia: Shopper, ada: Agent) -> None:
    """Mia asks, Ada answers, Mia ends it."""
    mia.opens_the_chat()
    mia.says("Do these run small?")
    ada.takes("Do these run small?")
    ada.answers("They do, take one size more.")
    expect(mia.messages).to_have_count(2)
    mia.ends()


def test_two_taps_and_a_comment_reach_the_desk_and_the_page(mia: Shopper, ada: Agent, on_duty: OnDuty) -> None:
    talk_and_end(mia, ada)
    solved = mia.panel.get_by_role("group", name="Was it solved?")
    solved.get_by_role("button", name="Yes").click()
    expect(solved.get_by_role("button", name="Yes")).to_have_attribute("aria-pressed", "true")
    mia.panel.get_by_role("group", name="Were you satisfied?").get_by_role("button", name="No").click()
    mia.panel.get_by_label("What should we know?").fill("The boots are ugly.")
    mia.panel.get_by_role("button", name="Send", exact=True).last.click()

    expect(mia.panel.get_by_text("Thank you. You can change your answer until tomorrow.")).to_be_visible()
    expect(ada.customer.get_by_text("The boots are ugly.")).to_be_visible()
    expect(ada.customer.get_by_text("Was it solved? Yes.")).to_be_visible()
    lea = on_duty("Lea")
    lea.page.goto(f"{lea.page.url.rstrip('/')}/feedback")
    expect(lea.page.get_by_role("heading", name="Did we help?")).to_be_visible()
    expect(lea.page.get_by_text("The boots are ugly.")).to_be_visible()
    expect(lea.page.get_by_text("0 of 1")).to_be_visible()


def test_nothing_is_asked_before_the_end_and_nothing_is_a_gate(mia: Shopper, ada: Agent) -> None:
    mia.opens_the_chat()
    mia.says("Do these run small?")
    ada.takes("Do these run small?")
    ada.answers("They do.")
    expect(mia.messages).to_have_count(2)
    expect(mia.panel.get_by_text("Was it solved?")).to_have_count(0)

    mia.ends()
    expect(mia.panel.get_by_text("Was it solved?")).to_be_visible()
    mia.panel.get_by_role("button", name="Go on with this conversation").click()

    expect(mia.panel.get_by_text("Was it solved?")).to_have_count(0)
    mia.says("One more thing")


def test_the_conversation_is_downloaded_in_both_forms_while_it_goes_on(mia: Shopper, ada: Agent) -> None:
    mia.opens_the_chat()
    mia.says("Do these run small?")
    mia.panel.get_by_role("button", name="Take this conversation with you").click()

    for name, ending in (("Download as a page", "html"), ("Download as text", "txt")):
        with mia.page.expect_download() as waiting:
            mia.panel.get_by_role("button", name=name).click()
        assert waiting.value.suggested_filename.endswith(ending)
        assert "Do these run small?" in waiting.value.path().read_text()
    ada.looks_at("Do these run small?")
    expect(ada.customer.get_by_text("Downloaded").first).to_be_visible()


def test_a_mail_needs_a_code_that_arrives_there(mia: Shopper) -> None:
    mia.opens_the_chat()
    mia.says("Do these run small?")
    mia.panel.get_by_role("button", name="Take this conversation with you").click()
    mia.panel.get_by_label("Or to this mail address").fill("mia@home.example")
    mia.panel.get_by_role("button", name="Send", exact=True).first.click()

    code = mia.panel.get_by_label("We have sent a code to mia@home.example. Type it here:")
    code.fill("000000")
    mia.panel.get_by_role("button", name="Confirm").click()

    expect(mia.panel.get_by_text("That is not the code.")).to_be_visible()
    expect(code).to_have_value("000000")
