"""An agent counts as here for as long as their console says so."""

from floorwalker.availability.actions import GONE, go_online, pulse
from floorwalker.availability.model import GONE_AFTER_MS
from floorwalker.availability.views import colleague
from floorwalker.kit.ids import AgentId
from floorwalker.plumbing.due import claim
from floorwalker.plumbing.work import Reads
from tests.cast import Cast


def presence_of_ada(reads: Reads, cast: Cast) -> str:
    return colleague(reads, cast.shoe_shop.id, cast.ada.id).presence


def test_an_agent_who_pulses_stays_online(cast: Cast) -> None:
    cast.do(go_online, cast.ada)
    for _ in range(5):
        cast.clock.advance(seconds=60)
        cast.do(pulse, cast.ada)

    assert cast.look(presence_of_ada, cast) == "online"


def test_an_agent_who_stops_pulsing_is_offline(cast: Cast) -> None:
    cast.do(go_online, cast.ada)

    cast.clock.advance(seconds=GONE_AFTER_MS / 1000 + 1)

    assert cast.look(presence_of_ada, cast) == "offline"


def test_each_pulse_puts_off_asking_after_the_agent(cast: Cast) -> None:
    cast.do(pulse, cast.ada)
    cast.clock.advance(seconds=GONE_AFTER_MS / 1000 - 1)
    cast.do(pulse, cast.ada)
    cast.clock.advance(seconds=GONE_AFTER_MS / 1000 - 1)

    early = cast.do(claim, cast.house, 10, [GONE])
    cast.clock.advance(seconds=1)
    late = cast.do(claim, cast.house, 10, [GONE])

    assert early == []
    assert [(item.kind, item.subject_id) for item in late] == [(GONE, AgentId(cast.ada.id))]


def test_a_strangers_pulse_says_nothing_of_ada(cast: Cast) -> None:
    cast.do(go_online, cast.ada)
    cast.clock.advance(seconds=GONE_AFTER_MS / 1000 + 1)

    cast.do(pulse, cast.carl)

    assert cast.look(presence_of_ada, cast) == "offline"
