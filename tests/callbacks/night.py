"""Shoe Shop by night: open from nine to five in Helsinki, and closed when Mia comes."""

from msgspec.structs import replace

from floorwalker.app.errands import DUE
from floorwalker.callbacks.actions.asking import ask
from floorwalker.callbacks.actions.watching import set_contact_settings
from floorwalker.callbacks.model import Contact, ContactId, ContactRequest, ContactSettings
from floorwalker.callbacks.store import entries
from floorwalker.callbacks.views.contact import contact_for
from floorwalker.kit.actors import Actor, system_of
from floorwalker.kit.clock import Instant
from floorwalker.kit.ids import SiteId
from floorwalker.plumbing.due import claim, finish
from floorwalker.shops.actions import set_hours
from tests.cast import Cast
from tests.shops.planned import HELSINKI, OFFICE_HOURS, at

SHOPS_MAILBOX = "help@shoes.example"
A_WHILE_MS = 20_000


def by_mail(client_id: str = "contact-0001", question: str = "Do these run small?") -> ContactRequest:
    """Fill in the form for an answer by mail."""
    return ContactRequest(client_id, "mail", question, name="Mia", mail="mia@home.example")


def by_call(slot: Instant | None = None, client_id: str = "contact-0001") -> ContactRequest:
    """Fill in the form for a call, at a chosen time or whenever."""
    return replace(by_mail(client_id), channel="call", mail="", phone="+358 40 123 4567", slot=slot)


def let_due_work_be_done(cast: Cast) -> None:
    """Do what the courier would do now."""
    everywhere = system_of(SiteId(""))
    for item in cast.do(claim, everywhere, 20, list(DUE)):
        cast.do(DUE[item.kind], cast.house, item)
        cast.do(finish, everywhere, item)


class Night:
    """What a test of contacts does."""

    def __init__(self, cast: Cast, now: str = "2026-03-02 22:00") -> None:
        self.cast = cast
        self.at(now)
        cast.do(set_hours, cast.lea, None, HELSINKI, OFFICE_HOURS)
        self.settings(mailbox=SHOPS_MAILBOX)

    def at(self, now: str) -> None:
        """Let it be this time in Helsinki."""
        self.cast.clock.advance(seconds=(at(now) - self.cast.clock.now()) / 1000)

    def settings(self, **figures: object) -> None:
        """Let the shop promise by these figures."""
        self.cast.do(set_contact_settings, self.cast.lea, replace(ContactSettings(mailbox=SHOPS_MAILBOX), **figures))

    def ask(self, request: ContactRequest, who: Actor | None = None) -> ContactId:
        """Send a form that was open for a while."""
        opened_at = Instant(self.cast.clock.now() - A_WHILE_MS)
        return self.cast.do(ask, who or self.cast.mia, request, opened_at)

    def contact(self, contact_id: str) -> Contact:
        """Look at a contact."""
        return self.cast.look(contact_for, self.cast.house, contact_id)

    def owner(self, contact_id: str) -> Actor:
        """Tell whose it is."""
        staff = self.cast.people.staff.values()
        return next(one for one in staff if one.id == self.contact(contact_id).promise.owner_id)

    def told_of(self, contact_id: ContactId) -> list[str]:
        """List the kinds of what happened to a contact."""
        lines = self.cast.look(entries, self.cast.shoe_shop.id, contact_id)
        return [str(entry.fact.__struct_config__.tag) for entry, _, _ in lines]

    def mails(self) -> list[tuple[str, str, str]]:
        """List what was queued: why, to whom, and its words."""
        rows = self.cast.look(lambda reads: reads.read("SELECT purpose, to_address, text FROM mails ORDER BY id"))
        return [(purpose, to, text) for purpose, to, text in rows]
