"""Time that jumps: what sleeps keeps its lengths, and nothing happens out of its turn."""

import asyncio
import time

import pytest

from evaluations.days.made_up_time import MadeUpTime, Stuck, run
from floorwalker.kit.clock import Instant

NOON = Instant(1_772_445_600_000)


def test_hours_pass_in_a_moment() -> None:
    async def sleep(loop: MadeUpTime) -> Instant:
        await asyncio.sleep(10 * 3600)
        return loop.now()

    began = time.monotonic()
    woke_at = run(NOON, sleep)

    assert woke_at == NOON + 36_000_000
    assert time.monotonic() - began < 60


def test_sleepers_wake_in_order() -> None:
    woken: list[tuple[str, int]] = []

    async def sleep(loop: MadeUpTime, who: str, seconds: float) -> None:
        await asyncio.sleep(seconds)
        woken.append((who, loop.now() - NOON))

    async def play(loop: MadeUpTime) -> None:
        await asyncio.gather(sleep(loop, "late", 90.5), sleep(loop, "early", 0.05), sleep(loop, "between", 60))

    run(NOON, play)

    assert woken == [("early", 50), ("between", 60_000), ("late", 90_500)]


def test_time_stands_still_while_bytes_are_on_their_way() -> None:
    async def talk(loop: MadeUpTime) -> tuple[bytes, Instant]:
        async def echo(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            writer.write(await reader.readexactly(5))
            writer.close()
            await writer.wait_closed()

        asleep = asyncio.ensure_future(asyncio.sleep(3600))
        async with await asyncio.start_server(echo, "127.0.0.1", 0) as server:
            with loop.standing_still():
                reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
                writer.write(b"hello")
                heard = await reader.readexactly(5)
            writer.close()
            await writer.wait_closed()
        asleep.cancel()
        return heard, loop.now()

    assert run(NOON, talk) == (b"hello", NOON)


def test_what_must_be_looked_at_comes_before_the_jump_ends() -> None:
    looked_at: list[Instant] = []

    async def sleep(loop: MadeUpTime) -> Instant:
        def look_ahead(target: float) -> float:
            if looked_at or target < 7:
                return target
            loop.call_at(7, lambda: looked_at.append(loop.now()))
            return 7

        loop.look_ahead = look_ahead
        await asyncio.sleep(20)
        return loop.now()

    assert run(NOON, sleep) == NOON + 20_000
    assert looked_at == [NOON + 7_000]


def test_waiting_for_nothing_is_noticed() -> None:
    async def wait(_loop: MadeUpTime) -> None:
        await asyncio.Event().wait()

    with pytest.raises(Stuck):
        run(NOON, wait)
