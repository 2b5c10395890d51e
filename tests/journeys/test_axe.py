"""axe looks at every screen, in dark and in light, and finds nothing."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Frame, Page, expect

from tests.journeys.agent import Agent
from tests.journeys.browser import Scheme
from tests.journeys.conftest import NewBrowser
from tests.journeys.house import House
from tests.journeys.pages import PAGES
from tests.journeys.shopper import Shopper

QUESTION, ANSWER = "Do you have these in 38?", "Yes, two pairs."
SCHEMES: tuple[Scheme, ...] = ("dark", "light")
# Asked anew at each frame: what is taken away while it moves never tells that it finished.
COME_TO_REST = """async () => {
    const moves = ({ playState }) => playState === "running"
    while (document.getAnimations().some(moves)) await new Promise(requestAnimationFrame)
}"""


def test_axe_finds_nothing_on_the_widget(house: House, own_browser: NewBrowser, ada: Agent) -> None:
    mia = Shopper(own_browser().new_page(), house.shop)
    mia.visits()
    expect(mia.launcher).to_be_visible()
    found = {"launcher": faults(mia.page)}

    mia.opens_the_chat()
    expect(mia.panel.get_by_text("What can we help you with?")).to_be_visible()
    found["empty panel"] = faults(mia.document)
    mia.says(QUESTION)
    ada.takes(QUESTION)
    ada.answers(ANSWER)
    mia.reads([QUESTION, ANSWER])
    found["conversation"] = faults(mia.document)
    mia.ends()
    mia.panel.get_by_role("group", name="Was it solved?").get_by_role("button", name="Yes").click()
    mia.panel.get_by_role("button", name="Take this conversation with you").click()
    expect(mia.panel.get_by_label("Or to this mail address")).to_be_visible()
    found["ended"] = faults(mia.document)

    assert {screen: seen for screen, seen in found.items() if seen} == {}


def test_axe_finds_nothing_where_somebody_comes_to_the_desk(house: House, own_browser: NewBrowser) -> None:
    olga = Agent(own_browser().new_page(), house.chat, "Olga")
    olga.comes()
    expect(olga.page.get_by_label("Password")).to_be_visible()
    found = {"sign-in": faults(olga.page)}

    olga.signs_in()
    olga.goes_online()
    found["empty desk"] = faults(olga.page)

    assert {screen: seen for screen, seen in found.items() if seen} == {}


def test_axe_finds_nothing_beside_two_chats(house: House, own_browser: NewBrowser, ada: Agent) -> None:
    for question in (QUESTION, "Is the lamp in stock?"):
        mia = Shopper(own_browser().new_page(), house.shop)
        mia.visits()
        mia.opens_the_chat()
        mia.says(question)
        ada.takes(question)
    expect(ada.columns).to_have_count(2)
    found = {"two chats": faults(ada.page)}
    expect(ada.opens_own_state()).to_contain_text("It is too much for me")
    found["own state"] = faults(ada.page)
    ada.page.keyboard.press("Escape")

    ada.page.keyboard.press("Control+k")
    expect(ada.dialog).to_be_visible()
    found["palette"] = faults(ada.page)

    assert {screen: seen for screen, seen in found.items() if seen} == {}


def test_axe_finds_nothing_in_the_back_office(house: House, own_browser: NewBrowser) -> None:
    olga = Agent(own_browser().new_page(), house.chat, "Olga")
    olga.begins_work()
    olga.page.goto(f"{house.chat}/console/feedback")
    expect(olga.page.get_by_text("Nobody has been asked in these days yet.")).to_be_visible()

    found = {}
    for page in PAGES:
        olga.page.goto(f"{house.chat}/console/{page}")
        expect(olga.page.get_by_role("heading", level=1)).to_be_visible()
        olga.page.wait_for_load_state("networkidle")
        found[page] = faults(olga.page)

    assert {screen: seen for screen, seen in found.items() if seen} == {}


def faults(screen: Page | Frame) -> list[str]:
    """Name what axe would complain about in dark or in light, and where; the screen stays light."""
    page = screen if isinstance(screen, Page) else screen.page
    return [fault for scheme in SCHEMES for fault in _faults_in(scheme, page, screen)]


def _faults_in(scheme: Scheme, page: Page, screen: Page | Frame) -> list[str]:
    page.emulate_media(color_scheme=scheme)
    screen.evaluate(COME_TO_REST)
    found = Axe().run(screen).response["violations"]
    return [
        f"{fault['id']}, {scheme}: {node['target']} {node['failureSummary']}"
        for fault in found
        for node in fault["nodes"]
    ]
