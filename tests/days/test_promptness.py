"""How soon a free slot is given and taken up, on a ledger of a few seconds that is made up here."""

from collections import Counter

import pytest

from evaluations.days.promptness import Promptness, SlotsAndQueue
from floorwalker.availability.facts import AgentCameOnline, AgentWentAway, HelpAsked, PresenceFact, SlotsChanged
from floorwalker.conversations.facts import (
    AssignedBecause,
    ConversationAssigned,
    ConversationClosed,
    ConversationFact,
    ConversationPickedUp,
    ConversationQueued,
    ConversationStarted,
)
from floorwalker.kit.clock import Instant
from floorwalker.kit.facts import Entry
from floorwalker.kit.ids import AgentId, SiteId, VisitorId

Line = tuple[float, str, ConversationFact | PresenceFact]
ADA, BEN = AgentId("ada"), AgentId("ben")
COMES, TAKES_UP = ConversationStarted(VisitorId("somebody"), "en"), ConversationPickedUp(ADA)
ENDS = ConversationClosed(by="agent", because="answered")
LOST = ConversationQueued(because="not_picked_up", from_agent_id=ADA)


def given(because: AssignedBecause = "routed", agent_id: AgentId = ADA) -> ConversationAssigned:
    return ConversationAssigned(agent_id, because)


def online(slots: int = 1) -> AgentCameOnline:
    return AgentCameOnline(slots=slots)


def found(*ledger: Line) -> Promptness:
    """Read the ledger: seconds, whose fact it is, and the fact."""
    floor, seq = SlotsAndQueue(), Counter[str]()
    for seconds, subject, fact in ledger:
        seq[subject] += 1
        floor.hear(SiteId("shop"), subject, Entry(seq[subject], Instant(round(seconds * 1000)), fact, None))
    return floor.found()


def test_who_comes_while_somebody_has_room_is_counted_from_their_coming() -> None:
    told = found((0, ADA, online()), (5, "mia", COMES), (6, "mia", given()), (9, "mia", TAKES_UP))

    assert told == Promptness(given=[1.0], picked_up=[4.0], missed=0)


def test_who_waits_for_a_slot_is_counted_from_when_one_is_free() -> None:
    told = found(
        (0, ADA, online()), (1, "mia", COMES), (1, "mia", given()), (2, "mia", TAKES_UP), (3, "max", COMES),
        (60, "mia", ENDS), (62, "max", given()), (65, "max", TAKES_UP),
    )  # fmt: skip

    assert (told.given, told.picked_up) == ([0.0, 2.0], [1.0, 5.0])


@pytest.mark.parametrize("makes_room", [SlotsChanged(2), online(2)])
def test_more_slots_are_free_slots(makes_room: PresenceFact) -> None:
    told = found(
        (0, ADA, online()), (0, "mia", COMES), (0, "mia", given()), (3, "max", COMES),
        (20, ADA, makes_room), (21, "max", given()),
    )  # fmt: skip

    assert told.given == [0.0, 1.0]


def test_a_slot_is_for_whose_turn_it_is() -> None:
    told = found(
        (0, "mia", COMES), (1, "max", COMES), (10, ADA, online()), (11, "mia", given()), (20, "mia", ENDS),
        (21, "max", given()),
    )  # fmt: skip

    assert told.given == [1.0, 1.0]


def test_a_slot_that_goes_away_begins_anew() -> None:
    told = found(
        (0, "mia", COMES), (5, ADA, online()), (6, ADA, AgentWentAway("break")), (30, ADA, online()),
        (31, "mia", given()),
    )  # fmt: skip

    assert told.given == [1.0]


def test_who_has_too_much_has_no_slot_until_that_is_over() -> None:
    told = found(
        (0, ADA, online(2)), (1, ADA, HelpAsked(1, 2, Instant(40_000))), (5, "mia", COMES), (43, "mia", given())
    )

    assert told.given == [3.0]


def test_a_gift_that_nobody_takes_up_does_not_stop_the_clock() -> None:
    told = found(
        (0, ADA, online()), (0, BEN, online()), (1, "mia", COMES), (2, "mia", given()), (32, "mia", LOST),
        (33, "mia", given(agent_id=BEN)), (35, "mia", TAKES_UP),
    )  # fmt: skip

    assert told == Promptness(given=[1.0, 1.0], picked_up=[34.0], missed=0)


def test_who_is_taken_by_hand_was_not_given_and_who_ends_before_is_missed() -> None:
    told = found(
        (0, ADA, online(3)), (1, "mia", COMES), (2, "mia", given("claimed")), (3, "max", COMES), (4, "max", given()),
        (9, "max", ENDS), (10, "moe", COMES), (11, "moe", given()),
    )  # fmt: skip

    assert told == Promptness(given=[1.0, 1.0], picked_up=[], missed=2)


def test_nearly_all_is_nineteen_in_twenty_and_nothing_holds_where_nothing_is_known() -> None:
    assert Promptness.of_nearly_all([float(each) for each in range(1, 101)]) == 95
    assert Promptness.of_nearly_all([]) == float("inf")
