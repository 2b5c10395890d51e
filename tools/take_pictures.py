"""Take the pictures of the documentation: a lively moment in the demo shop, seen from both sides of the counter.

`.venv/bin/python -m tools.take_pictures`, by hand, whenever a screen has changed. Then look at every one of them.
"""

import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import Literal

from PIL import Image
from playwright.sync_api import Browser, Page, ViewportSize, expect

from bench.ports import quiet_port
from demo.branches import HOUSES, INVENTORY
from demo.command import PASSWORD
from demo.people import STAFF
from tests.journeys.agent import Agent
from tests.journeys.browser import DESK, PHONE, Witness, chromium, new_browser
from tests.journeys.house import PROGRAM, answers
from tests.journeys.shopper import Shopper

ROOT = Path(__file__).parents[1]
PICTURES = ROOT / "docs" / "pictures"
LARGEST_BYTES = 200_000
PATIENCE_SECONDS = 120
TALL = ViewportSize(width=1440, height=1180)
"""A page that is read from top to bottom."""

QUESTION = "Hello! Between M and L in the rain jacket, what do you recommend? I'm 178 and usually wear M"
TALK: tuple[tuple[Literal["shopper", "agent"], str], ...] = (
    ("agent", "Hi! Do you want a thick sweater under it?"),
    ("shopper", "yes a wool one, it's for fishing"),
    ("agent", "Then L. It is cut with room, but M gets tight over the shoulders when you reach forward with a rod."),
    ("shopper", "And the sleeves?"),
)


def main() -> None:
    """Open the demo, let them talk, and take a picture of everything."""
    expect.set_options(timeout=30_000)
    with tempfile.TemporaryDirectory() as data, demo_running(Path(data)) as (shop, chat), chromium() as browser:
        # Whoever comes first is given those who wait, and has no place left for Mia.
        _bo, anna = at_work(browser, chat, "Bo"), at_work(browser, chat, "Anna")
        mia = Shopper(new_browser(browser, Witness()).new_page(), shop)
        take_the_shop(mia)
        let_them_talk(mia, anna)
        take_the_widget(mia)
        take_people(browser, chat)
        eero = at_work(browser, chat, "Eero")
        take_the_hours(eero, chat)
        take_the_day(eero, chat)
        take_the_desk(anna)


@contextmanager
def demo_running(data: Path) -> Iterator[tuple[str, str]]:
    """Run the demo; gives the shop's address and the chat's."""
    port = quiet_port()
    shop, chat = f"http://127.0.0.1:{port + 1}", f"http://127.0.0.1:{port}"
    command = [PROGRAM, "demo", "--data", str(data), "--port", str(port), "--fresh", "--days", "2"]
    demo = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=sys.stderr)
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not answers(shop):
        assert demo.poll() is None, "The demo has ended."
        assert time.monotonic() < deadline, "The demo does not get ready."
        time.sleep(0.1)
    try:
        yield shop, chat
    finally:
        demo.terminate()
        demo.wait()


def at_work(browser: Browser, chat: str, first_name: str) -> Agent:
    """Bring one of the staff to their desk, online."""
    email = next(one.email for one in STAFF if one.first_name == first_name)
    agent = Agent(new_browser(browser, Witness()).new_page(), chat, first_name)
    agent.comes()
    agent.signs_in(email, PASSWORD)
    state = agent.opens_own_state()
    go_online, is_online = (state.get_by_role("button", name=name) for name in ("Go online", "Break"))
    expect(go_online.or_(is_online)).to_be_visible()
    if go_online.is_visible():
        go_online.click()
    return agent


def let_them_talk(mia: Shopper, anna: Agent) -> None:
    """Play the talk about the rain jacket, up to a question that waits."""
    mia.opens_the_chat()
    mia.says(QUESTION)
    anna.takes(QUESTION)
    for who, words in TALK:
        if who == "agent":
            anna.answers(words)
        else:
            mia.says(words)
    expect(mia.deliveries).to_have_text(["Seen"])


def take_the_shop(mia: Shopper) -> None:
    """Show the shop with the launcher standing by."""
    mia.visits()
    expect(mia.launcher).to_contain_text("Anna")
    take(mia.page, "shop-1440")
    mia.visits("/product/ranta-rain-jacket")


def take_the_widget(mia: Shopper) -> None:
    """Show the conversation as the shopper has it, on a screen and on a phone."""
    take(mia.page, "widget-1440")
    mia.page.set_viewport_size(PHONE)
    expect(mia.panel.get_by_role("button", name="Back to the shop")).to_be_visible()
    take(mia.page, "widget-360")
    mia.page.set_viewport_size(DESK)


def take_people(browser: Browser, chat: str) -> None:
    """Show the owner who works here."""
    marit = at_work(browser, chat, "Marit")
    marit.page.goto(f"{chat}/console/people")
    expect(marit.page.get_by_role("article")).to_have_count(len(STAFF))
    take(marit.page, "people-1440")
    marit.page.context.close()


def take_the_hours(eero: Agent, chat: str) -> None:
    """Show the lead when a branch is open, with an exception and a holiday ahead."""
    eero.page.goto(f"{chat}/console/opening-hours")
    eero.page.get_by_label("Place").select_option(label=f"{HOUSES[0].street}, {HOUSES[0].town}")
    expect(eero.page.get_by_role("region", name="The next weeks")).to_contain_text(INVENTORY[1])
    take(eero.page, "opening-hours-1440")


def take_the_day(eero: Agent, chat: str) -> None:
    """Show the lead the last whole day on which somebody worked, on a screen and on a phone."""
    eero.page.set_viewport_size(TALL)
    eero.page.goto(f"{chat}/console/availability")
    expect(eero.page.get_by_role("heading", name="The day")).to_be_visible()
    _go_a_day_back(eero.page)
    while eero.page.get_by_text("Nobody paused.").or_(eero.page.get_by_text("Nothing was kept")).is_visible():
        _go_a_day_back(eero.page)
    take(eero.page, "availability-1440")
    eero.page.set_viewport_size(PHONE)
    take(eero.page, "availability-360")
    eero.page.context.close()


def _go_a_day_back(page: Page) -> None:
    shown = page.get_by_label("Day", exact=True).input_value()
    page.get_by_role("button", name="The day before").click()
    expect(page.get_by_label("Day", exact=True)).not_to_have_value(shown)


def take_the_desk(anna: Agent) -> None:
    """Show the desk with two customers side by side, by day, by night and on a phone."""
    anna.rows.filter(has_not_text=TALK[-1][1]).first.click()
    anna.looks_at("And the sleeves?")
    expect(anna.columns).to_have_count(2)
    anna.columns.first.get_by_label("Your answer").fill("L is 2 cm longer, and the cuffs")
    take(anna.page, "desk-1440")
    anna.page.emulate_media(color_scheme="dark")
    take(anna.page, "desk-dark-1440")
    anna.page.emulate_media(color_scheme="light")
    anna.page.set_viewport_size(PHONE)
    take(anna.page, "desk-360")


def take(page: Page, name: str) -> None:
    """Keep what a page shows, without passing notices and at rest, small enough for a README."""
    notices = page.locator(".notices button")
    while notices.count() > 0:
        notices.first.click()
    page.evaluate("Promise.all(document.getAnimations().map(({ finished }) => finished))")
    shot = Image.open(BytesIO(page.screenshot(caret="initial", scale="css"))).convert("RGB")
    # Screens are flat: 256 colours of their own make them a third of the size, and nobody sees it.
    shot = shot.quantize(256, dither=Image.Dither.NONE)
    PICTURES.mkdir(parents=True, exist_ok=True)
    place = PICTURES / f"{name}.png"
    shot.save(place, optimize=True)
    assert place.stat().st_size <= LARGEST_BYTES, f"{name} is too large: {place.stat().st_size} bytes"
    print(f"{place.relative_to(ROOT)}  {place.stat().st_size / 1000:.0f} kB")


if __name__ == "__main__":
    main()
