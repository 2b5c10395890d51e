"""Who hears what: lines listen for ids, and whatever concerns an id goes to them, here and on other nodes."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import Literal, Protocol

import msgspec

from floorwalker.edges.live.frames import Answered
from floorwalker.plumbing.broker.broker import Broker

encode = msgspec.json.Encoder().encode
Audience = Literal["visitors", "agents"]
AUDIENCES: tuple[Audience, ...] = ("agents", "visitors")


NOBODY: set["Listener"] = set()


class Listener(Protocol):
    """Somebody connected here."""

    @property
    def push(self) -> Callable[[bytes], None]:
        """Take a frame; never waits."""


class Word(msgspec.Struct, frozen=True, array_like=True):
    """What nodes tell each other: a frame for whoever listens, or a note to the nodes themselves (`topics` empty)."""

    audience: Audience
    topics: tuple[str, ...]
    frame: bytes


class Switchboard:
    """Connects lines by the ids they listen for."""

    def __init__(self, broker: Broker) -> None:
        self._broker = broker
        self._lines: dict[Audience, dict[str, set[Listener]]] = {
            "visitors": defaultdict(set),
            "agents": defaultdict(set),
        }
        self._note_takers: list[Callable[[bytes], None]] = []

    @property
    def is_shared(self) -> bool:
        """Whether there may be other nodes."""
        return self._broker.is_shared

    async def start(self) -> None:
        """Begin to hear other nodes."""
        await self._broker.start(self._heard)

    def on_note(self, taker: Callable[[bytes], None]) -> None:
        """Have notes between nodes handed over, our own included."""
        self._note_takers.append(taker)

    def connect(self, audience: Audience, topic: str, line: Listener) -> None:
        """Let a line hear what concerns this id."""
        self._lines[audience][topic].add(line)

    def disconnect(self, audience: Audience, topic: str, line: Listener) -> None:
        """Let a line hear it no more."""
        listeners = self._lines[audience].get(topic)
        if listeners is not None:
            listeners.discard(line)
            if not listeners:
                del self._lines[audience][topic]

    def is_heard_here(self, audience: Audience, topic: str) -> bool:
        """Whether a line of this node listens for this id."""
        return topic in self._lines[audience]

    def say(self, audience: Audience, topics: tuple[str, ...], frame: Answered) -> None:
        """Give a frame to every line that listens for one of these ids, once; encoded only for somebody."""
        reached = _reached(self._lines[audience], topics)
        if reached or self._broker.is_shared:
            self._hand_over(audience, topics, reached, encode(frame))

    def say_to_all(self, topics: tuple[str, ...], frame: Answered) -> None:
        """Give a frame that holds nothing private to both audiences, encoded once."""
        encoded = encode(frame)
        for lines in self._lines.values():
            for line in _reached(lines, topics):
                line.push(encoded)
        if self._broker.is_shared:
            for audience in AUDIENCES:
                self._tell_other_nodes(audience, topics, encoded)

    def say_here(self, audience: Audience, topics: tuple[str, ...], frame: Answered) -> None:
        """Give a frame to the lines of this node only."""
        self._deliver(audience, topics, encode(frame))

    def note(self, words: bytes) -> None:
        """Tell all nodes, this one included."""
        self._take_note(words)
        if self._broker.is_shared:
            self._broker.say(msgspec.msgpack.encode(Word("agents", (), words)))

    def _heard(self, message: bytes) -> None:
        word = msgspec.msgpack.decode(message, type=Word)
        if word.topics:
            self._deliver(word.audience, word.topics, word.frame)
        else:
            self._take_note(word.frame)

    def _hand_over(
        self, audience: Audience, topics: tuple[str, ...], reached: Iterable[Listener], frame: bytes
    ) -> None:
        for line in reached:
            line.push(frame)
        if self._broker.is_shared:
            self._tell_other_nodes(audience, topics, frame)

    def _tell_other_nodes(self, audience: Audience, topics: tuple[str, ...], frame: bytes) -> None:
        self._broker.say(msgspec.msgpack.encode(Word(audience, topics, frame)))

    def _deliver(self, audience: Audience, topics: tuple[str, ...], frame: bytes) -> None:
        for line in _reached(self._lines[audience], topics):
            line.push(frame)

    def _take_note(self, words: bytes) -> None:
        for taker in self._note_takers:
            taker(words)


def _reached(lines: dict[str, set[Listener]], topics: tuple[str, ...]) -> set[Listener]:
    reached = NOBODY
    for topic in topics:
        if topic in lines:
            reached = reached | lines[topic] if reached else lines[topic]
    return reached
