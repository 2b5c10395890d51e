"""What became of every message: acknowledged when, arrived when, and was any lost or doubled."""

from array import array
from dataclasses import dataclass, field


@dataclass(slots=True)
class Arrivals:
    """Which of a conversation's numbered messages have come by, and whether in order and once."""

    expected: int = 0
    missing: set[int] = field(default_factory=set)
    doubled: int = 0
    out_of_order: int = 0

    def take(self, number: int) -> None:
        """Note that this number came by."""
        if number == self.expected:
            self.expected += 1
        elif number > self.expected:
            self.missing.update(range(self.expected, number))
            self.expected = number + 1
            self.out_of_order += 1
        elif number in self.missing:
            self.missing.remove(number)
        else:
            self.doubled += 1

    def never_came(self, said: int) -> int:
        """Count those of `said` messages that did not come by."""
        return said - self.expected + len(self.missing)


@dataclass(slots=True)
class Course:
    """The messages of one conversation: when each was said, which were acknowledged, which arrived."""

    said_at: list[float] = field(default_factory=list)
    acks: Arrivals = field(default_factory=Arrivals)
    deliveries: Arrivals = field(default_factory=Arrivals)


@dataclass(slots=True)
class Tally:
    """All conversations of a load; the latencies, in seconds, are those since the last `begin`."""

    courses: list[Course]
    acks: "array[float]" = field(default_factory=lambda: array("d"))
    deliveries: "array[float]" = field(default_factory=lambda: array("d"))

    def begin(self) -> None:
        """Forget the latencies of the warm-up; messages are counted on."""
        self.acks = array("d")
        self.deliveries = array("d")

    def heard_ack(self, conversation: int, number: int, now: float) -> None:
        """Note an acknowledgement."""
        course = self.courses[conversation]
        course.acks.take(number)
        self.acks.append(now - course.said_at[number])

    def heard_delivery(self, conversation: int, number: int, now: float) -> None:
        """Note an arrival at the agent's."""
        course = self.courses[conversation]
        course.deliveries.take(number)
        self.deliveries.append(now - course.said_at[number])

    @property
    def said(self) -> int:
        """Count the messages that were sent."""
        return sum(len(course.said_at) for course in self.courses)

    @property
    def is_settled(self) -> bool:
        """Tell whether everything that was said is acknowledged and has arrived."""
        return self.lost == 0 and self.unacknowledged == 0

    @property
    def lost(self) -> int:
        """Count the messages that never arrived."""
        return sum(course.deliveries.never_came(len(course.said_at)) for course in self.courses)

    @property
    def unacknowledged(self) -> int:
        """Count the messages that nobody acknowledged."""
        return sum(course.acks.never_came(len(course.said_at)) for course in self.courses)

    @property
    def doubled(self) -> int:
        """Count the second arrivals of one message."""
        return sum(course.deliveries.doubled for course in self.courses)

    @property
    def out_of_order(self) -> int:
        """Count the messages that overtook another of their conversation."""
        return sum(course.deliveries.out_of_order for course in self.courses)
