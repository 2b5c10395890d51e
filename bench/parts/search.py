"""Search over a million messages, on both engines, beside the bare engine asked for the same words.

The messages are made by `send_message` and brought into the index as a running server does; then a view is looked
through as a request does, without the few hundred microseconds that HTTP adds.
"""

import asyncio
import random
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from bench.bare_search import BareSearch, in_postgres, in_sqlite
from bench.figures import percentile
from bench.history import Speech, talk
from bench.pace import Pace
from bench.postgres import empty_database, postgres
from bench.result_file import Bar, Row, judged
from floorwalker.app.indexer import Indexer
from floorwalker.kit.actors import Actor, Role, system_of
from floorwalker.kit.clock import WallClock
from floorwalker.kit.ids import SiteId
from floorwalker.plumbing.database.database import Database
from floorwalker.plumbing.database.open import SQLITE_NAME, open_database
from floorwalker.plumbing.migration import migrate
from floorwalker.search.model import query_of
from floorwalker.search.views import SETTLED_MS, search_talks
from floorwalker.shops.actions import add_site

MESSAGES_IN_TALK = 50
COMMON, RARE = slice(0, 30), slice(20_000, 40_000)
MOST_MS = 200


def rows(pace: Pace) -> Iterator[Row]:
    """Make a million messages on each engine, and look for words in them."""
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        yield from asyncio.run(_measure("SQLite", None, Path(folder), pace))
    with postgres() as cluster, tempfile.TemporaryDirectory(prefix="bench-") as folder:
        yield from asyncio.run(_measure("PostgreSQL", empty_database(cluster), Path(folder), pace))


async def _measure(engine: str, url: str | None, data: Path, pace: Pace) -> list[Row]:
    messages, speech = pace.scaled(1_000_000, 10_000), Speech()
    migrate(url, data)
    database = open_database(url, data, WallClock(), lambda _: None)
    site = await database.submit(add_site, system_of(SiteId("")), "Shoe Shop", ["https://shoes.example"])
    await talk(database, site.id, speech.messages(), messages // MESSAGES_IN_TALK, MESSAGES_IN_TALK)
    await asyncio.sleep(SETTLED_MS / 1000)
    begun = time.perf_counter()
    brought = await Indexer(database).catch_up()
    took = time.perf_counter() - begun
    bare = in_postgres(url) if url else in_sqlite(data / SQLITE_NAME)
    agent = Actor(site.id, "agent", "bench", Role.AGENT)
    found = [
        row
        for kind, asked in _questions(speech, pace.scaled(200, 10)).items()
        for row in _rows(f"{engine}: {kind}", *await _ask(database, bare, agent, asked))
    ]
    await database.close()
    filling = Row(f"{engine}: brought into the index", brought / took, "messages/s", note=f"{brought:,} messages")
    return [judged(f"{engine}: messages to be found", brought, "messages", Bar("≥", messages)), filling, *found]


def _questions(speech: Speech, many: int) -> dict[str, list[str]]:
    """What is looked for: words said all the time, words hardly ever said, and both at once."""
    chance = random.Random(11)
    common, rare = (chance.choices(speech.words[part], k=many) for part in (COMMON, RARE))
    two = [" ".join(chance.sample(speech.words[:300], 2)) for _ in range(many)]
    mixed = [" ".join(pair) for pair in zip(common, rare, strict=True)]
    return {"a common word": common, "a rare word": rare, "two common words": two, "a common and a rare word": mixed}


async def _ask(
    database: Database, bare: BareSearch, agent: Actor, asked: Sequence[str]
) -> tuple[list[float], list[float]]:
    """Ask each question of both, in turns; gives how long each took, in ms."""
    ours, floors = list[float](), list[float]()
    for words in asked:
        begun = time.perf_counter()
        bare(query_of(agent.site_id, words) or "")
        between = time.perf_counter()
        await database.look(search_talks, agent, words)
        floors.append((between - begun) * 1000)
        ours.append((time.perf_counter() - between) * 1000)
    return ours, floors


def _rows(name: str, ours: list[float], floors: list[float]) -> Iterator[Row]:
    p50, p95, p99 = (percentile(ours, share) for share in (0.5, 0.95, 0.99))
    floor = percentile(floors, 0.95)
    note = f"p50 {p50:.1f} ms, p99 {p99:.1f} ms; {len(ours)} searches; bare p50 {percentile(floors, 0.5):.1f} ms"
    yield judged(f"{name}, p95", p95, "ms", Bar("≤", MOST_MS), floor=floor, ratio=p95 / floor, note=note)
