"""How many agents a day needs when customers come unevenly: the load lags behind the arrivals.

A chat that began a while ago still takes a slot, so the load follows the arrivals by about one chat's length. For
exponential handling m' = arrivals - m / handling (modified offered load; Jennings et al. 1996).
"""

import math
from collections.abc import Callable

STEPS_PER_HANDLING = 200


def offered_load(
    arrivals_at: Callable[[float], float], handling_minutes: float, until_minute: float, start: float = 0.0
) -> float:
    """The load in Erlang at a minute of the day, if it was `start` at minute 0.

    `arrivals_at`: arrivals per minute at a minute. By fourth-order Runge-Kutta steps of 1/200 of a chat.
    """
    steps = max(1, math.ceil(until_minute / handling_minutes * STEPS_PER_HANDLING))
    width = until_minute / steps
    load = start
    for i in range(steps):
        load = _step(arrivals_at, handling_minutes, i * width, width, load)
    return load


def _step(arrivals_at: Callable[[float], float], handling: float, minute: float, width: float, load: float) -> float:
    def change(at: float, now: float) -> float:
        return arrivals_at(at) - now / handling

    first = change(minute, load)
    second = change(minute + width / 2, load + width / 2 * first)
    third = change(minute + width / 2, load + width / 2 * second)
    fourth = change(minute + width, load + width * third)
    return load + width / 6 * (first + 2 * second + 2 * third + fourth)
