"""A call log made by chance in the form of the bank's: three agents, a busy noon, customers who give up."""

from collections.abc import Iterator
from heapq import heapify, heapreplace
from random import Random

HEADER = (
    "vru+line,call_id,priority,type,date,vru_entry,vru_exit,q_start,q_exit,q_time,outcome,ser_start,ser_exit,"
    "ser_time,server"
)
OPENS, CALLS_A_DAY = 8 * 3600, 150
NEVER = "0:00:00"


def log(days: int, seed: int) -> str:
    """So many days of calls as a file would hold them."""
    chance = Random(seed)
    lines = [line for day in range(1, days + 1) for line in _day(chance, f"9902{day:02}")]
    return "\n".join([HEADER, *lines]) + "\n"


def _day(chance: Random, day: str) -> Iterator[str]:
    free_at, at = [OPENS] * 3, float(OPENS)
    heapify(free_at)
    for call in range(CALLS_A_DAY):
        at += chance.expovariate(1 / (40 if 40 < call < 110 else 90))
        came, waits, lasts = int(at), 0, 20 + int(chance.expovariate(1 / 140))
        waits = max(0, free_at[0] - came)
        if waits > (patience := 1 + int(chance.expovariate(1 / 300))):
            yield _line(day, call, came, patience, None, chance)
        else:
            heapreplace(free_at, came + waits + lasts)
            yield _line(day, call, came, waits, lasts, chance)


def _line(day: str, call: int, came: int, waited: int, lasted: int | None, chance: Random) -> str:
    queue = [clock(came), clock(came + waited)] if waited else [NEVER, NEVER]
    served = [NEVER, NEVER] if lasted is None else [clock(came + waited), clock(came + waited + lasted)]
    outcome = "HANG" if lasted is None else "PHANTOM" if chance.random() < 0.01 else "AGENT"
    agent = f"S{chance.randrange(3)}" if chance.random() < 0.95 and lasted else "NO_SERVER"
    who = [chance.choice("012"), chance.choice(["PS", "NW"])]
    cells = [
        "AA0101",
        call,
        *who,
        day,
        clock(came - 8),
        clock(came),
        *queue,
        waited,
        outcome,
        *served,
        lasted or 0,
        agent,
    ]
    return ",".join(map(str, cells))


def clock(seconds: int) -> str:
    """A clock as the bank writes it."""
    return f"{seconds // 3600 % 24}:{seconds // 60 % 60:02}:{seconds % 60:02}"
