"""The demo shop's floor: who of the staff is on duty, who has a hand free, and who takes whom."""

from collections.abc import Generator
from dataclasses import dataclass, field
from datetime import date
from random import Random

from demo.people import Colleague
from demo.rhythm import at, inflow
from demo.stage import Play, Stage
from floorwalker.availability.actions import go_away, go_online
from floorwalker.availability.model import AwayBecause
from floorwalker.conversations.actions.ending import close
from floorwalker.conversations.facts import StatedReason
from floorwalker.conversations.model import CustomerWaits
from floorwalker.kit.actors import Actor, Role
from floorwalker.routing.actions import claim

LOOKS_AGAIN_SECONDS = 12
PATIENT_ABOUT_LANGUAGE_SECONDS = 60


@dataclass(slots=True)
class OnDuty:
    """A colleague with their identity in the shop, and what their day looks like just now."""

    colleague: Colleague
    actor: Actor
    is_here: bool = False
    open_chats: int = 0

    def can_take(self, language: str | None, team: str | None) -> bool:
        """Whether they would take one more customer of this language, for this team."""
        speaks = language is None or language in self.colleague.languages
        belongs = team is None or team in self.colleague.teams
        return self.is_here and speaks and belongs and self.open_chats < self.colleague.slots


@dataclass(slots=True)
class Floor:
    """Everybody who works here, and how many customers wait for one of them."""

    stage: Stage
    chance: Random
    staff: list[OnDuty] = field(default_factory=list)
    waiting: int = 0

    def someone_takes(
        self, conversation: str, language: str, team: str | None = None
    ) -> Generator[float, None, OnDuty]:
        """Wait until somebody is free, best in the customer's language, and let them claim."""
        waited = 0.0
        self.waiting += 1
        while not (free := self._free(language if waited < PATIENT_ABOUT_LANGUAGE_SECONDS else None, team)):
            waited += LOOKS_AGAIN_SECONDS
            yield LOOKS_AGAIN_SECONDS
        self.waiting -= 1
        taker = min(free, key=lambda one: (one.open_chats, self.chance.random()))
        self.take(taker, conversation)
        return taker

    def take(self, taker: OnDuty, conversation: str) -> None:
        """Let this colleague claim the conversation."""
        self.stage.act(taker.actor, claim, conversation)
        taker.open_chats += 1

    def end(self, taker: OnDuty, conversation: str, because: StatedReason) -> None:
        """Let the one responsible close the conversation; where they see a courtesy and the rules more, they say so."""
        try:
            self.stage.act(taker.actor, close, conversation, because)
        except CustomerWaits:
            self.stage.act(taker.actor, close, conversation, "not_a_question")
        taker.open_chats -= 1

    def write_off(self, conversation: str) -> None:
        """The customer is gone and nobody was there: the lead says so."""
        lead = next(one for one in self.staff if one.colleague.role is Role.LEAD)
        self.stage.act(lead.actor, close, conversation, "unanswered")

    def begin(self, one: OnDuty) -> None:
        """Somebody takes chats from now on."""
        self.stage.act(one.actor, go_online)
        one.is_here = True

    def workday(self, one: OnDuty, day: date) -> Play:
        """A day at work: online, lunch, online, and home when nobody waits any more."""
        opens, closes = min(inflow(day)), max(inflow(day)) + 1
        self.begin(one)
        lunch = at(day, self.chance.uniform(opens + 2, min(opens + 4, closes - 2)))
        yield (lunch - self.stage.now) / 1000
        self.leave(one, "break")
        yield self.chance.uniform(1500, 2400)
        self.begin(one)
        yield max(0.0, (at(day, closes) - self.stage.now) / 1000)
        while self.waiting:
            yield LOOKS_AGAIN_SECONDS
        self.leave(one, "end_of_shift")

    def leave(self, one: OnDuty, because: AwayBecause) -> None:
        """Somebody takes no chats from now on, for this reason."""
        self.stage.act(one.actor, go_away, because)
        one.is_here = False

    def _free(self, language: str | None, team: str | None) -> list[OnDuty]:
        return [one for one in self.staff if one.can_take(language, team)]
