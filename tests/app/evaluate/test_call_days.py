"""A wait is foretold from what had happened by the clock when it began, and from nothing else."""

import csv
from collections.abc import Callable
from io import StringIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from floorwalker.app.evaluate.call_days import waits_in
from floorwalker.app.evaluate.call_log import Call, calls_in
from floorwalker.kit.learned_wait.moment import Moment
from tests.app.evaluate.log_by_chance import clock, log
from tests.examples import examples

Line = dict[str, str]
HAPPENS = ("vru_entry", "vru_exit", "q_start", "q_exit", "ser_start", "ser_exit")
LINES: list[Line] = list(csv.DictReader(StringIO(log(days=2, seed=4))))
CASES = [place for place, line in enumerate(LINES) if line["q_time"] != "0" and line["outcome"] != "PHANTOM"]


def seconds(text: str) -> int:
    hours, minutes, rest = map(int, text.split(":"))
    return hours * 3600 + minutes * 60 + rest


def seen_by(folder: Path, lines: list[Line], place: int) -> Moment:
    """Give what the case in this line of the log saw; it is the only one left that waited."""
    only = [line if i == place else {**line, "q_time": "0"} for i, line in enumerate(lines)]
    [wait] = waits_in(read(folder, only))
    return wait.moment


def read(folder: Path, lines: list[Line]) -> list[Call]:
    file = folder / "log.csv"
    with file.open("w", newline="") as out:
        writer = csv.DictWriter(out, LINES[0])
        writer.writeheader()
        writer.writerows(lines)
    return calls_in(file)


def told_later(line: Line, at: int, new: Callable[[str], str]) -> Line:
    """Change all of a call that its log tells only from this second on."""
    later = {column: new(line[column]) for column in HAPPENS if seconds(line[column]) >= at}
    over = {"outcome": "HANG", "q_time": "999"} if seconds(line["q_exit"]) >= at else {}
    served = {"server": "S77"} if seconds(line["ser_start"]) >= at else {}
    return {**line, **over, **served, **later}


@settings(max_examples=examples(40), deadline=None)
@given(case=st.sampled_from(CASES), shift=st.integers(0, 3_000))
def test_nothing_that_happens_later_is_looked_at(
    tmp_path_factory: pytest.TempPathFactory, case: int, shift: int
) -> None:  # fmt: skip
    folder = tmp_path_factory.mktemp("log")
    at = seconds(LINES[case]["q_start"])

    changed = [
        line if place == case else told_later(line, at, lambda text: clock(max(at, seconds(text) - 60) + shift))
        for place, line in enumerate(LINES)
    ]

    assert changed != LINES
    assert seen_by(folder, changed, case) == seen_by(folder, LINES, case)


@settings(max_examples=examples(40), deadline=None)
@given(case=st.sampled_from(CASES), outcome=st.sampled_from(["AGENT", "HANG"]), late=st.integers(-3, 90))
def test_what_became_of_the_case_itself_is_not_looked_at(
    tmp_path_factory: pytest.TempPathFactory, case: int, outcome: str, late: int
) -> None:
    folder = tmp_path_factory.mktemp("log")
    at = seconds(LINES[case]["q_start"])
    clocks = {"q_exit": clock(at + late), "ser_start": clock(at + late - 1), "ser_exit": clock(at + 2 * late)}
    own = {**LINES[case], **clocks, "q_time": "7", "outcome": outcome, "server": "S77"}

    changed = [own if place == case else line for place, line in enumerate(LINES)]

    assert seen_by(folder, changed, case) == seen_by(folder, LINES, case)


def test_other_days_are_not_looked_at(tmp_path: Path) -> None:
    case = CASES[-1]
    same_day = [line for line in LINES if line["date"] == LINES[case]["date"]]

    assert len(same_day) < len(LINES)
    assert seen_by(tmp_path, same_day, same_day.index(LINES[case])) == seen_by(tmp_path, LINES, case)


def test_what_happened_a_second_before_is_looked_at(tmp_path: Path) -> None:
    case = next(place for place in CASES if place > 60)
    at = seconds(LINES[case]["q_start"])
    waiting = {**LINES[case], "q_exit": clock(at + 90), "ser_start": "0:00:00", "ser_exit": "0:00:00"}

    just_before = seen_by(tmp_path, [*LINES, {**waiting, "q_start": clock(at - 1)}], case)
    same_second = seen_by(tmp_path, [*LINES, {**waiting, "q_start": clock(at)}], case)

    assert just_before.alike == same_second.alike + 1


def test_cases_are_those_who_waited_and_were_no_phantom(tmp_path: Path) -> None:
    waits = waits_in(read(tmp_path, LINES))

    assert [wait.seconds for wait in waits] == [int(LINES[place]["q_time"]) for place in CASES]
    assert [wait.answered for wait in waits] == [LINES[place]["outcome"] == "AGENT" for place in CASES]
    assert any(line["outcome"] == "PHANTOM" and line["q_time"] != "0" for line in LINES)
