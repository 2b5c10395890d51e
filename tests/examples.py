"""How many made-up examples a costly property is tried with."""

from hypothesis import settings


def examples(normally: int) -> int:
    """So many in the daily run; in the long form, which searches anew each time, as many as its profile says."""
    return settings().max_examples if settings.get_current_profile_name() == "long" else normally
