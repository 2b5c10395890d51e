"""From a key to the screen at the desk: sixty conversations open in which customers write, and 20,000 that ended."""

import asyncio
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from bench.figures import percentile
from bench.history import Speech, talk
from bench.pace import Pace
from bench.result_file import Bar, Row, judged
from bench.servers import CHATS_PER_AGENT, agents_for, floorwalker, run_client
from bench.staff import shops_of
from bench.typist import KEY_PAUSE_MS, type_at
from floorwalker.conversations.actions.ending import end
from floorwalker.identity.actions import change_role
from floorwalker.identity.views import who_is
from floorwalker.kit.actors import Actor, Role, system_of
from floorwalker.kit.clock import WallClock
from floorwalker.kit.ids import ConversationId
from floorwalker.plumbing.database.database import Database
from floorwalker.plumbing.database.open import open_database

OPEN = 60
MESSAGES_EACH = 3
MESSAGES_PER_S = 10
COMING_SECONDS = 45


def rows(pace: Pace) -> Iterator[Row]:
    """Let customers write while a lead types among them."""
    keys, history = pace.scaled(500, 60), pace.scaled(20_000, 200)
    agents = agents_for(OPEN)

    def live_before(data: Path) -> None:
        asyncio.run(_live(data, agents, history))

    with floorwalker(agents + 1, before=live_before) as server, ThreadPoolExecutor(1) as thread:
        seconds = COMING_SECONDS + keys * KEY_PAUSE_MS / 1000
        crowd = {"conversations": OPEN, "seconds": seconds, "rate": MESSAGES_PER_S, "chats_per_agent": CHATS_PER_AGENT}
        thread.submit(run_client, "bench.client", server, **crowd)
        times = type_at(server.url, shops_of(server.data)[0].sign_ins[agents], OPEN, keys)
    p50, p99 = percentile(times, 0.5), percentile(times, 0.99)
    note = f"p50 {p50:.1f} ms, p99 {p99:.1f} ms, {len(times)} keys; {MESSAGES_PER_S} messages/s in {OPEN} conversations"
    yield judged(
        f"a key to the screen, {history:,} in history, p95", percentile(times, 0.95), "ms", Bar("≤", 50), note=note
    )


async def _live(data: Path, lead: int, conversations: int) -> None:
    """Promote whoever will watch, and let the shop have a past."""
    database = open_database(None, data, WallClock(), lambda _: None)
    watcher = await database.look(who_is, shops_of(data)[0].sign_ins[lead])
    await database.submit(change_role, system_of(watcher.site_id), watcher.id, Role.LEAD)
    talks = iter(await talk(database, watcher.site_id, Speech().messages(), conversations, MESSAGES_EACH))
    await asyncio.gather(*(_end_all(database, talks) for _ in range(50)))
    await database.close()


async def _end_all(database: Database, talks: Iterator[tuple[Actor, ConversationId]]) -> None:
    for visitor, conversation in talks:
        await database.submit(end, visitor, conversation)
