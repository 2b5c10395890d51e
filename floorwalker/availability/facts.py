"""What happened to an agent's presence, whose subject is the agent, and to what a site offers, whose subject is that.

Each knows what it makes of them, so that who was here and what was offered at any past moment can be worked out again.
How many chats somebody has stands in the facts of those chats; a pulse is none.
"""

from typing import TypeAlias

from msgspec.structs import replace

from floorwalker.availability.model import AwayBecause, CameBecause, Downtime, Presence
from floorwalker.availability.offering.offer import Danger, Offer, OfferCause
from floorwalker.availability.offering.promise import Promise, WhenShut
from floorwalker.kit.clock import Instant
from floorwalker.kit.facts import Fact
from floorwalker.kit.ids import AgentId

PROVED: frozenset[CameBecause] = frozenset({"wrote", "took_care"})
"""Ways of coming back without saying so, which leave all else as it was."""


class AgentCameOnline(Fact, frozen=True, tag="agent_came_online"):
    """The agent takes chats from now on."""

    slots: int
    because: CameBecause = "said_so"

    def changed(self, before: Presence) -> Presence:
        """Here; whoever says so, or whose relief is over, leaves nothing of what was said before."""
        left = before if self.because in PROVED else before.as_usual()
        return replace(left, is_online=True, because=None, slots=self.slots)


class AgentFinishesChats(Fact, frozen=True, tag="agent_finishes_chats"):
    """The agent takes no new chats and goes on with these; with the last of them they go away, for this reason."""

    because: AwayBecause
    open_chats: int

    def changed(self, before: Presence) -> Presence:
        """On the way out, for this reason."""
        return replace(before.as_usual(), because=self.because, is_finishing=True)


class AgentWentAway(Fact, frozen=True, tag="agent_went_away"):
    """The agent takes no new chats, for this reason."""

    because: AwayBecause

    def changed(self, before: Presence) -> Presence:
        """Not here; who only missed somebody may still have asked for help with others."""
        after = replace(before, is_finishing=False) if self.because == "missed" else before.as_usual()
        return replace(after, is_online=False, because=self.because)


class AgentStaysByPhone(Fact, frozen=True, tag="agent_stays_by_phone"):
    """The agent's phone has answered, so they count as here until then; or it has not, and they no longer do."""

    until: Instant

    def changed(self, before: Presence) -> Presence:
        """Here a while longer without an open desk."""
        return replace(before, by_phone_until=self.until)


class SlotsChanged(Fact, frozen=True, tag="slots_changed"):
    """The agent takes this many chats at once."""

    slots: int

    def changed(self, before: Presence) -> Presence:
        """More room, or less."""
        return replace(before, slots=self.slots)


class HelpAsked(Fact, frozen=True, tag="help_asked"):
    """It is too much for the agent, who takes no new chats until then."""

    open_chats: int
    slots: int
    until: Instant

    def changed(self, before: Presence) -> Presence:
        """Relieved for a while, and not helped yet."""
        return replace(before, relief_until=self.until, is_helped=False)


class HelpGiven(Fact, frozen=True, tag="help_given"):
    """A colleague took one of this agent's chats over."""

    by_agent_id: AgentId

    def changed(self, before: Presence) -> Presence:
        """One helper is enough."""
        return replace(before, is_helped=True)


class OfferChanged(Fact, frozen=True, tag="offer_changed"):
    """A chat is offered to this many of a hundred visitors from now on, for this cause."""

    version: int
    share: int
    cause: OfferCause

    def changed(self, before: Offer, at: Instant) -> Offer:
        """Another share, another cause, or both; whoever lets fewer in waits before letting in more."""
        fewer_at = at if self.share < before.share else before.fewer_at
        return replace(before, version=self.version, share=self.share, cause=self.cause, since=at, fewer_at=fewer_at)


class LoadChanged(Fact, frozen=True, tag="load_changed"):
    """Customers began to wait or slots to run out; or that ended."""

    is_high: bool
    waiting: int
    open_chats: int
    slots: int

    def changed(self, before: Offer, at: Instant) -> Offer:  # noqa: ARG002 - when is no matter
        """Under load, or no longer."""
        return replace(before, is_loaded=self.is_high)


class PromiseInDanger(Fact, frozen=True, tag="promise_in_danger"):
    """Today's promise will be missed if the day goes on as it began."""

    day: str
    so_far_percent: int
    projected_percent: int
    goal_percent: int

    def changed(self, before: Offer, at: Instant) -> Offer:  # noqa: ARG002 - the day says when
        """The alarm of this day; one is enough."""
        danger = Danger(self.day, self.so_far_percent, self.projected_percent, self.goal_percent)
        return replace(before, danger=danger)


class PromiseMade(Fact, frozen=True, tag="promise_made"):
    """The shop promises an answer within so many seconds, in so much of its hours. The subject is the promise."""

    seconds: int
    risk: float
    goal_percent: int
    when_shut: WhenShut

    def made(self) -> Promise:
        """The promise itself."""
        return Promise(self.seconds, self.risk, self.goal_percent, self.when_shut)


class ReactionMeasured(Fact, frozen=True, tag="reaction_measured"):
    """A customer with an agent had the first word of a human after this time. The subject is the site's reactions."""

    milliseconds: int


class ServerWasDown(Fact, frozen=True, tag="server_was_down"):
    """From then until now no server ran, so nobody could chat. The subject is the site's downtime."""

    since: Instant

    def changed(self, before: Downtime, at: Instant) -> Downtime:
        """Known until now."""
        return replace(before, known_until=at)


PresenceFact: TypeAlias = (
    AgentCameOnline | AgentFinishesChats | AgentWentAway | AgentStaysByPhone | SlotsChanged | HelpAsked | HelpGiven
)
OfferFact: TypeAlias = OfferChanged | LoadChanged | PromiseInDanger
