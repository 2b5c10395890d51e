"""How soon an agent speaks to whom they were given is measured at the end, for the show rule to go by."""

from floorwalker.availability.facts import ReactionMeasured
from floorwalker.conversations.actions.ending import close, reopen
from floorwalker.conversations.actions.talking import send_message
from floorwalker.conversations.facts import StatedReason
from floorwalker.conversations.model import Choice
from floorwalker.kit.actors import Actor
from floorwalker.kit.ids import AgentId, ConversationId
from floorwalker.routing.actions import give
from floorwalker.routing.reactions.picking_up import take_back_what_nobody_picked_up
from tests.cast import Cast

WHY = Choice("least_loaded", "exact", None, 2, 120, 60)


def test_the_first_word_after_a_gift_is_measured(cast: Cast) -> None:
    conversation = given(cast)

    speak(cast, cast.ada, conversation, after_seconds=12)
    speak(cast, cast.ada, conversation, after_seconds=30)

    assert measured(cast, cast.ada, conversation) == [12_000]


def test_time_with_somebody_who_did_not_pick_up_belongs_to_it(cast: Cast) -> None:
    conversation = given(cast)
    cast.clock.advance(seconds=31)
    cast.do(take_back_what_nobody_picked_up, cast.house, conversation)
    cast.do(give, cast.house, conversation, AgentId(cast.ben.id), WHY, 30)

    speak(cast, cast.ben, conversation, after_seconds=9)

    assert measured(cast, cast.ben, conversation) == [40_000]


def test_who_takes_by_hand_chooses_when_and_is_not_measured(cast: Cast) -> None:
    conversation = cast.talk()

    speak(cast, cast.ada, conversation, after_seconds=12)

    assert measured(cast, cast.ada, conversation) == []


def test_where_nobody_spoke_nothing_is_measured(cast: Cast) -> None:
    conversation = given(cast)

    assert measured(cast, cast.ada, conversation, "spam") == []


def test_a_conversation_is_measured_once(cast: Cast) -> None:
    conversation = given(cast)
    speak(cast, cast.ada, conversation, after_seconds=12)
    cast.do(close, cast.ada, conversation, "answered")
    cast.do(reopen, cast.ada, conversation)

    assert measured(cast, cast.ada, conversation) == []


def given(cast: Cast) -> ConversationId:
    cast.come_online(cast.ada, cast.ben)
    conversation = cast.mia_asks()
    cast.do(give, cast.house, conversation, AgentId(cast.ada.id), WHY, 30)
    return conversation


def speak(cast: Cast, agent: Actor, conversation: ConversationId, *, after_seconds: float) -> None:
    cast.clock.advance(seconds=after_seconds)
    cast.do(send_message, agent, conversation, cast.new_client_id(), "Yes, we have them in 38.")


def measured(cast: Cast, agent: Actor, conversation: ConversationId, because: StatedReason = "answered") -> list[int]:
    told = cast.told_by(close, agent, conversation, because)
    return [one.entry.fact.milliseconds for one in told if isinstance(one.entry.fact, ReactionMeasured)]
