"""How soon a customer is taken up once somebody has room for them, read from the stored facts alone."""

from collections import Counter
from math import ceil

import msgspec

from floorwalker.availability.facts import (
    AgentCameOnline,
    AgentFinishesChats,
    AgentWentAway,
    HelpAsked,
    PresenceFact,
    SlotsChanged,
)
from floorwalker.conversations.facts import (
    ConversationAssigned,
    ConversationFact,
    ConversationPickedUp,
    ConversationStarted,
    apply,
)
from floorwalker.conversations.model import Conversation
from floorwalker.kit.clock import Instant
from floorwalker.kit.facts import Entry
from floorwalker.kit.ids import ConversationId, SiteId

NEARLY_ALL = 0.95
MEANS = (
    "Only customers whom the house gave to somebody. A slot is free where an agent takes chats and has fewer than their"
    " slots, also where a rule holds them back; it is for whoever's turn it is. Counted from when customer and slot"
    " have both been there without a break."
)
PICKED_UP_MEANS = " A gift that nobody took up does not stop the clock."


class Promptness(msgspec.Struct, frozen=True):
    """Seconds from a free slot until the house gave it, and until the customer was taken up; `missed` never were."""

    given: list[float]
    picked_up: list[float]
    missed: int

    @staticmethod
    def of_nearly_all(seconds: list[float]) -> float:
        """What nineteen in twenty do not exceed (nearest rank); endless where there is nothing to go by."""
        return sorted(seconds)[ceil(NEARLY_ALL * len(seconds)) - 1] if seconds else float("inf")


class SlotsAndQueue:
    """Follows a shop's facts in their order, and keeps since when there has been a slot for each who waits."""

    def __init__(self) -> None:
        self._slots: dict[str, int] = {}
        """Of those who take chats now."""
        self._relieved_until: dict[str, Instant] = {}
        self._open: Counter[str] = Counter()
        self._talks: dict[ConversationId, Conversation] = {}
        self._queue: dict[ConversationId, Conversation] = {}
        self._since: dict[ConversationId, Instant] = {}
        """Since when there has been a slot for each who waits, and in `_first` for each whom nobody took up yet."""
        self._first: dict[ConversationId, Instant] = {}
        self._found = Promptness([], [], 0)

    def hear(self, site_id: SiteId, subject_id: str, entry: Entry[ConversationFact | PresenceFact]) -> None:
        """Take in what happened next."""
        for until in sorted(until for until in self._relieved_until.values() if until <= entry.at):
            self._look(until)
        if isinstance(entry.fact, PresenceFact):
            self._come_or_go(subject_id, entry.fact)
        else:
            self._talk(site_id, ConversationId(subject_id), Entry(entry.seq, entry.at, entry.fact, None))
        self._look(entry.at)

    def found(self) -> Promptness:
        """Give what was found; who was given to somebody and is still not taken up was missed."""
        return msgspec.structs.replace(self._found, missed=self._found.missed + len(self._first))

    def _come_or_go(self, agent_id: str, fact: PresenceFact) -> None:
        match fact:
            case AgentCameOnline(slots=slots):
                self._slots[agent_id] = slots
                self._relieved_until.pop(agent_id, None)
            case AgentFinishesChats() | AgentWentAway():
                self._slots.pop(agent_id, None)
            case SlotsChanged(slots=slots) if agent_id in self._slots:
                self._slots[agent_id] = slots
            case HelpAsked(until=until):
                self._relieved_until[agent_id] = until

    def _talk(self, site_id: SiteId, talk_id: ConversationId, entry: Entry[ConversationFact]) -> None:
        before = self._talks.get(talk_id)
        if before is None:
            assert isinstance(entry.fact, ConversationStarted)
            self._talks[talk_id] = self._queue[talk_id] = entry.fact.begun(site_id, talk_id, entry.at)
            return
        after = self._talks[talk_id] = apply(before, entry)
        self._queue.pop(talk_id, None)
        if after.state == "queued":
            self._queue[talk_id] = after
        self._open[before.agent_id or ""] -= before.state == "assigned"
        self._open[after.agent_id or ""] += after.state == "assigned"
        self._note(talk_id, entry.fact, entry.at, after)

    def _note(self, talk_id: ConversationId, fact: ConversationFact, at: Instant, after: Conversation) -> None:
        if isinstance(fact, ConversationAssigned) and fact.because == "routed":
            since = self._since.pop(talk_id, at)
            self._first.setdefault(talk_id, since)
            self._found.given.append((at - since) / 1000)
        elif isinstance(fact, ConversationPickedUp) and talk_id in self._first:
            self._found.picked_up.append((at - self._first.pop(talk_id)) / 1000)
        elif after.state == "closed" or isinstance(fact, ConversationAssigned):
            missed = self._first.pop(talk_id, None) is not None
            self._found = msgspec.structs.replace(self._found, missed=self._found.missed + missed)

    def _look(self, at: Instant) -> None:
        """The first in the queue have as many slots as are free, and the others none."""
        self._relieved_until = {one: until for one, until in self._relieved_until.items() if until > at}
        here = self._slots.keys() - self._relieved_until.keys()
        free = sum(max(0, self._slots[one] - self._open[one]) for one in here)
        queue = sorted(self._queue.values(), key=lambda talk: talk.turn)
        self._since = {talk.id: self._since.get(talk.id, at) for talk in queue[:free]}
