"""What is offered, in the words of the launcher and of an empty panel."""

import math

import msgspec

from floorwalker.edges.widget.frames import LauncherState, Offered
from floorwalker.kit.clock import Instant
from floorwalker.kit.facts import Person
from floorwalker.plumbing.texts import say
from floorwalker.shops.calendar.back import when_back
from floorwalker.shops.calendar.plan import Plan
from floorwalker.shops.model import Site

# Longer than this nobody counts in minutes.
LONGEST_TOLD_SECONDS = 3_600


class Wording(msgspec.Struct, frozen=True):
    """Says in one language what a site offers.

    `calls` if it calls back, `signals` if its pages are read, `orders` if it shows customers their orders.
    """

    site: Site
    language: str
    version: int
    calls: bool = False
    signals: bool = False
    orders: bool = False

    def available(self, people: list[Person], wait_seconds: int | None) -> LauncherState:
        """Write, and somebody answers soon. Who is here, and how soon."""
        names = dict(zip(("first", "second", "third"), (person.name for person in people), strict=False))
        here = self._say(f"launcher.here_{len(people)}" if people else "launcher.here_some", **names)
        line = self._say("launcher.available", here=here, wait=self._wait(wait_seconds))
        return self._state("available", line, "greeting.available", people, wait_seconds)

    def busy(self, wait_seconds: int | None) -> LauncherState:
        """Everybody has their hands full; one may wait, or leave a message."""
        if wait_seconds is None or wait_seconds > LONGEST_TOLD_SECONDS:
            return self._state("busy", self._offer("launcher.busy"), "greeting.busy")
        line = self._offer("launcher.busy_wait", wait=self._wait(wait_seconds))
        return self._state("busy", line, "greeting.busy", wait_seconds=wait_seconds)

    def settling(self) -> LauncherState:
        """There is room again, and it is not offered until that has lasted a moment."""
        return self._state("busy", self._say("launcher.settling"), "greeting.available")

    def away(self) -> LauncherState:
        """The doors are open, and nobody is here."""
        return self._state("away", self._offer("launcher.here_0"), "greeting.away")

    def closed(self, plan: Plan, now: Instant, *, is_hidden: bool) -> LauncherState:
        """The doors are closed; when we are back, if anybody knows."""
        back = when_back(plan, now, self.language)
        words = self._say(back.key, **back.values) if back else self._say("launcher.closed")
        line = self._offer("launcher.closed_line", back=words)
        return self._state("hidden" if is_hidden else "closed", line, "greeting.closed", back=words)

    def _wait(self, seconds: int | None) -> str:
        if seconds is None or seconds <= 60:  # noqa: PLR2004 - a minute
            return self._say("wait.moment")
        return self._say("wait.minutes", minutes=str(math.ceil(seconds / 60)))

    def _offer(self, key: str, **values: str) -> str:
        """A line that also says in which other ways we can be reached."""
        return self._say(f"{key}_or_call" if self.calls else key, **values)

    def _say(self, key: str, **values: str) -> str:
        return say(key, self.language, **values)

    def _state(
        self, state: Offered, line: str, greeting: str, people: list[Person] | None = None,
        wait_seconds: int | None = None, back: str = "",
    ) -> LauncherState:  # fmt: skip
        return LauncherState(
            state=state,
            people=people or [],
            colour=self.site.colour,
            line=line,
            label=self._say("launcher.label", shop=self.site.name),
            greeting=self._say(greeting, back=back),
            wait_seconds=wait_seconds,
            alternatives=["message", "call"] if self.calls and state != "available" else ["message"],
            version=self.version,
            signals=self.signals,
            orders=self.orders,
        )
