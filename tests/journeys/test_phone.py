"""The desk on Ada's phone: kept like an app, put away, woken when a customer waits, and led to the conversation."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, CDPSession, Page, Worker, expect

from tests.journeys.agent import Agent
from tests.journeys.browser import PHONE
from tests.journeys.conftest import NewBrowser
from tests.journeys.far_push import PushService, push_service
from tests.journeys.house import House, Premises
from tests.journeys.shopper import Shopper

QUESTION = "Do these run small?"
NOTICES = "async () => (await registration.getNotifications()).map(({title, body, data}) => [title, body, data.open])"
CLICKED = """async () => {
    const [notification] = await registration.getNotifications();
    dispatchEvent(new NotificationEvent("notificationclick", {notification}));
}"""


@pytest.fixture
def push() -> Iterator[PushService]:
    """Give a push service."""
    with push_service() as service:
        yield service


@pytest.fixture
def house(premises: Premises, tmp_path: Path, push: PushService, monkeypatch: pytest.MonkeyPatch) -> Iterator[House]:
    """Run a server that may go to that push service."""
    monkeypatch.setenv("FLOORWALKER_PUSH_SERVICES", push.origin)
    house = House(premises, tmp_path / "data")
    house.open()
    yield house
    house.kill()


@pytest.fixture
def phone(house: House, own_browser: NewBrowser, push: PushService) -> BrowserContext:
    """Give Ada's phone, whose browser may notify."""
    phone = own_browser(viewport=PHONE)
    phone.grant_permissions(["notifications"], origin=house.chat)
    phone.add_init_script(push.script())
    return phone


def test_the_desk_is_kept_like_an_app_put_away_and_woken(
    house: House, phone: BrowserContext, push: PushService, mia: Shopper
) -> None:
    ada = serving_from(phone, house)
    assert installability(phone.new_cdp_session(ada.page)) == ([], [])
    worker = worker_of(phone, ada.page)
    assert ada.page.evaluate("caches.keys()") == []

    ada.page.goto(f"{house.chat}/console/sign-ins")
    ada.page.get_by_role("button", name="Let this device ring").click()
    expect(ada.page.get_by_text("On: this device rings when a customer waits.")).to_be_visible()
    ada.page.get_by_label("I serve alone").check()
    deliver(ada.page, house, push.next_words())
    expect(ada.page.get_by_text("This device answers")).to_be_visible()
    ada.page.goto("about:blank")
    mia.opens_the_chat()
    mia.says(QUESTION)

    words = push.next_words()
    told = json.loads(words)
    assert QUESTION not in words
    assert {**told, "open": ""} == {"kind": "waits", "language": "en", "waiting": 1, "open": ""}
    deliver(ada.page, house, words)
    expect_notice(worker, ["1 customer waits", "Tap to open the desk.", told["open"]])

    ada.page.goto(f"{house.chat}/console/?conversation={told['open']}")
    expect(ada.messages).to_have_text([QUESTION])
    expect(ada.page).to_have_url(f"{house.chat}/console/")
    ada.page.goto(f"{house.chat}/console/sign-ins")
    expect(ada.page.get_by_text("Last reached")).to_be_visible()


def test_a_tap_leads_from_the_notification_to_the_conversation(
    house: House, phone: BrowserContext, mia: Shopper
) -> None:
    ada = serving_from(phone, house)
    worker = worker_of(phone, ada.page)
    mia.opens_the_chat()
    mia.says(QUESTION)
    talk = ada.rows.first.get_attribute("data-row")
    alert = {"kind": "test", "language": "fi", "waiting": 1, "open": talk}

    ada.page.goto(f"{house.chat}/console/sign-ins")
    deliver(ada.page, house, json.dumps(alert))
    expect_notice(worker, ["Laite tavoitetaan", "Tältä näyttää, kun asiakas odottaa.", talk])
    worker.evaluate(CLICKED)

    expect(ada.messages).to_have_text([QUESTION])


def serving_from(phone: BrowserContext, house: House) -> Agent:
    """Bring Ada to her phone, online: there her state stands in the header only."""
    ada = Agent(phone.new_page(), house.chat, "Ada")
    ada.comes()
    ada.signs_in()
    ada.opens_own_state().get_by_role("button", name="Go online").click()
    expect(ada.page.get_by_role("button", name="how many chats you take: Online")).to_be_visible()
    return ada


def installability(devtools: CDPSession) -> tuple[list[object], list[object]]:
    """Give what the browser has against the manifest, and against keeping the desk as an app."""
    manifest = devtools.send("Page.getAppManifest")
    against = devtools.send("Page.getInstallabilityErrors")["installabilityErrors"]
    # A browser of its own, as journeys have one, is an incognito window to Chromium, which keeps no apps.
    kept = [one for one in against if one["errorId"] != "in-incognito"]
    assert manifest["url"].endswith("/console/manifest.webmanifest")
    return manifest["errors"], kept


def worker_of(phone: BrowserContext, page: Page) -> Worker:
    """Wait until the desk's worker is there."""
    page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    [worker] = phone.service_workers
    return worker


def deliver(page: Page, house: House, words: str) -> None:
    """Have a word come to the phone, as the push service's connection would bring it."""
    devtools, found = page.context.new_cdp_session(page), list[str]()
    devtools.on("ServiceWorker.workerRegistrationUpdated", lambda told: found.extend(ids_in(told, house)))
    devtools.send("ServiceWorker.enable")
    while not found:
        page.wait_for_timeout(50)
    devtools.send("ServiceWorker.deliverPushMessage", {"origin": house.chat, "registrationId": found[0], "data": words})


def ids_in(told: dict[str, list[dict[str, str]]], house: House) -> list[str]:
    """Name the registrations of the desk."""
    return [one["registrationId"] for one in told["registrations"] if one["scopeURL"] == f"{house.chat}/console/"]


def expect_notice(worker: Worker, notice: list[str | None]) -> None:
    """Wait until the phone shows this, and nothing else."""
    shown: list[object] = []
    for _ in range(100):
        shown = worker.evaluate(NOTICES)
        if shown == [notice]:
            break
    assert shown == [notice]
