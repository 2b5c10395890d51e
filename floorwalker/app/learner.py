"""Learning a shop's pace: the past is read by a reader, learned from in a thread, and kept in a unit of work."""

import asyncio

from floorwalker.kit.actors import system_of
from floorwalker.kit.learned_wait.learned_wait import LearnedWait
from floorwalker.pace.actions import learn_pace
from floorwalker.pace.model import Past
from floorwalker.plumbing.database.database import Database
from floorwalker.plumbing.due import DueItem, finish
from floorwalker.plumbing.work import Work
from floorwalker.routing.reactions.learning import learned_waits, lessons


class Learner:
    """Learns when it is due. Whoever is killed over it learns again; two who learn at once learn the same twice."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def learn(self, item: DueItem) -> None:
        """Learn one shop's pace anew."""
        found = await self._database.look(lessons, item.site_id)
        waits = await asyncio.to_thread(learned_waits, found) if found.stood else None
        await self._database.submit(_keep, system_of(item.site_id), item, found.past, waits)


def _keep(work: Work, item: DueItem, past: Past, waits: LearnedWait | None) -> None:
    learn_pace(work, past, waits)
    finish(work, item)
