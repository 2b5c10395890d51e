"""One of the shop's staff, by what they do at the desk."""

from collections.abc import Sequence

from playwright.sync_api import Locator, Page, expect

from tests.journeys.house import PASSWORD, email_of


class Agent:
    """Somebody with the console open."""

    def __init__(self, page: Page, chat: str, name: str) -> None:
        self.page, self.name = page, name
        self._chat = chat
        self.rows = page.locator("[data-row]")
        self.columns = page.locator("[data-conversation]")
        self.messages = page.locator(".message__text")
        self.field = page.get_by_label("Your answer")
        self.dialog = page.get_by_role("dialog")
        self.customer = page.get_by_role("region", name="This customer")

    def comes(self) -> None:
        """Open the console."""
        self.page.goto(f"{self._chat}/console/")

    def signs_in(self, email: str | None = None, password: str = PASSWORD) -> None:
        """Say who they are: one of Shoe Shop's, unless told otherwise."""
        self.page.get_by_label("Mail address").fill(email or email_of(self.name))
        self.page.get_by_label("Password").fill(password)
        self.page.get_by_role("button", name="Sign in").click()

    def goes_online(self) -> None:
        """Begin to take customers."""
        self.page.get_by_role("main").get_by_role("button", name="Go online").click()
        expect(self.page.get_by_role("heading", name="You are away")).to_be_hidden()

    def opens_own_state(self) -> Locator:
        """Open the menu of their own state; gives it."""
        self.page.get_by_role("button", name="Your state and how many chats you take").click()
        return self.page.locator(".dropdown__box")

    def begins_work(self) -> None:
        """Come to the desk and go online."""
        self.comes()
        self.signs_in()
        self.goes_online()

    def looks_at(self, words: str) -> None:
        """Open the conversation whose last words in the list are these."""
        self.rows.filter(has_text=words).click()

    def takes(self, words: str) -> None:
        """Open a waiting conversation and take it."""
        self.looks_at(words)
        self.presses_take()
        expect(self.field.last).to_be_focused()

    def presses_take(self) -> None:
        """Ask for the conversation that is open."""
        self.page.get_by_role("button", name="Take this customer").click()

    def answers(self, text: str) -> None:
        """Type and send."""
        self.field.fill(text)
        self.field.press("Enter")
        expect(self.messages.last).to_have_text(text)

    def reads(self, said: Sequence[str]) -> None:
        """See exactly these messages, each once and in this order."""
        expect(self.messages).to_have_text(list(said))
