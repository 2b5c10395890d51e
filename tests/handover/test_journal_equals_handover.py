"""What is kept of a handover is what its facts amount to, whatever is done; and somebody always has the customer."""

from collections.abc import Callable
from functools import reduce

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from floorwalker.conversations.views import conversation_for
from floorwalker.handover.actions.confirming import confirm_handover, return_handover
from floorwalker.handover.actions.giving import hand_on
from floorwalker.handover.facts import HandoverFact, HandoverGiven, apply
from floorwalker.handover.model import Handover, HandoverId, HandoverRequest
from floorwalker.handover.store import entries
from floorwalker.kit.errors import FloorwalkerError
from floorwalker.kit.facts import Entry
from floorwalker.plumbing.trail import is_intact
from tests.callbacks.night import Night
from tests.cast import Cast
from tests.handover.shop import Scene

DEEDS = st.lists(
    st.tuples(
        st.sampled_from(["ada", "ben", "lea"]), st.sampled_from(["give", "team", "mail", "confirm", "back", "wait"])
    ),
    min_size=1,
    max_size=8,
)


def added_up(journal: list[Entry[HandoverFact]], kept: Handover) -> Handover:
    """Add up what the facts make of a handover."""
    first = journal[0].fact
    assert isinstance(first, HandoverGiven)
    return reduce(apply, journal[1:], first.begun(kept.site_id, kept.id, journal[0].at))


@given(DEEDS)
@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_state_is_what_the_facts_make_of_it(new_cast: Callable[[], Cast], deeds: list[tuple[str, str]]) -> None:
    cast = new_cast()
    scene, latest, told = Scene(Night(cast, "2026-03-03 14:00").cast), HandoverId("none"), set[HandoverId]()
    ways = {
        "give": lambda: HandoverRequest("colleague", "About shoes", agent=cast.ben.id),
        "team": lambda: HandoverRequest("team", "About shoes", team=cast.fitters.id),
        "mail": lambda: HandoverRequest(
            "mail", "About shoes", agent=cast.ben.id, due_at=scene.in_an_hour(), address="mia@home.example"
        ),
    }

    for who, deed in deeds:
        try:
            if deed == "wait":
                scene.later(61)
            elif deed == "confirm":
                cast.do(confirm_handover, getattr(cast, who), latest)
            elif deed == "back":
                cast.do(return_handover, getattr(cast, who), latest, "Not mine")
            else:
                latest = cast.do(hand_on, getattr(cast, who), scene.talk, ways[deed]())
                told.add(latest)
        except FloorwalkerError:
            continue

    talk = cast.look(conversation_for, cast.house, scene.talk)
    assert (talk.agent_id is not None) == (talk.state == "assigned")
    for one in told:
        kept = scene.state(one)
        assert added_up(cast.look(entries, kept), kept) == kept
        assert cast.look(is_intact, cast.shoe_shop.id, one)
    cast.connection.close()
