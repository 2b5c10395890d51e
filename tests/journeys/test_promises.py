"""What the widget promises to the shop's page: it takes no place, no keyboard, no cookie, and it never breaks it."""

import pytest
from playwright.sync_api import expect

from tests.journeys.browser import PHONE, Witness
from tests.journeys.conftest import NewBrowser
from tests.journeys.house import House
from tests.journeys.shopper import Shopper

# Noted from the first moment of every page: how far things jumped, and when the launcher could be seen.
MEASURING = """
if (window === top) {
  window.jumped = 0;
  new PerformanceObserver((list) => {
    for (const shift of list.getEntries()) window.jumped += shift.value;
  }).observe({ type: "layout-shift", buffered: true });
  const look = () => {
    const launcher = document.querySelector("floorwalker-widget")?.shadowRoot.querySelector("button");
    if (launcher?.getBoundingClientRect().width) window.launcherSeenAt = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
"""
AFTER_THE_SCRIPT_MS = """() => {
  const script = performance.getEntriesByType("resource").find(({ name }) => name.endsWith("/widget/loader.js"));
  return launcherSeenAt - script.responseEnd;
}"""


@pytest.fixture
def measured(house: House, own_browser: NewBrowser) -> Shopper:
    """Give Mia a browser that notes what happens to the page."""
    browser = own_browser()
    browser.add_init_script(MEASURING)
    return Shopper(browser.new_page(), house.shop)


def test_nothing_of_the_page_moves(measured: Shopper) -> None:
    measured.visits("/category/forest")
    measured.opens_the_chat()
    measured.says("Hello?")
    measured.page.reload()
    expect(measured.field).to_be_visible()

    assert measured.page.evaluate("jumped") == 0


def test_the_launcher_comes_soon_after_the_script(measured: Shopper) -> None:
    measured.visits()
    expect(measured.launcher).to_be_visible()
    measured.page.wait_for_function("window.launcherSeenAt")

    # Only told: on a machine that runs all other tests beside, a limit would judge the machine.
    print(f"launcher seen {measured.page.evaluate(AFTER_THE_SCRIPT_MS):.0f} ms after the script arrived")  # noqa: T201 - for whoever reads along (-s)


def test_the_keyboard_stays_where_the_shopper_has_it(mia: Shopper) -> None:
    mia.opens_the_chat()
    mia.says("Hello?")

    mia.visits("/checkout")
    expect(mia.field).to_be_visible()

    assert mia.page.evaluate("document.activeElement === document.body")


def test_no_cookie_is_set(mia: Shopper) -> None:
    mia.opens_the_chat()
    mia.says("Hello?")
    expect(mia.deliveries).to_have_text(["Kept"])

    assert mia.page.context.cookies() == []


def test_the_shop_runs_on_while_the_chat_is_down(house: House, own_browser: NewBrowser, witness: Witness) -> None:
    house.kill()
    mia = Shopper(own_browser().new_page(), house.shop)
    with mia.page.expect_event("requestfailed"):
        mia.visits("/product/ranta-rain-jacket")

    expect(mia.page.get_by_role("heading", level=1)).to_be_visible()
    expect(mia.launcher).to_have_count(0)
    assert witness.faults == []


def test_on_a_phone_the_chat_covers_the_page_and_has_a_way_back(house: House, own_browser: NewBrowser) -> None:
    mia = Shopper(own_browser(viewport=PHONE, has_touch=True, is_mobile=True).new_page(), house.shop)
    mia.visits()
    mia.opens_the_chat()
    assert mia.frame.bounding_box() == {"x": 0, "y": 0, **PHONE}

    mia.panel.get_by_role("button", name="Back to the shop").click()

    expect(mia.frame).to_be_hidden()
    expect(mia.launcher).to_be_visible()
