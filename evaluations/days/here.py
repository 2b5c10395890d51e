"""Somebody who is at the other end of a socket in made-up time."""

import asyncio

from evaluations.days.made_up_time import MadeUpTime
from evaluations.days.shop import OpenShop
from floorwalker.app.play.line import Make
from floorwalker.app.play.party import Party
from floorwalker.edges.live.frames import Answered


class Here(Party):
    """A party for whom no time passes between asking and being answered; `stirred` whenever something is heard."""

    def __init__(self, shop: OpenShop) -> None:
        super().__init__(shop.doors)
        self.shop = shop
        self.loop: MadeUpTime = shop.loop
        self._stirred = asyncio.Event()

    async def ask(self, make: Make) -> Answered:
        """Ask, and let no time pass until it is answered."""
        await self._connected()
        with self.loop.standing_still():
            return await super().ask(make)

    async def present(self) -> None:
        """Come in, and let no time pass until one is welcome."""
        with self.loop.standing_still():
            await super().present()

    def stir(self) -> None:
        """Let whoever waits look again."""
        self._stirred.set()

    async def next_news(self, until: float) -> bool:
        """Wait for something to be heard, until a second of the loop; false if that comes first."""
        self._stirred.clear()
        try:
            async with asyncio.timeout_at(until):
                await self._stirred.wait()
        except TimeoutError:
            return False
        return True

    async def gone(self) -> None:
        """Be gone without goodbye: the connection breaks, and nothing more is heard or done."""
        self.cut()
        await self.__aexit__(None, None, None)
