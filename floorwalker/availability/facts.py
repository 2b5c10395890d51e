"""What happened to an agent's presence. The subject is the agent."""

from typing import Literal

from floorwalker.kit.facts import Fact

AwayBecause = Literal["break", "meeting", "training", "overload", "end_of_shift", "other", "gone"]


class AgentCameOnline(Fact, frozen=True, tag="agent_came_online"):
    """The agent takes chats from now on."""

    slots: int


class AgentWentAway(Fact, frozen=True, tag="agent_went_away"):
    """The agent takes no new chats, for this reason."""

    because: AwayBecause


class SlotsChanged(Fact, frozen=True, tag="slots_changed"):
    """The agent takes this many chats at once."""

    slots: int
