"""Debian's Chromium as people use it: everybody has a browser of their own, and we hear what goes wrong in it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, Literal

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Dialog, Page, ViewportSize, sync_playwright

CHROMIUM = "/usr/bin/chromium"
FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking")
PATIENCE_MS = 20_000
# The console asks who works here, and before the sign-in nobody does.
NOBODY_YET = "401 (Unauthorized)"
DESK = ViewportSize(width=1440, height=900)
PHONE = ViewportSize(width=360, height=740)
TABLET = ViewportSize(width=768, height=1024)

Scheme = Literal["light", "dark"]


@contextmanager
def chromium() -> Iterator[Browser]:
    """Run the system's Chromium without a window."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@dataclass
class Witness:
    """What went wrong in somebody's browser, heard from its pages."""

    faults: list[str] = field(default_factory=list)
    """Exceptions that nobody caught. There is never an excuse for one."""
    errors: list[str] = field(default_factory=list)
    """What the browser itself complains about: refused by a policy, not found, no network."""
    dialogs: list[str] = field(default_factory=list)

    def watch(self, page: Page) -> None:
        """Listen to a page and to everything framed in it."""
        page.on("pageerror", lambda error: self.faults.append(str(error)))
        page.on("console", self._hear)
        page.on("dialog", self._dismiss)

    def _hear(self, message: ConsoleMessage) -> None:
        if message.type == "error" and NOBODY_YET not in message.text:
            self.errors.append(message.text)

    def _dismiss(self, dialog: Dialog) -> None:
        self.dialogs.append(dialog.message)
        dialog.dismiss()


def new_browser(chromium: Browser, witness: Witness, **wishes: Any) -> BrowserContext:
    """Give somebody a browser of their own, with nothing in it; `wishes` are Playwright's for a context."""
    context = chromium.new_context(**{"viewport": DESK, "locale": "en-GB"} | wishes)
    context.set_default_timeout(PATIENCE_MS)
    context.on("page", witness.watch)
    return context
