"""Answering what live chat did not catch: now and then somebody works through the list of what is theirs."""

import asyncio
from random import Random
from typing import Any

from evaluations.days import http
from evaluations.days.rota import Opened
from evaluations.days.shop import OpenShop
from evaluations.days.words import LANGUAGES, lines, some_words
from floorwalker.kit.ids import AgentId

LOOKS_EVERY_SECONDS = 600.0
TAKES_SECONDS = 60.0
REACHED, WRONG_NUMBER = 0.7, 0.05
A_COLLEAGUE_WAS_QUICKER = {"not_responsible", "already_taken", "contact_ended"}
SPAM = [line for spoken in lines().values() for line in spoken["spam"]]


class Clerk:
    """One of the staff with a list of contacts."""

    def __init__(self, shop: OpenShop, agent_id: AgentId, chance: Random) -> None:
        self._shop, self._id, self._chance = shop, agent_id, chance

    async def work(self, opened: Opened) -> None:
        """Look at the list every ten minutes while the doors are open."""
        loop = self._shop.loop
        await asyncio.sleep(max(0.0, opened.begins + LOOKS_EVERY_SECONDS * self._chance.random() - loop.time()))
        while loop.time() < opened.ends:
            for row in await http.get(
                self._shop, "/console/api/contacts", http.of_agent(self._shop, self._id), which="mine"
            ):
                if row["state"] == "open" and (row["starts_at"] or 0) <= loop.now():
                    await self._try_to_see_to(row)
            await asyncio.sleep(LOOKS_EVERY_SECONDS)

    async def _try_to_see_to(self, row: dict[str, Any]) -> None:
        try:
            await self._see_to(row)
        except http.NotDone as refused:
            if refused.code not in A_COLLEAGUE_WAS_QUICKER:
                raise

    async def _see_to(self, row: dict[str, Any]) -> None:
        await self._do(row, "take", {})
        await asyncio.sleep(TAKES_SECONDS * (0.5 + self._chance.random()))
        if any(line.startswith(row["text"][:40]) for line in SPAM):
            await self._do(row, "spam", {})
        elif row["channel"] == "call":
            await self._call(row)
        else:
            words = some_words(self._chance, self._chance.choice(LANGUAGES), "answer")
            await self._do(row, "answer", {"by": "chat", "text": words})

    async def _call(self, row: dict[str, Any]) -> None:
        lot = self._chance.random()
        if lot < REACHED:
            await self._do(row, "call", {"outcome": "reached"})
            return
        is_wrong = lot > 1 - WRONG_NUMBER
        await self._do(row, "call", {"outcome": "wrong_number" if is_wrong else "no_answer"})
        if is_wrong or row["tries"] >= 2:
            await self._do(row, "give-up", {})

    async def _do(self, row: dict[str, Any], what: str, said: dict[str, object]) -> None:
        own = http.of_agent(self._shop, self._id)
        await http.post(self._shop, f"/console/api/contacts/{row['id']}/{what}", own, said)
