"""What is kept of a block is what its facts amount to."""

import pytest

from floorwalker.blocks.actions.blocking import block, end_block, lift
from floorwalker.blocks.facts import VisitorBlocked, apply
from floorwalker.blocks.model import Block, BlockId
from floorwalker.blocks.reactions import learn_range
from floorwalker.blocks.store import held
from tests.cast import Cast


@pytest.mark.parametrize("address", ["203.0.113.77", "192.0.2.1"])
@pytest.mark.parametrize("is_lifted", [True, False])
def test_the_state_is_what_the_facts_make_of_it(cast: Cast, address: str, *, is_lifted: bool) -> None:
    told = list(cast.told_by(block, cast.ada, cast.talk(), "range", "Threats."))
    [made] = [one.subject_id for one in told if isinstance(one.entry.fact, VisitorBlocked)]
    told += cast.told_by(learn_range, cast.house, made, address)
    told += cast.told_by(lift, cast.lea, made) if is_lifted else cast.told_by(end_block, cast.house, made)

    folded: Block | None = None
    for one in (one for one in told if one.subject_id == made):
        if isinstance(one.entry.fact, VisitorBlocked):
            folded = one.entry.fact.begun(one.site_id, BlockId(one.subject_id), one.entry.at)
        else:
            assert folded is not None
            folded = apply(folded, one.entry)

    assert cast.do(held, cast.house, made) == folded
