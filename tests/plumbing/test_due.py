"""What is scheduled in one unit goes to the store together, and is what it would be one by one."""

from collections.abc import Callable

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from floorwalker.kit.clock import Instant
from floorwalker.plumbing.due import cancel, schedule, schedule_by
from floorwalker.plumbing.work import Work
from tests.cast import Cast

SUBJECTS = ("mia", "max")
STEPS = st.lists(
    st.tuples(st.sampled_from(["at", "at latest", "cancel", "look"]), st.sampled_from(SUBJECTS), st.integers(1, 5)),
    max_size=12,
)


def standing(work: Work) -> dict[str, int]:
    """Give when each subject's work is to be done."""
    rows = work.read("SELECT subject_id, run_at FROM due WHERE kind = 'tidy'")
    return {subject: run_at for subject, run_at in rows if subject in SUBJECTS}


def arrange(work: Work, steps: list[tuple[str, str, int]]) -> dict[str, int]:
    """Take all steps in one unit."""
    deeds: dict[str, Callable[[str, Instant], object]] = {
        "at": lambda subject, at: schedule(work, "tidy", subject, at),
        "at latest": lambda subject, at: schedule_by(work, "tidy", subject, at),
        "cancel": lambda subject, _: cancel(work, "tidy", subject),
        "look": lambda *_: standing(work),
    }
    for deed, subject, at in steps:
        deeds[deed](subject, Instant(at))
    return standing(work)


def supposed(steps: list[tuple[str, str, int]]) -> dict[str, int]:
    """Give what ought to stand there when each step is taken by itself."""
    stands: dict[str, int] = {}
    for deed, subject, at in steps:
        if deed == "at":
            stands[subject] = at
        elif deed == "at latest":
            stands[subject] = min(at, stands.get(subject, at))
        elif deed == "cancel":
            stands.pop(subject, None)
    return stands


@given(STEPS, STEPS)
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_last_word_counts_and_the_earliest_latest(
    cast: Cast, before: list[tuple[str, str, int]], now: list[tuple[str, str, int]]
) -> None:
    start = [("cancel", subject, 0) for subject in SUBJECTS]

    assert cast.do(arrange, cast.house, start + before) == supposed(before)
    assert cast.do(arrange, cast.house, now) == supposed(before + now)
