"""The postman: takes one mail at a time out of the store to the mail server, and brings back what became of it."""

import asyncio
from collections.abc import Callable

from floorwalker.kit.actors import system_of
from floorwalker.kit.ids import FileId
from floorwalker.plumbing.database.database import Database
from floorwalker.plumbing.due import DueItem
from floorwalker.plumbing.files.door import FileDoor
from floorwalker.plumbing.files.files import FilesUnavailable
from floorwalker.plumbing.mail.attempt import Leaving, arrive, set_out, turn_back
from floorwalker.plumbing.mail.draft import FileEnclosed
from floorwalker.plumbing.mail.failures import NotNow, Refused
from floorwalker.plumbing.mail.letter import letter
from floorwalker.plumbing.mail.mail import Caps
from floorwalker.plumbing.mail.server import MailServer
from floorwalker.plumbing.mail.smtp import hand_over

# Well within the lease: whoever takes longer must have given up before another may begin.
LONGEST_SECONDS = 45


class Postman:
    """Sends what is due through one mail server."""

    def __init__(
        self, database: Database, files: FileDoor, server: MailServer, caps: Caps, chance: Callable[[], float]
    ) -> None:
        self._database = database
        self._files = files
        self._server = server
        self._caps = caps
        self._chance = chance

    async def deliver(self, item: DueItem) -> None:
        """Send one mail: a unit of work, the way to the server without one, a unit of work."""
        house, chance = system_of(item.site_id), self._chance()
        leaving = await self._database.submit(set_out, house, item, self._server.domain, self._caps, chance)
        if leaving is None:
            return
        try:
            await self._take(leaving)
        except (NotNow, Refused) as why:
            await self._database.submit(turn_back, house, item, leaving, why, chance)
        else:
            await self._database.submit(arrive, house, item, leaving)

    async def _take(self, leaving: Leaving) -> None:
        try:
            async with asyncio.timeout(LONGEST_SECONDS):
                contents = await self._contents(leaving)
                written = await asyncio.to_thread(letter, leaving, self._server.sender, contents)
                await hand_over(self._server, leaving.draft.to.address, written)
        except TimeoutError as error:
            raise NotNow("It took too long.", may_have_arrived=True) from error

    async def _contents(self, leaving: Leaving) -> dict[FileId, bytes]:
        files = [one.id for one in leaving.draft.enclosures if isinstance(one, FileEnclosed)]
        return {file_id: await self._content(file_id) for file_id in files}

    async def _content(self, file_id: FileId) -> bytes:
        try:
            content = await self._files.content(file_id)
        except FilesUnavailable as error:
            raise NotNow(f"A file that goes along cannot be read: {error.__cause__}") from error
        if content is None:
            raise Refused(f"The file {file_id}, which goes along, is not there.", because="enclosure_missing")
        return content
