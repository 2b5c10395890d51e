"""The rules of thumb give the published values."""

import pytest

from floorwalker.kit.queueing.erlang import erlang_c
from floorwalker.kit.queueing.square_root import (
    agents_by_square_root,
    beta_for,
    p_wait_if_all_stay,
    p_wait_if_some_leave,
)

BETAS = (-1, -0.5, 0, 0.5, 1, 2)
# Garnett, Mandelbaum and Reiman 2002: handling over patience, then P(W > 0) for each beta.
GARNETT = {
    0.1: (0.999443, 0.967504, 0.759747, 0.445020, 0.209372, 0.026271),
    0.5: (0.931226, 0.797925, 0.585786, 0.357177, 0.178958, 0.024399),
    1: (0.841345, 0.691462, 0.500000, 0.308538, 0.158655, 0.022750),
    2: (0.725187, 0.578758, 0.414214, 0.257943, 0.135641, 0.020506),
    10: (0.442323, 0.340137, 0.240253, 0.151582, 0.082646, 0.013901),
}


def test_halfin_and_whitt() -> None:
    found = [p_wait_if_all_stay(beta) for beta in (0.5, 1, 1.5, 2)]

    assert found == pytest.approx([0.504539, 0.223361, 0.084690, 0.026881], abs=6e-7)


def test_halfin_and_whitt_backwards() -> None:
    found = [beta_for(p_wait) for p_wait in (0.5, 0.2, 0.1, 0.05, 0.01)]

    assert found == pytest.approx([0.506054, 1.061516, 1.420187, 1.739836, 2.374888], abs=6e-7)


@pytest.mark.parametrize("ratio", GARNETT)
def test_garnett_mandelbaum_and_reiman(ratio: float) -> None:
    found = [p_wait_if_some_leave(beta, ratio) for beta in BETAS]

    assert found == pytest.approx(GARNETT[ratio], abs=6e-7)


def test_the_rule_comes_near_the_exact_share_in_a_big_team() -> None:
    load = 10_000

    agents = agents_by_square_root(load, 1)

    assert agents == 10_100
    assert erlang_c(load, agents) == pytest.approx(p_wait_if_all_stay(1), abs=0.002)
