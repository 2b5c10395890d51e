"""Rules of thumb for big teams: as many agents as are busy on average, and some times its square root more.

`beta` is that factor. For planning at a glance and as a check on the exact models; a shop with 1 to 15 agents asks
those. Sources: Halfin and Whitt 1981; Garnett, Mandelbaum and Reiman 2002 where customers leave.
"""

import math
from statistics import NormalDist

_NORMAL = NormalDist()
_AS_CLOSE_AS_CAN_BE = 1e-13


def agents_by_square_root(load: float, beta: float) -> int:
    """The agents for a load in Erlang: load 90 with beta 0.5 is 95."""
    return math.ceil(load + beta * math.sqrt(load))


def p_wait_if_all_stay(beta: float) -> float:
    """The share that waits where nobody leaves, for beta above zero: 0.505 at 0.5."""
    return 1 / (1 + beta * _NORMAL.cdf(beta) / _NORMAL.pdf(beta))


def p_wait_if_some_leave(beta: float, leaving_by_handling: float) -> float:
    """The share that waits where they leave. `leaving_by_handling`: mean handling time over mean patience."""
    root = math.sqrt(leaving_by_handling)
    return 1 / (1 + root * _hazard(beta / root) / _hazard(-beta))


def beta_for(p_wait: float) -> float:
    """The beta at which this share waits, where nobody leaves: 1.062 for a fifth."""
    least, most = 0.0, 40.0
    while most - least > _AS_CLOSE_AS_CAN_BE:
        middle = (least + most) / 2
        if p_wait_if_all_stay(middle) > p_wait:
            least = middle
        else:
            most = middle
    return most


def _hazard(x: float) -> float:
    """Density over what is left of the normal distribution; by its tail, so that it holds far out."""
    return _NORMAL.pdf(x) / (math.erfc(x / math.sqrt(2)) / 2)
