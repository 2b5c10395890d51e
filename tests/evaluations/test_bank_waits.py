"""The rows of the learned wait come from days that were not learned from."""

from pathlib import Path

import pytest

from evaluations.bank_waits import handling_minutes, patience_minutes, rows
from floorwalker.app.evaluate.call_log import Call, Outcome
from tests.app.evaluate.log_by_chance import log


def test_days_held_out_thirds_and_the_cold_start_each_have_their_figures(tmp_path: Path) -> None:
    (file := tmp_path / "log.csv").write_text(log(days=18, seed=6))

    made = {row.name: row for row in rows(file)}

    assert len(made) == 4 * 5 + 5
    assert made["last five days: Brier skill"].bar == "≥ 0.2"
    assert made["last five days: announced waits kept"].bar == "0.75 to 0.85"
    assert made["last five days: reliability error"].note.count("→") == 10
    assert made["third 2 of 3: RMSE"].value < 600
    assert made["cold start: RMSE"].bar == "reported"


def test_handling_and_patience_are_those_of_the_log() -> None:
    served = Call("990201", "PS", "0", 0, 60, 60, 240, 60, Outcome.AGENT, "S01")
    left = Call("990201", "PS", "0", 0, 120, None, 0, 120, Outcome.HANG, "")

    assert handling_minutes([served, left]) == 3
    assert patience_minutes([served, left]) == pytest.approx(3)
