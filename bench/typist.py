"""A lead who types at the desk in Debian's Chromium, and how long each key takes to the painted frame."""

from urllib.parse import urlsplit

from playwright.sync_api import Page, expect, sync_playwright

from bench.chrome import FLAGS, chromium
from floorwalker.edges.console.sign_in import COOKIE

KEY_PAUSE_MS = 60
WORDS = "Yes, we have the blue running shoes in size 42, and they are here until closing time today. "
COMING_MS = 90_000
# What a key changes is on the screen once the frame after it is drawn; the message comes when that is done.
WATCH_KEYS = """() => {
  window.keyTimes = [];
  const painted = new MessageChannel(), pressed = [];
  painted.port1.onmessage = () => {
    const now = performance.now();
    for (const at of pressed.splice(0)) window.keyTimes.push(now - at);
  };
  document.addEventListener('keydown', ({timeStamp}) => {
    pressed.push(timeStamp);
    requestAnimationFrame(() => painted.port2.postMessage(0));
  }, {capture: true});
}"""


def type_at(url: str, sign_in: str, conversations: int, keys: int) -> list[float]:
    """Come to the desk where so many conversations stand open, take one over and type; gives each key's ms."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=list(FLAGS))
        context = browser.new_context(viewport={"width": 1440, "height": 900}, locale="en-GB")
        host = urlsplit(url).hostname or ""
        context.add_cookies([{"name": COOKIE, "value": sign_in, "domain": host, "path": "/console"}])
        page = context.new_page()
        page.goto(f"{url}/console/")
        expect(page.locator("[data-row]")).to_have_count(conversations, timeout=COMING_MS)
        _take_one(page)
        page.evaluate(WATCH_KEYS)
        text = (WORDS * (keys // len(WORDS) + 1))[:keys]
        page.keyboard.type(text, delay=KEY_PAUSE_MS)
        page.wait_for_function("(keys) => window.keyTimes.length >= keys", arg=keys)
        times: list[float] = page.evaluate("() => window.keyTimes")
        assert page.get_by_label("Your answer").input_value() == text
        browser.close()
    return times


def _take_one(page: Page) -> None:
    page.get_by_role("main").get_by_role("button", name="Go online").click()
    page.locator("[data-row]").first.click()
    page.get_by_role("button", name="Take over").click()
    expect(page.get_by_label("Your answer")).to_be_focused(timeout=COMING_MS)
