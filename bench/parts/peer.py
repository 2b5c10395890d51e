"""Beside a real peer: what Live Helper Chat does on two cores, and what we do in the same kind of run.

The peer with its push extension: visitor to agent p99 120 ms with 200 chats at 20 messages/s; at most 60
messages/s sustained; a new chat up to 10 s away and without its text; 345 MB resident after 35,000 messages.
"""

from collections.abc import Iterator

from bench.bare_disk import durable_ms
from bench.figures import percentile
from bench.pace import Pace
from bench.process import resident_bytes
from bench.result_file import Bar, Row, judged
from bench.servers import Server, agents_for, floorwalker, load, run_client

CHATS = 200
CALM_MESSAGES_PER_S = 20
BUSY_MESSAGES_PER_S = 3_000


def rows(pace: Pace) -> Iterator[Row]:
    """Measure a calm shop, a busy one, newcomers, and what the busy one left in memory."""
    with floorwalker(agents_for(CHATS)) as server:
        yield from _calm(server, pace)
    with floorwalker(agents_for(CHATS)) as server:
        yield from _newcomers(server, pace)
    with floorwalker(agents_for(CHATS)) as server:
        yield from _busy(server, pace)


def _calm(server: Server, pace: Pace) -> Iterator[Row]:
    seconds = pace.scaled(60, 5)
    disk = percentile(durable_ms(seconds / 2, CALM_MESSAGES_PER_S), 0.99)
    measured = load(server, conversations=CHATS, seconds=seconds, rate=CALM_MESSAGES_PER_S)
    name = f"delivery p99, {CHATS} chats at {CALM_MESSAGES_PER_S} messages/s"
    delivered = measured["delivery_p99_ms"]
    note = f"p50 {measured['delivery_p50_ms']:.2f} ms, {seconds} s; the floor: the disk alone, a page at the same pace"
    yield judged(name, delivered, "ms", Bar("≤", 20), floor=disk, ratio=delivered / disk, note=note)


def _newcomers(server: Server, pace: Pace) -> Iterator[Row]:
    chats = pace.scaled(200, 20)
    measured = run_client("bench.newcomers", server, conversations=chats)
    note = f"slowest of {chats}; p50 {measured['new_chat_p50_ms']:.2f} ms; at all of five agents"
    name = "a new chat with its text at the agents'"
    yield judged(name, measured["new_chat_slowest_ms"], "ms", Bar("≤", 200), note=note)


def _busy(server: Server, pace: Pace) -> Iterator[Row]:
    before = resident_bytes(server.pid) / 2**20
    seconds = pace.scaled(30, 3)
    measured = load(server, conversations=CHATS, seconds=seconds, rate=BUSY_MESSAGES_PER_S)
    after = resident_bytes(server.pid) / 2**20
    note = (
        f"{measured['messages_per_s']:,.0f} messages/s kept over {seconds} s at "
        f"{measured['server_cpu_share']:.0%} of a core; p50 {measured['delivery_p50_ms']:.2f} ms"
    )
    name = f"delivery p99 at {BUSY_MESSAGES_PER_S:,} messages/s sustained"
    yield judged(name, measured["delivery_p99_ms"], "ms", Bar("≤", 1_000), note=note)
    pace_kept = measured["messages_per_s"]
    yield judged("sustained pace", pace_kept, "messages/s", Bar("≥", 0.99 * BUSY_MESSAGES_PER_S))
    yield judged("lost or doubled", measured["lost"] + measured["doubled"], "messages", Bar("≤", 0))
    note = f"{before:.0f} MB before; after {measured['messages']:,.0f} messages, the bar asks for 35,000"
    yield judged("whole server resident after the busy run", after, "MB", Bar("≤", 150), note=note)
