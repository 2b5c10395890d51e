"""Word between processes: others hear it, oneself does not, in order, and again after the line was down."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

import pytest

from floorwalker.plumbing.broker.broker import Broker
from floorwalker.plumbing.broker.memory import Ether, MemoryBroker
from floorwalker.plumbing.broker.nats import NatsBroker
from tests.patience import until


class Ear:
    """Somebody who listens, and remembers what they heard."""

    def __init__(self, broker: Broker) -> None:
        self.broker = broker
        self.heard: list[bytes] = []

    async def hears(self, count: int) -> list[bytes]:
        """Wait until so much was heard."""
        await until(lambda: len(self.heard) >= count)
        return self.heard


@pytest.fixture(params=["memory", "nats"])
def new_broker(request: pytest.FixtureRequest) -> Callable[[], Broker]:
    """Give what makes one more process's broker."""
    if request.param == "memory":
        ether = Ether()
        return lambda: MemoryBroker(ether)
    url = str(request.getfixturevalue("nats_url"))
    return lambda: NatsBroker(url)


@asynccontextmanager
async def listening(new_broker: Callable[[], Broker], count: int) -> AsyncIterator[list[Ear]]:
    """Have so many processes listen."""
    ears = [Ear(new_broker()) for _ in range(count)]
    for ear in ears:
        await ear.broker.start(ear.heard.append)
    yield ears
    for ear in ears:
        await ear.broker.close()


async def test_all_others_hear_and_oneself_does_not(new_broker: Callable[[], Broker]) -> None:
    async with listening(new_broker, 3) as (ada, ben, lea):
        ada.broker.say(b"hello")
        ben.broker.say(b"hi")

        assert sorted(await lea.hears(2)) == [b"hello", b"hi"]
        assert (await ada.hears(1), await ben.hears(1)) == ([b"hi"], [b"hello"])


async def test_words_of_one_keep_their_order(new_broker: Callable[[], Broker]) -> None:
    words = [b"%d \x00\n word" % number for number in range(500)]
    async with listening(new_broker, 2) as (ada, ben):
        for word in words:
            ada.broker.say(word)

        assert await ben.hears(500) == words


async def test_whoever_left_hears_no_more_and_harms_nobody(new_broker: Callable[[], Broker]) -> None:
    async with listening(new_broker, 3) as (ada, ben, lea):
        await ben.broker.close()
        ada.broker.say(b"hello")

        assert await lea.hears(1) == [b"hello"]
        assert ben.heard == []


async def test_a_process_alone_knows_that_nobody_listens(new_broker: Callable[[], Broker]) -> None:
    assert new_broker().is_shared
    assert not MemoryBroker().is_shared


async def test_nats_is_heard_again_after_the_line_was_down(nats_url: str) -> None:
    async with listening(lambda: NatsBroker(nats_url), 2) as (ada, ben):
        client = ben.broker._client  # type: ignore[attr-defined]
        assert client is not None
        client._transport.close()
        await until(lambda: client.stats["reconnects"] > 0 and client.is_connected)

        ada.broker.say(b"are you there?")

        assert await ben.hears(1) == [b"are you there?"]


async def test_whoever_has_started_is_known_to_the_server() -> None:
    asked: list[bytes] = []

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b'INFO {"max_payload": 1048576}\r\n')
        while line := await reader.readline():
            asked.append(line.partition(b" ")[0].strip())
            if asked[-1] == b"PING":
                writer.write(b"PONG\r\n")
        writer.close()

    async with await asyncio.start_server(answer, "127.0.0.1", 0) as server:
        broker = NatsBroker(f"nats://127.0.0.1:{server.sockets[0].getsockname()[1]}")
        await broker.start(lambda _: None)
        answered = asked.copy()
        await broker.close()

    assert answered[answered.index(b"SUB") :] == [b"SUB", b"PING"]
