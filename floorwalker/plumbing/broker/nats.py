"""NATS: the broker that many processes share. Core subjects only; durability is the journal's work."""

import asyncio

import nats
import structlog
from nats.aio.client import Client
from nats.aio.msg import Msg

from floorwalker.kit.ids import new_id
from floorwalker.plumbing.broker.broker import Heard

SUBJECT = "floorwalker.words"
MOST_WAITING = 20_000

log = structlog.get_logger()


class NatsBroker:
    """Speaks to every process on the same NATS server; reconnects for ever."""

    is_shared = True

    def __init__(self, url: str) -> None:
        self._url = url
        self._name = new_id().encode()
        self._client: Client | None = None
        self._waiting: asyncio.Queue[bytes] = asyncio.Queue(MOST_WAITING)
        self._speaking: asyncio.Task[None] | None = None

    async def start(self, heard: Heard) -> None:
        """Connect and begin to listen."""
        own = self._name

        async def receive(message: Msg) -> None:
            name, _, words = message.data.partition(b" ")
            if name != own:
                heard(words)

        self._client = await nats.connect(self._url, max_reconnect_attempts=-1, reconnect_time_wait=1)
        await self._client.subscribe(SUBJECT, cb=receive)
        # The client's ping overtakes what it has not written yet: only the second one follows the subscription.
        await self._client.flush()
        await self._client.flush()
        self._speaking = asyncio.create_task(self._speak())

    def say(self, message: bytes) -> None:
        """Tell all others; dropped when far too much waits, since receivers fetch what they miss."""
        try:
            self._waiting.put_nowait(self._name + b" " + message)
        except asyncio.QueueFull:
            log.warning("broker_overflow", dropped_bytes=len(message))

    async def close(self) -> None:
        """Stop speaking and listening."""
        if self._speaking is not None:
            self._speaking.cancel()
        if self._client is not None:
            await self._client.close()

    async def _speak(self) -> None:
        while self._client is not None:
            words = await self._waiting.get()
            try:
                await self._client.publish(SUBJECT, words)
            except (nats.errors.Error, OSError) as error:
                log.warning("broker_unreachable", error=repr(error))
