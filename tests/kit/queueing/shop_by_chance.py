"""A shop played out by chance, customer by customer: an oracle that knows none of the formulas."""

from random import Random

import msgspec

from floorwalker.kit.queueing.routing import Routing


class Lived(msgspec.Struct):
    """What was counted while it was played."""

    came: int = 0
    found_all_full: int = 0
    left: int = 0
    answered_in_time: int = 0
    waited: float = 0.0
    in_chat: float = 0.0
    level_minutes: dict[int, float] = msgspec.field(default_factory=dict)


class Shop(msgspec.Struct, frozen=True):
    """Who comes and who answers, in minutes."""

    arrivals: float
    handling: tuple[float, ...]
    agents: int
    routing: Routing
    patience: float = 2.0
    within: float = 0.5


def play(shop: Shop, chance: Random, customers: int) -> Lived:
    """Play until so many came. The next thing to happen is drawn from all that can, each at its own rate."""
    lived, now = Lived(), 0.0
    chats = [0] * shop.agents
    queue: list[float] = []
    while lived.came < customers:
        ending = [level / shop.handling[level - 1] if level else 0.0 for level in chats]
        rates = [shop.arrivals, len(queue) / shop.patience, *ending]
        width = chance.expovariate(sum(rates))
        now += width
        lived.in_chat += width * sum(chats)
        lived.waited += width * len(queue)
        for level in chats:
            lived.level_minutes[level] = lived.level_minutes.get(level, 0.0) + width
        match chance.choices(range(len(rates)), rates)[0]:
            case 0:
                _come(lived, chats, queue, now, shop, chance)
            case 1:
                lived.left += 1
                queue.pop(chance.randrange(len(queue)))
            case agent if queue:
                lived.answered_in_time += now - queue.pop(0) <= shop.within
                assert chats[agent - 2] == len(shop.handling)
            case agent:
                chats[agent - 2] -= 1
    return lived


def _come(lived: Lived, chats: list[int], queue: list[float], now: float, shop: Shop, chance: Random) -> None:
    lived.came += 1
    free = [agent for agent, level in enumerate(chats) if level < len(shop.handling)]
    if not free:
        lived.found_all_full += 1
        queue.append(now)
        return
    lived.answered_in_time += 1
    order = {Routing.LEAST_BUSY: min, Routing.MOST_BUSY: max}.get(shop.routing)
    chats[order(free, key=chats.__getitem__) if order else chance.choice(free)] += 1
