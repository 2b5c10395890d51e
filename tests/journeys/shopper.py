"""A shopper, by what they do: they look around in the shop, open the chat and write."""

import contextlib
import re
from collections.abc import Sequence

from playwright.sync_api import FilePayload, Frame, Page, expect


class Shopper:
    """Somebody with the shop open in one tab."""

    def __init__(self, page: Page, shop: str) -> None:
        self.page = page
        self._shop = shop
        self.launcher = page.locator("button.launcher")
        self.frame = page.locator("iframe.panel")
        self.panel = page.frame_locator("iframe.panel")
        self.field = self.panel.get_by_label("Your message")
        self.messages = self.panel.locator(".message__text")
        self.deliveries = self.panel.locator(".message__status")
        self.news = self.panel.locator(".banner")

    @property
    def document(self) -> Frame:
        """The panel's own document, which the shop's page cannot look into."""
        frame = self.frame.element_handle().content_frame()
        assert frame is not None
        return frame

    def visits(self, path: str = "/") -> None:
        """Go to one of the shop's pages by its address."""
        self.page.goto(self._shop + path)

    def opens_the_chat(self) -> None:
        """Press the launcher."""
        self.launcher.click()
        expect(self.field).to_be_visible()

    def writes(self, text: str) -> None:
        """Type, and do not send."""
        self.field.fill(text)

    def says(self, text: str) -> None:
        """Type and send."""
        self.writes(text)
        self.field.press("Enter")
        expect(self.messages.last).to_have_text(text)

    def sends_files(self, *files: FilePayload) -> None:
        """Choose files, as by the paper clip."""
        self.panel.locator("input[type=file]").set_input_files(files)

    def sees_in_time(self, words: re.Pattern[str]) -> None:
        """Look at the launcher until it says this; its clock runs ahead, and the browser forgets what it was told."""
        for _ in range(12):
            with contextlib.suppress(AssertionError):
                expect(self.launcher).to_have_text(words, timeout=2_000)
                return
            self.page.clock.fast_forward(70_000)
        expect(self.launcher).to_have_text(words)

    def ends(self) -> None:
        """End the conversation."""
        self.panel.get_by_role("button", name="End conversation").click()
        expect(self.panel.get_by_role("button", name="Go on with this conversation")).to_be_visible()

    def reads(self, said: Sequence[str]) -> None:
        """See exactly these messages, each once and in this order."""
        expect(self.messages).to_have_text(list(said))
