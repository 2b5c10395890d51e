"""One process of the house as far as mails go: its store, its messenger, and the postman."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Concatenate, ParamSpec, TypeVar

from floorwalker.app.messenger import Messenger
from floorwalker.kit.actors import system_of
from floorwalker.kit.clock import MadeUpClock
from floorwalker.plumbing.database.database import Database
from floorwalker.plumbing.database.open import open_database
from floorwalker.plumbing.files.door import FileDoor
from floorwalker.plumbing.files.open import open_files
from floorwalker.plumbing.mail.draft import Draft
from floorwalker.plumbing.mail.mail import Caps, MailId
from floorwalker.plumbing.mail.mailbox import Mailbox
from floorwalker.plumbing.mail.postman import Postman
from floorwalker.plumbing.mail.queue import SEND_MAIL, queue_mail
from floorwalker.plumbing.mail.server import mail_server
from floorwalker.plumbing.trail import lines_after
from floorwalker.plumbing.work import Work
from tests.cast import People

P = ParamSpec("P")
T = TypeVar("T")

MIA_AT_HOME = Mailbox("mia@home.example", "Mia Mäkelä")


def a_draft(subject: str = "Your boots", to: Mailbox = MIA_AT_HOME) -> Draft:
    """Write what a shop may want to say."""
    return Draft(to, subject, "They are here.", sender_name="Shoe Shop")


def queue(work: Work, draft: Draft, key: str) -> MailId:
    """Queue a mail about Mia's call-back."""
    return queue_mail(work, draft, purpose="callback_promised", about_id="callback-1", key=key)


@dataclass
class Station:
    """What a test does with mails."""

    database: Database
    clock: MadeUpClock
    people: People
    messenger: Messenger
    files: FileDoor

    async def queue(self, *subjects: str, to: Mailbox = MIA_AT_HOME) -> list[MailId]:
        """Queue a mail for each subject."""
        return [await self.do(queue, a_draft(subject, to), subject) for subject in subjects]

    async def do(self, action: Callable[Concatenate[Work, P], T], *given: P.args, **named: P.kwargs) -> T:
        """Have Shoe Shop itself do something."""
        return await self.database.submit(action, system_of(self.people.shoe_shop.id), *given, **named)

    async def send(self, *, after: float = 0) -> None:
        """Let time pass, and all that is due go out and come back."""
        self.clock.advance(seconds=after)
        while await self.messenger.set_out():
            await self.messenger.all_back()

    async def state(self, mail_id: MailId) -> str:
        """Tell where a mail stands."""
        rows = await self.database.look(lambda reads: reads.read("SELECT state FROM mails WHERE id = :id", id=mail_id))
        return str(rows[0][0])

    async def journal(self, mail_id: MailId) -> list[str]:
        """Give the facts of a mail as they are kept."""
        lines = await self.database.look(lines_after, self.people.shoe_shop.id, mail_id, 0)
        return [line[3] for line in lines]

    async def kinds(self, mail_id: MailId) -> list[str]:
        """Name what happened to a mail."""
        return [body.split('"')[3] for body in await self.journal(mail_id)]

    async def close(self) -> None:
        """Let go of everything."""
        await self.messenger.all_back()
        self.files.close()
        await self.database.close()


def open_station(url: str | None, data: Path, clock: MadeUpClock, people: People, mail_url: str, caps: Caps) -> Station:
    """Open one process on a store that is there."""
    database, files = open_database(url, data, clock, lambda _: None), FileDoor(open_files(None, data))
    postman = Postman(database, files, mail_server(mail_url), caps, chance=lambda: 0.5)
    return Station(database, clock, people, Messenger(database, {SEND_MAIL: postman.deliver}), files)
