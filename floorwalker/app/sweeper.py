"""The sweeper: takes away what was uploaded and never sent, or goes along with nothing any more."""

from floorwalker.conversations.actions.uploading import forget_upload, give_up_upload
from floorwalker.kit.actors import system_of
from floorwalker.kit.ids import FileId
from floorwalker.plumbing.database.database import Database
from floorwalker.plumbing.due import DueItem, finish
from floorwalker.plumbing.files.door import FileDoor
from floorwalker.plumbing.work import Work


class Sweeper:
    """Goes between two units of work, since files lie outside the store.

    In this order nothing is left behind, wherever it breaks off: the store forgets a file last.
    """

    def __init__(self, database: Database, files: FileDoor) -> None:
        self._database = database
        self._files = files

    async def sweep(self, item: DueItem) -> None:
        """Take one upload away, unless it was sent."""
        house, file_id = system_of(item.site_id), FileId(item.subject_id)
        if await self._database.submit(give_up_upload, house, file_id):
            await self._files.remove(file_id)
        await self._database.submit(_settle, house, item)

    async def forget(self, item: DueItem) -> None:
        """Take the content of a file away of which the store knows nothing any more."""
        await self._files.remove(FileId(item.subject_id))
        await self._database.submit(finish, system_of(item.site_id), item)


def _settle(work: Work, item: DueItem) -> None:
    forget_upload(work, item.subject_id)
    finish(work, item)
