"""The shop floor with two thousand people on it, watched in a real browser.

Each of them turns a page every half minute. A frame is late when something keeps the page busy for more than 50 ms.
"""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

from bench.onlooker import look_on
from bench.pace import Pace
from bench.result_file import Bar, Row, judged
from bench.servers import floorwalker, run_client
from bench.staff import shops_of

WAYS_SECONDS = 15


def rows(pace: Pace) -> Iterator[Row]:
    """Let a crowd walk about while an agent looks on."""
    people, seconds = pace.scaled(2_000, 200), pace.scaled(20, 3)
    with floorwalker(1) as server, ThreadPoolExecutor(1) as thread:
        walking = thread.submit(run_client, "bench.crowd", server, conversations=people, seconds=seconds + WAYS_SECONDS)
        seen = look_on(server.url, shops_of(server.data)[0].sign_ins[0], people, seconds)
        cost = walking.result()
    note = f"{seen['frames']:.0f} frames in {seconds} s, {seen['long_tasks']:.0f} tasks over 50 ms"
    yield judged("between two frames, 99 in 100", seen["p99_ms"], "ms", Bar("≤", 50), note=note)
    yield judged("longest the page was busy", seen["longest_task_ms"], "ms", Bar("≤", 100))
    yield judged(f"elements drawn for {people:,} people", seen["elements"], "elements", Bar("≤", 600))
    note = f"{cost['pages']:.0f} pages turned"
    share = cost["server_cpu_share"] * 100
    yield judged(f"processor for {people:,} on the floor", share, "% of a core", Bar("≤", 15), note=note)
