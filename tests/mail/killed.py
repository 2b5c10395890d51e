"""A process that takes one mail out and is killed on the way; started by a test, with where and what as arguments."""

import asyncio
import os
import signal
import sys
from pathlib import Path

from floorwalker.kit.actors import system_of
from floorwalker.kit.clock import Instant, MadeUpClock
from floorwalker.kit.ids import SiteId
from floorwalker.plumbing.database.open import open_database
from floorwalker.plumbing.due import DueItem, claim
from floorwalker.plumbing.files.door import FileDoor
from floorwalker.plumbing.files.open import open_files
from floorwalker.plumbing.mail import postman
from floorwalker.plumbing.mail.mail import Caps
from floorwalker.plumbing.mail.queue import SEND_MAIL
from floorwalker.plumbing.mail.server import MailServer, mail_server
from floorwalker.plumbing.mail.smtp import hand_over


def die() -> None:
    """Be gone, as when the power goes."""
    os.kill(os.getpid(), signal.SIGKILL)


async def die_before_sending(*_: object) -> None:
    """Be gone when it is kept that the mail leaves, and it has not left."""
    die()


async def die_after_sending(server: MailServer, recipient: str, letter: bytes) -> None:
    """Be gone when the mail server has taken it, and we have not kept that."""
    await hand_over(server, recipient, letter)
    die()


async def main(moment: str, data: str, now: str, mail_url: str) -> None:
    """Claim what is due, and go as far as told."""
    place, clock = Path(data), MadeUpClock(Instant(int(now)))
    database = open_database(None, place, clock, lambda _: None)
    vars(postman)["hand_over"] = die_after_sending if moment == "after_sending" else die_before_sending
    house = postman.Postman(database, FileDoor(open_files(None, place)), mail_server(mail_url), Caps(), lambda: 0.5)
    items: list[DueItem] = await database.submit(claim, system_of(SiteId("")), 1, [SEND_MAIL])
    if moment == "after_claiming":
        die()
    await house.deliver(items[0])


asyncio.run(main(*sys.argv[1:]))
