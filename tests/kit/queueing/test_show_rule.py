"""The launcher offers a chat only if the next customer would very likely be answered in time."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from floorwalker.kit.queueing.ahead import Outflow
from floorwalker.kit.queueing.predicted_wait import p_wait_over
from floorwalker.kit.queueing.reaction import Reaction, supposed
from floorwalker.kit.queueing.risk import Floor, risks
from floorwalker.kit.queueing.show_rule import Cause, Shown, ShowRule, decide, place_in_flow, sees_it

RULE = ShowRule()
ALL, NONE = Shown(share=1.0), Shown(share=0.0)
# Three agents with three slots each; nobody else about.
FLOOR = Floor(free_slots=4, waiting=0, outflow=Outflow(1.2, 0.5), reaction=supposed(8, 20))


def test_a_free_slot_is_offered() -> None:
    decision = decide(FLOOR, NONE, RULE)

    assert (decision.share, decision.cause) == (1, Cause.FREE_SLOT)
    assert decision.risk == FLOOR.reaction.p_over(30)


def test_the_last_slot_taken_hides_it_before_there_is_a_queue() -> None:
    full = but(free_slots=0)

    decision = decide(full, ALL, RULE)

    assert (decision.share, decision.cause) == (0, Cause.SLOTS_TAKEN)
    assert decision.risk == pytest.approx(p_wait_over(full.outflow, 0, 30, full.reaction))
    assert decision.risk > 0.548


def test_a_great_team_may_stay_open_while_all_are_full() -> None:
    decision = decide(but(free_slots=0, outflow=Outflow(12, 0.5), reaction=Reaction((5.0,))), ALL, RULE)

    assert (decision.share, decision.cause) == (1, Cause.SHORT_WAIT)


@pytest.mark.parametrize(
    ("floor", "cause"),
    [
        ({"free_slots": 0, "outflow": Outflow(0, 0.5)}, Cause.NOBODY_HERE),
        ({"reaction": Reaction((5.0, 40.0))}, Cause.SLOW_REACTION),
        ({"free_slots": 0, "waiting": 2}, Cause.QUEUE),
        ({"free_slots": 0}, Cause.SLOTS_TAKEN),
        ({"free_slots": -2}, Cause.SLOTS_TAKEN),
        ({"free_slots": 2, "invitations": 2}, Cause.RESERVED),
    ],
)
def test_what_is_missing_is_told(floor: dict[str, object], cause: Cause) -> None:
    decision = decide(but(**floor), ALL, RULE)

    assert (decision.share, decision.cause) == (0, cause)


def test_an_invitation_keeps_a_whole_slot_and_no_more() -> None:
    shares = [decide(but(free_slots=2, invitations=shown), ALL, RULE).share for shown in (0, 1, 2)]

    assert shares == [1, 1, 0]


def test_many_who_see_it_are_let_in_by_part() -> None:
    decision = decide(but(free_slots=1, visitors=40, clicks_per_minute=0.05), ALL, RULE)

    assert 0 < decision.share < 1
    assert decision.cause is Cause.RESERVED
    assert decision.risk <= RULE.most_risk


def test_of_thousands_a_few_in_a_hundred_may_see_the_last_slot() -> None:
    decision = decide(but(free_slots=1, visitors=3_000, clicks_per_minute=0.005), ALL, RULE)

    assert 0 < decision.share < 0.1


def test_the_share_is_the_largest_that_can_be_borne() -> None:
    crowded = but(free_slots=2, visitors=60, clicks_per_minute=0.1)

    share = decide(crowded, ALL, RULE).share

    found = risks(crowded, 30, 30)
    assert found.of_share(share) <= RULE.most_risk < found.of_share(share + 0.01)


def test_who_is_on_the_page_counts_by_how_often_they_click() -> None:
    seldom, often = (but(free_slots=1, visitors=3, clicks_per_minute=rate) for rate in (0.01, 1.0))

    assert decide(seldom, ALL, RULE).share == 1
    assert decide(often, ALL, RULE).share < 1


def test_it_comes_back_no_sooner_than_after_a_minute() -> None:
    shares = [decide(FLOOR, Shown(0.0, seconds), RULE) for seconds in (0, 59.9, 60)]

    assert [(one.share, one.cause) for one in shares] == [
        (0, Cause.SETTLING),
        (0, Cause.SETTLING),
        (1, Cause.FREE_SLOT),
    ]


def test_it_comes_back_to_an_empty_floor_however_slow_the_first_words_are_that_can_be_borne() -> None:
    """Three in twenty are slower than promised: more than half of what can be borne, and no room makes it less."""
    slow = but(reaction=Reaction((10.0,) * 17 + (40.0,) * 3))

    assert decide(slow, Shown(share=0.0, seconds_since_fewer=60), RULE).share == 1
    assert decide(slow, Shown(share=0.0, seconds_since_fewer=59), RULE).share == 0


def test_it_stays_at_a_risk_at_which_it_would_not_come_back() -> None:
    between = but(free_slots=0, outflow=Outflow(4.5, 0.5), reaction=Reaction((5.0,)))
    risk = p_wait_over(between.outflow, 0, 30, between.reaction)
    assert RULE.most_risk / 2 < risk < RULE.most_risk

    stays = decide(between, ALL, RULE)
    assert (stays.share, stays.cause) == (1, Cause.SHORT_WAIT)
    assert stays.risk == pytest.approx(risk)
    assert decide(between, NONE, RULE).cause is Cause.SETTLING


def test_one_who_has_begun_keeps_it() -> None:
    assert sees_it("mia", 0.0, has_begun=True)
    assert not sees_it("mia", 0.0, has_begun=False)
    assert sees_it("mia", 1.0, has_begun=False)


def test_a_growing_share_only_adds_visitors() -> None:
    visitors = [f"visitor-{number}" for number in range(2_000)]

    few, more = ({one for one in visitors if sees_it(one, share, has_begun=False)} for share in (0.3, 0.6))

    assert few < more
    assert len(few) == pytest.approx(600, abs=80)
    assert all(0 <= place_in_flow(one) < 1 for one in visitors)


@given(
    free=st.integers(-2, 12), waiting=st.integers(0, 8), invited=st.integers(0, 5), visitors=st.integers(0, 3_000),
    clicks=st.floats(0, 2), slots=st.floats(0, 20), share=st.sampled_from([0.0, 0.3, 1.0]), since=st.floats(0, 120),
)  # fmt: skip
def test_no_decision_runs_more_than_the_bearable_risk(  # noqa: PLR0913, PLR0917 - the whole floor
    free: int, waiting: int, invited: int, visitors: int, clicks: float, slots: float, share: float, since: float
) -> None:
    floor = Floor(free, waiting, Outflow(slots, 0.5), supposed(8, 20), invited, visitors, clicks)

    decision = decide(floor, Shown(share, since), RULE)

    assert 0 <= decision.share <= 1
    assert decision.share == 0 or decision.risk <= RULE.most_risk
    assert decision.share <= share or (since >= 60 and decision.risk <= RULE.most_risk / 2)
    assert (decision.share == 1) == (decision.cause in {Cause.FREE_SLOT, Cause.SHORT_WAIT})


def but(**other: object) -> Floor:
    """The usual floor, but for this."""
    return msgspec.structs.replace(FLOOR, **other)
