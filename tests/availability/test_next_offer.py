"""How one offer becomes the next, for any floor: it never flickers, always has a cause, and never grows too soon."""

from hypothesis import given
from hypothesis import strategies as st

from floorwalker.availability.facts import OfferChanged
from floorwalker.availability.offering.deciding import Situation, next_offer
from floorwalker.availability.offering.offer import Offer
from floorwalker.kit.clock import Instant
from floorwalker.kit.queueing.ahead import Outflow
from floorwalker.kit.queueing.reaction import supposed
from floorwalker.kit.queueing.risk import Floor
from floorwalker.kit.queueing.show_rule import ShowRule, sees_it

RULE = ShowRule()
REACTION = supposed(8, 20)
NOBODY_TAKES_CHATS = {"closed", "nobody_here", "finishing"}


@st.composite
def situations(draw: st.DrawFn) -> Situation:
    """Draw any floor of a small shop."""
    takers = draw(st.integers(0, 4))
    slots = 3 * takers
    busy = draw(st.integers(0, slots))
    outflow = Outflow(0.3 * takers, 0.5)
    numbers = {"waiting": draw(st.integers(0, 5)), "visitors": draw(st.integers(0, 400))}
    floor = Floor(slots - busy, outflow=outflow, reaction=REACTION, clicks_per_minute=0.02, **numbers)
    return Situation(draw(st.booleans()), takers, draw(st.integers(0, 2)), busy, slots, floor)


histories = st.lists(st.tuples(situations(), st.integers(1, 90)), max_size=30)


def played(history: list[tuple[Situation, int]]) -> list[tuple[int, Situation, Offer, Offer]]:
    """Let one situation follow the other; gives when, what stood on the floor, and the offer before and after."""
    now, offer, steps = 1_000_000, Offer(), []
    for situation, seconds in history:
        now += seconds * 1000
        found = next_offer(situation, offer, RULE, Instant(now))
        after = OfferChanged(version=offer.version + 1, share=found.share, cause=found.cause).changed(
            offer, Instant(now)
        )
        steps.append((now, situation, offer, after))
        offer = after
    return steps


@given(histories)
def test_more_are_let_in_a_minute_after_fewer_were_and_never_sooner(history: list[tuple[Situation, int]]) -> None:
    fewer_at = -(10**9)
    for now, _, before, after in played(history):
        if after.share > before.share:
            assert now - fewer_at >= 60_000
        if after.share < before.share:
            fewer_at = now


@given(histories)
def test_nothing_is_offered_where_nobody_could_come(history: list[tuple[Situation, int]]) -> None:
    for _, situation, _, after in played(history):
        if not situation.is_open or situation.takers == 0:
            assert after.share == 0
            assert after.cause in NOBODY_TAKES_CHATS
        else:
            assert after.cause not in NOBODY_TAKES_CHATS


@given(histories)
def test_a_share_is_a_step_and_all_of_it_says_why(history: list[tuple[Situation, int]]) -> None:
    for _, _, _, after in played(history):
        assert after.share in {*range(10), *range(10, 101, 10)}
        assert (after.share == 100) == (after.cause in {"free_slot", "short_wait"})


@given(histories, st.text(min_size=1))
def test_who_chats_waits_or_writes_sees_it_whatever_is_offered(
    history: list[tuple[Situation, int]], visitor_id: str
) -> None:
    for _, _, _, after in played(history):
        assert sees_it(visitor_id, after.share / 100, has_begun=True)


@given(st.integers(0, 99), st.integers(0, 10), st.integers(0, 10))
def test_a_growing_share_only_ever_adds_visitors(place: int, fewer: int, more: int) -> None:
    small, large = sorted((fewer * 10, more * 10))

    assert not Offer(share=small).includes(place) or Offer(share=large).includes(place)


def test_many_visitors_share_what_there_is_room_for() -> None:
    floor = Floor(2, 0, Outflow(0.3, 0.5), REACTION, visitors=800, clicks_per_minute=0.01)
    situation = Situation(is_open=True, takers=1, finishing=0, open_chats=1, slots=3, floor=floor)

    found = next_offer(situation, Offer(), RULE, Instant(10**6))

    assert 0 < found.share < 100
    assert found.cause == "reserved"


def test_what_the_steps_cut_off_is_no_change_of_cause() -> None:
    floor = Floor(2, 0, Outflow(0.3, 0.5), REACTION, visitors=800, clicks_per_minute=0.01)
    situation = Situation(is_open=True, takers=1, finishing=0, open_chats=1, slots=3, floor=floor)
    first = next_offer(situation, Offer(), RULE, Instant(10**6))
    offer = Offer(version=1, share=first.share, cause=first.cause)

    again = next_offer(situation, offer, RULE, Instant(10**6 + 1000))

    assert again == first
