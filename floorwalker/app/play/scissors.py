"""Connections cut at random, as trains, lifts and restarting routers do."""

import asyncio
import random

from floorwalker.app.play.party import Party

SHARE_IN_MID_SENTENCE = 0.5


class Scissors:
    """Cuts a party's connection now and then: `per_minute` times on average, with exponential pauses."""

    def __init__(self, per_minute: float, chance: random.Random | None = None) -> None:
        self._per_second = per_minute / 60
        self._chance = chance or random.Random()  # noqa: S311 - bad luck need not be unguessable

    async def disturb(self, party: Party) -> None:
        """Go on until the party leaves. Half of the cuts fall between something said and its acknowledgement."""
        while self._per_second > 0:
            await asyncio.sleep(self._chance.expovariate(self._per_second))
            if self._chance.random() < SHARE_IN_MID_SENTENCE:
                party.cut_at_next_words()
            else:
                party.cut()
