"""The same throughput on PostgreSQL, beside SQLite in the same rounds."""

from collections.abc import Iterator
from functools import partial

from bench.pace import Pace
from bench.parts.throughput import BUSY_CLIENT, RATE, talk_hastily
from bench.postgres import empty_database, postgres
from bench.result_file import Bar, Row, judged
from bench.rounds import Measured, alternate
from bench.servers import agents_for, bare, floorwalker, load

CONVERSATIONS = (50, 500, 2_000)


def rows(pace: Pace) -> Iterator[Row]:
    """Measure Floorwalker on both stores beside the floor."""
    with postgres() as cluster:
        for conversations in CONVERSATIONS[:1] if pace.is_quick else CONVERSATIONS:
            agents = agents_for(conversations)
            contestants = {
                "floor": partial(talk_hastily, partial(bare, "picows_server"), conversations, pace),
                "sqlite": partial(talk_hastily, partial(floorwalker, agents), conversations, pace),
                "postgres": partial(_on_postgres, cluster, agents, conversations, pace),
            }
            measured = alternate(contestants, pace.rounds)
            floor, rate = measured.median("floor", RATE), measured.median("postgres", RATE)
            busy = measured.median("postgres", "client_cpu_share")
            note = (
                f"rounds {measured.told('postgres', RATE)}; SQLite {measured.median('sqlite', RATE):,.0f}; "
                f"{measured.median('postgres', 'cpu_us_per_message'):.0f} µs of server a message beside the "
                f"database's own; load client {busy:.0%} busy" + (", too much" if busy > BUSY_CLIENT else "")
            )
            ratio = measured.ratio("postgres", "floor", RATE)
            yield Row(
                f"PostgreSQL: messages/s at {conversations:,} conversations",
                rate,
                "messages/s",
                floor,
                ratio,
                note=note,
            )
            unkept = measured.total("postgres", "lost") + measured.total("postgres", "doubled")
            yield judged(f"lost or doubled at {conversations:,} conversations", unkept, "messages", Bar("≤", 0))


def _on_postgres(cluster: str, agents: int, conversations: int, pace: Pace) -> Measured:
    with floorwalker(agents, database=empty_database(cluster)) as server:
        return load(server, conversations=conversations, seconds=pace.seconds)
