"""The wait from *send* to *kept*, and to the agent's eyes, at 1,000 messages a second.

Paced evenly over 500 conversations; a message that the client sends late counts from when it was due.
"""

from collections.abc import Iterator
from functools import partial

from bench.pace import Pace
from bench.parts.throughput import Starts
from bench.result_file import Bar, Row, judged
from bench.rounds import Measured, alternate
from bench.servers import agents_for, bare, floorwalker, load

CONVERSATIONS = 500
MESSAGES_PER_SECOND = 1_000


def rows(pace: Pace) -> Iterator[Row]:
    """Measure Floorwalker and bare aiohttp beside the floor."""
    contestants: dict[str, Starts] = {
        "floor": partial(bare, "picows_server"),
        "aiohttp": partial(bare, "aiohttp_server"),
        "floorwalker": partial(floorwalker, agents_for(CONVERSATIONS)),
    }
    measured = alternate(
        {name: partial(_talk_evenly, starts, pace) for name, starts in contestants.items()}, pace.rounds
    )
    for figure in ("ack_p50_ms", "ack_p99_ms", "delivery_p50_ms", "delivery_p99_ms"):
        floor = measured.median("floor", figure)
        ratio = measured.ratio("floorwalker", "floor", figure)
        value = measured.median("floorwalker", figure)
        name = f"{figure.removesuffix('_ms').replace('_', ' ')} at {MESSAGES_PER_SECOND:,} messages/s"
        note = (
            f"rounds {measured.told('floorwalker', figure)}, floor {measured.told('floor', figure)}; "
            f"bare aiohttp {measured.median('aiohttp', figure):.2f}"
        )
        if "p99" in figure:
            yield judged(name, value, "ms", Bar("≤", 3, "ratio"), floor=floor, ratio=ratio, note=note)
        else:
            yield Row(name, value, "ms", floor, ratio, note=note)


def _talk_evenly(starts: Starts, pace: Pace) -> Measured:
    with starts() as server:
        return load(server, conversations=CONVERSATIONS, seconds=2 * pace.seconds, rate=MESSAGES_PER_SECOND)
