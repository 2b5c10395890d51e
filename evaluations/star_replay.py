"""Recorded human dialogues played in full: every word is to arrive once and in order, whatever the network does.

The dialogues (STAR, human to human, with their seconds) are played on both stores by `floorwalker replay` through
real sockets, 360 at once, 60 times as fast as they were held. Where connections are cut, each is cut that often a
minute on average, half of the time between words and their acknowledgement; delays then include coming back. Every
message is looked for on both screens and, at the end, in the journal as both sides fetch it.
"""

import json
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

from bench.postgres import empty_database, postgres
from bench.result_file import Bar, Row, judged
from bench.servers import CLIENT_CORE, COMMAND, Server, floorwalker

SPEED, AT_ONCE, CUTS_PER_MINUTE = 60, 360, 6
LONGEST_SECONDS = 1_500
NONE = Bar("≤", 0)


def rows_on_sqlite(dialogues: Path) -> Iterator[Row]:
    """Play everything on SQLite, whole and with cuts."""
    for cuts in (0, CUTS_PER_MINUTE):
        with floorwalker() as server:
            yield from _rows_of("SQLite", cuts, _replay(server, dialogues, cuts))


def rows_on_postgresql(dialogues: Path) -> Iterator[Row]:
    """Play everything on PostgreSQL, whole and with cuts."""
    with postgres() as cluster:
        for cuts in (0, CUTS_PER_MINUTE):
            database = empty_database(cluster)
            with floorwalker(database=database) as server:
                yield from _rows_of("PostgreSQL", cuts, _replay(server, dialogues, cuts, "--database", database))


def _replay(server: Server, dialogues: Path, cuts: int, *options: str) -> dict[str, float]:
    command = [str(COMMAND), "replay", str(dialogues.resolve()), "--url", server.url, "--data", str(server.data)]
    command += ["--speed", str(SPEED), "--at-once", str(AT_ONCE), "--cut", str(cuts), "--json", *options]
    done = subprocess.run(
        command,
        capture_output=True,
        text=True,
        timeout=LONGEST_SECONDS,
        check=False,
        preexec_fn=lambda: os.sched_setaffinity(0, {CLIENT_CORE}),
    )
    if not done.stdout:
        raise RuntimeError(done.stderr)
    report: dict[str, float] = json.loads(done.stdout)
    return report


def _rows_of(store: str, cuts: int, report: dict[str, float]) -> Iterator[Row]:
    where = f"replay, {store}" + (f", {cuts} cuts a minute" if cuts else "")
    yield Row(f"{where}: dialogues", report["dialogues"], "dialogues")
    yield judged(
        f"{where}: messages received", report["messages_received"], "messages", Bar("≥", report["messages_sent"])
    )
    for wrong in ("lost", "doubled", "out_of_order"):
        yield judged(f"{where}: {wrong.replace('_', ' ')}", report[wrong], "messages", NONE)
    for delay in ("p50", "p99"):
        yield Row(f"{where}: delay {delay}", report[f"{delay}_ms"], "ms")
