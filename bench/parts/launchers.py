"""What a thousand visitors cost who never open the chat.

A launcher keeps no socket: while its page is before somebody's eyes it asks for the state once a minute.
"""

import re
from collections.abc import Iterator

from bench.pace import Pace
from bench.result_file import ROOT, Bar, Row, judged
from bench.servers import floorwalker, run_client

LOADER = ROOT / "web/widget/loader/state.ts"
VISITORS = 1_000


def rows(pace: Pace) -> Iterator[Row]:
    """Measure one question, and multiply."""
    with floorwalker(2) as server:
        measured = run_client("bench.pollers", server, seconds=2 * pace.seconds)
    cost = measured["cpu_us_per_request"]
    every = asks_every_seconds()
    share = VISITORS / every * cost / 1e6 * 100
    note = f"{measured['requests_per_s']:,.0f} requests/s on fresh connections"
    yield Row("one launcher's question", cost, "µs of a core", note=note)
    note = f"each asks every {every:.0f} s at full view"
    yield judged(f"{VISITORS:,} visitors with the chat closed", share, "% of a core", Bar("≤", 1), note=note)


def asks_every_seconds() -> float:
    """Read from the loader itself how often it asks."""
    found = re.search(r"EVERY_MS = ([\d_]+)", LOADER.read_text())
    if not found:
        raise RuntimeError(f"{LOADER} does not say how often it asks")
    return int(found.group(1)) / 1_000
