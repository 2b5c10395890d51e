"""Messages a second from shopper to agent, at 50, 500 and 2,000 conversations.

Every visitor says the next message as soon as the last is acknowledged; twelve conversations share
an agent, forty-two agents a shop.
"""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from functools import partial

from bench.pace import Pace
from bench.result_file import Bar, Row, judged
from bench.rounds import Measured, Rounds, alternate
from bench.servers import Server, agents_for, bare, floorwalker, load

CONVERSATIONS = (50, 500, 2_000)
RATE, COST = "messages_per_s", "cpu_us_per_message"
BUSY_CLIENT = 0.97

Starts = Callable[[], AbstractContextManager[Server]]


def rows(pace: Pace) -> Iterator[Row]:
    """Measure Floorwalker and bare aiohttp beside the floor."""
    for conversations in CONVERSATIONS[:2] if pace.is_quick else CONVERSATIONS:
        contestants: dict[str, Starts] = {
            "floor": partial(bare, "picows_server"),
            "aiohttp": partial(bare, "aiohttp_server"),
            "floorwalker": partial(floorwalker, agents_for(conversations)),
        }
        measured = alternate(
            {name: partial(talk_hastily, starts, conversations, pace) for name, starts in contestants.items()},
            pace.rounds,
        )
        yield from _rows(conversations, measured)


def talk_hastily(starts: Starts, conversations: int, pace: Pace) -> Measured:
    """Start a fresh server and load it as fast as it answers."""
    with starts() as server:
        return load(server, conversations=conversations, seconds=pace.seconds)


def _rows(conversations: int, measured: Rounds) -> Iterator[Row]:
    floor = measured.median("floor", RATE)
    for contestant, bar in (("floorwalker", Bar("≥", 0.35, "ratio")), ("aiohttp", None)):
        ratio = measured.ratio(contestant, "floor", RATE)
        name = f"{contestant}: messages/s at {conversations:,} conversations"
        rate, note = measured.median(contestant, RATE), _note(measured, contestant)
        if bar:
            yield judged(name, rate, "messages/s", bar, floor=floor, ratio=ratio, note=note)
        else:
            yield Row(name, rate, "messages/s", floor, ratio, note=note)
    cost, floor_cost = (measured.median(name, COST) for name in ("floorwalker", "floor"))
    ratio = measured.ratio("floorwalker", "floor", COST)
    yield Row(f"processor time a message at {conversations:,} conversations", cost, "µs", floor_cost, ratio)
    unkept = measured.total("floorwalker", "lost") + measured.total("floorwalker", "doubled")
    yield judged(f"lost or doubled at {conversations:,} conversations", unkept, "messages", Bar("≤", 0))


def _note(measured: Rounds, contestant: str) -> str:
    busy = measured.median(contestant, "client_cpu_share")
    return (
        f"rounds {measured.told(contestant, RATE)}, floor {measured.told('floor', RATE)}; "
        f"{measured.median(contestant, COST):.0f} µs of server a message; "
        f"load client {busy:.0%} busy, at the floor {measured.median('floor', 'client_cpu_share'):.0%}"
        + (" (the client holds it back)" if busy > BUSY_CLIENT else "")
    )
