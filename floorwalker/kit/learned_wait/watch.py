"""Somebody who watches the queue and remembers what is needed to foretell the next wait."""

from collections import deque

import msgspec

from floorwalker.kit.learned_wait.moment import Moment

MINUTE, LATELY, AT_WORK = 60, 600, 900


class Customer(msgspec.Struct, frozen=True):
    """One who waits: the kind of answer, whether they are served before others, and all groups they belong to."""

    kind: str
    preferred: bool
    groups: tuple[str, ...]


class Watch:
    """What was seen of one day so far, in seconds of the day. Tell it in the order in which things happen."""

    def __init__(self) -> None:
        self._waiting: dict[str, tuple[float, Customer]] = {}
        self._stopped: deque[tuple[float, float]] = deque()
        self._gave_up: deque[float] = deque()
        self._ended: deque[tuple[float, str]] = deque()
        self._at_work: dict[str, int] = {}
        self._last_waited = {True: 0.0, False: 0.0}

    def waits(self, name: str, customer: Customer, at: float) -> None:
        """A customer begins to wait."""
        self._waiting[name] = (at, customer)

    def stops(self, name: str, at: float, *, answered: bool, gave_up: bool) -> None:
        """A customer waits no longer."""
        began_at, customer = self._waiting.pop(name)
        self._stopped.append((at, at - began_at))
        if gave_up:
            self._gave_up.append(at)
        if answered and at > began_at:
            self._last_waited[customer.preferred] = at - began_at

    def begins(self, agent: str) -> None:
        """An agent begins a conversation."""
        self._at_work[agent] = self._at_work.get(agent, 0) + 1

    def ends(self, agent: str, at: float) -> None:
        """An agent's conversation comes to its end."""
        self._at_work[agent] -= 1
        self._ended.append((at, agent))

    def look(self, customer: Customer, at: float) -> Moment:
        """Say what a customer finds who begins to wait now."""
        self._forget(at)
        lately = [waited for stopped_at, waited in self._stopped]
        before = [began_at for began_at, other in self._waiting.values() if other.preferred]
        return Moment(
            groups=customer.groups,
            ahead=len(before) if customer.preferred else len(self._waiting),
            alike=sum(other.kind == customer.kind for _, other in self._waiting.values()),
            ended_last_minute=sum(ended_at >= at - MINUTE for ended_at, _ in self._ended),
            ended_in_ten_minutes=sum(ended_at >= at - LATELY for ended_at, _ in self._ended),
            agents=len(self._agents()),
            lately_waited_seconds=sum(lately) / len(lately) if lately else 0.0,
            last_waited_seconds=self._last_waited[customer.preferred],
            preferred_waits_seconds=max((at - began_at for began_at in before), default=0.0),
            gave_up=len(self._gave_up),
        )

    def _agents(self) -> set[str]:
        """Who has a conversation, or had one lately; the name that stands for nobody is nobody."""
        busy = {agent for agent, conversations in self._at_work.items() if conversations > 0}
        return (busy | {agent for _, agent in self._ended}) - {""}

    def _forget(self, at: float) -> None:
        """Let go of what is too long ago to matter."""
        while self._stopped and self._stopped[0][0] < at - LATELY:
            self._stopped.popleft()
        while self._gave_up and self._gave_up[0] < at - AT_WORK:
            self._gave_up.popleft()
        while self._ended and self._ended[0][0] < at - AT_WORK:
            self._ended.popleft()
