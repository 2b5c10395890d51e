"""Asks shops' customer records about who waits, between two units of work."""

from floorwalker.crm.actions.looking_up import note_records, set_out
from floorwalker.crm.model import Answer, Going
from floorwalker.edges.live.crm_call import ask_records
from floorwalker.kit.actors import system_of
from floorwalker.plumbing.database.database import Database
from floorwalker.plumbing.due import DueItem, finish
from floorwalker.plumbing.work import Work


class RecordsCaller:
    """Goes out once for each time somebody is to be looked up; whatever it comes back with is kept."""

    def __init__(self, database: Database, installation: str) -> None:
        self._database = database
        self._installation = installation

    async def look_up(self, item: DueItem) -> None:
        """Ask about one visitor."""
        house = system_of(item.site_id)
        going = await self._database.submit(set_out, house, item.subject_id)
        if going is None:
            await self._database.submit(finish, house, item)
            return
        answer = await ask_records(going, self._installation)
        await self._database.submit(_came_back, house, item, going, answer)


def _came_back(work: Work, item: DueItem, going: Going, answer: Answer) -> None:
    finish(work, item)
    note_records(work, item.subject_id, going, answer)
