"""The whole house on a real port, with everybody in it, and the ways in for each of them."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any, Literal

from aiohttp import ClientResponse, ClientSession, DummyCookieJar, web

from floorwalker.app.house import House, open_house
from floorwalker.app.server import make_app
from floorwalker.app.settings import Settings
from floorwalker.edges.console.sign_in import COOKIE
from floorwalker.kit.clock import MadeUpClock
from floorwalker.kit.ids import new_id
from tests.cast import A_MINUTE_PAST, People
from tests.edges.callers import Caller, Frame, PollCaller, SocketCaller

Transport = Literal["socket", "poll"]


@dataclass
class Front:
    """A running house as its visitors and agents meet it."""

    base: str
    house: House
    app: web.Application
    clock: MadeUpClock
    people: People
    session: ClientSession
    callers: list[Caller] = field(default_factory=list)

    def cookie(self, who: str) -> dict[str, str]:
        """What an agent's browser sends along."""
        return {"Cookie": f"{COOKIE}={self.people.tokens[who]}", "Origin": self.base}

    def widget(self, what: str, shop: str = "shoe_shop") -> str:
        """An address of a shop's widget."""
        return f"{self.base}/widget/{getattr(self.people, shop).key}/{what}"

    async def panel(self, who: str | None = None, *, by: Transport = "socket", **hello: Any) -> Any:
        """Somebody opens the panel: Mia or Max with their token, or a newcomer."""
        greeting = hello | ({"token": self.people.tokens[who]} if who else {})
        return await self._call(self.widget("socket"), self.widget("poll"), by, greeting, {})

    async def desk(self, who: str, *, by: Transport = "socket", **hello: Any) -> Any:
        """An agent opens the console."""
        addresses = (f"{self.base}/console/socket", f"{self.base}/console/poll")
        return await self._call(*addresses, by, hello, self.cookie(who))

    async def post(self, path: str, body: object = None, who: str | None = None, **headers: str) -> ClientResponse:
        """Send JSON to an address of the console."""
        cookie = self.cookie(who) if who else {}
        return await self.session.post(self.base + path, json=body, headers={**cookie, **headers})

    async def get(self, path: str, who: str | None = None, **headers: str) -> ClientResponse:
        """Ask for an address."""
        cookie = self.cookie(who) if who else {}
        return await self.session.get(self.base + path, headers={**cookie, **headers})

    async def talk(self) -> tuple[Any, Any, str]:
        """Mia has asked something and Ada takes care of her: both lines, and the conversation."""
        mia, ada = await self.panel("Mia"), await self.desk("Ada")
        await ada.ask("go_online")
        conversation = (await self.send(mia, None))["conversation"]
        assert (await ada.ask("claim", conversation=conversation))["type"] == "done"
        return mia, ada, conversation

    async def send(self, caller: Caller, conversation: str | None, text: str = "Hello?", **fields: object) -> Frame:
        """Say something; gives the answer."""
        named = {"conversation": conversation, "client_id": new_id(), "text": text, **fields}
        return await caller.ask("send_message", **named)

    async def _call(
        self, socket: str, poll: str, by: Transport, hello: Frame, headers: dict[str, str]
    ) -> SocketCaller | PollCaller:
        if by == "poll":
            polling = PollCaller(self.session, poll, hello, headers)
            await polling.begin()
            self.callers.append(polling)
            return polling
        own_page = {"Origin": self.base, **headers}
        caller = SocketCaller(await self.session.ws_connect(socket, headers=own_page, max_msg_size=0))
        self.callers.append(caller)
        caller.welcome = await caller.ask("hello", **hello)
        return caller


@asynccontextmanager
async def open_front(settings: Settings, people: People) -> AsyncIterator[Front]:
    """Open the house for one test, and send everybody away afterwards."""
    clock = MadeUpClock(A_MINUTE_PAST)
    house = await open_house(settings, clock)
    app = make_app(house)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    base = f"http://127.0.0.1:{runner.addresses[0][1]}"
    async with ClientSession(cookie_jar=DummyCookieJar()) as session:
        front = Front(base, house, app, clock, people, session)
        try:
            yield front
        finally:
            for caller in front.callers:
                await caller.hang_up()
            await house.close()
            await runner.cleanup()
