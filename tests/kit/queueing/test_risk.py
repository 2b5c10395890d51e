"""The risk of the next customer, with all who may come before."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from floorwalker.kit.queueing.ahead import Outflow
from floorwalker.kit.queueing.predicted_wait import p_wait_over
from floorwalker.kit.queueing.reaction import Reaction, supposed
from floorwalker.kit.queueing.risk import Floor, risks

FLOOR = Floor(free_slots=4, waiting=0, outflow=Outflow(1.2, 0.5), reaction=supposed(8, 20))


@given(visitors=st.integers(0, 2_000), free=st.integers(0, 9), more=st.floats(0, 1), less=st.floats(0, 1))
def test_the_more_see_it_the_higher_the_risk(visitors: int, free: int, more: float, less: float) -> None:
    found = risks(msgspec.structs.replace(FLOOR, free_slots=free, visitors=visitors, clicks_per_minute=0.05), 30, 30)

    assert found.of_share(min(more, less)) <= found.of_share(max(more, less)) + 1e-12


def test_the_risk_is_the_mean_over_how_many_come_first() -> None:
    # Two slots; six a minute click, so three in half a minute are expected: Poisson(3) leaves a slot for 0 or 1.
    floor = msgspec.structs.replace(FLOOR, free_slots=2, visitors=60, clicks_per_minute=0.1, reaction=Reaction((0.0,)))
    poisson = [0.049787, 0.149361, 0.224042, 0.224042, 0.168031, 0.100819, 0.050409, 0.021604, 0.008102, 0.002701]

    told = risks(floor, 30, 30).of_share(1.0)

    late = [0.0, 0.0, *(p_wait_over(floor.outflow, ahead, 30) for ahead in range(8))]
    by_hand = sum(p * risk for p, risk in zip(poisson, late, strict=True)) + 1 - sum(poisson)
    assert told == pytest.approx(by_hand, abs=1e-4)
