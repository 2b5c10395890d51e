"""`floorwalker evaluate wait` learns from one log, foretells another, and prints four figures."""

import json
import lzma
import subprocess
import sys
from collections.abc import Callable
from math import sqrt
from pathlib import Path
from statistics import fmean

import pytest

from floorwalker.app.cli import main
from floorwalker.app.evaluate.call_days import waits_in
from floorwalker.app.evaluate.call_log import calls_in
from floorwalker.app.evaluate.wait import judge
from floorwalker.kit.learned_wait.learned_wait import learn
from tests.app.evaluate.log_by_chance import HEADER, log

Ask = Callable[..., tuple[int, str, str]]


@pytest.fixture
def train(tmp_path: Path) -> Path:
    """Six days to learn from."""
    file = tmp_path / "train.csv"
    file.write_text(log(days=6, seed=1))
    return file


@pytest.fixture
def test_log(tmp_path: Path) -> Path:
    """Four days to foretell."""
    file = tmp_path / "test.csv.xz"
    file.write_bytes(lzma.compress(log(days=4, seed=2).encode()))
    return file


@pytest.fixture
def ask(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Ask:
    """Run the command in this process and give its exit status, its output and its errors."""

    def run(train: Path, test: Path, *more: str) -> tuple[int, str, str]:
        words = ["floorwalker", "evaluate", "wait", "--train", str(train), "--test", str(test), *more]
        monkeypatch.setattr(sys, "argv", words)
        with pytest.raises(SystemExit) as ended:
            main()
        said = capsys.readouterr()
        return int(ended.value.code or 0), said.out, said.err

    return run


def test_four_figures_as_one_object(ask: Ask, train: Path, test_log: Path) -> None:
    status, out, err = ask(train, test_log, "--json")

    told = json.loads(out)
    assert (status, err) == (0, "")
    assert list(told) == ["brier_skill", "reliability_error", "rmse_s", "auc"]
    assert 0.1 < told["brier_skill"] < 1
    assert 0.7 < told["auc"] < 1


def test_the_same_files_give_the_same_words(ask: Ask, train: Path, test_log: Path) -> None:
    assert ask(train, test_log, "--json") == ask(train, test_log, "--json")


def test_the_figures_are_counted_over_the_right_cases(ask: Ask, train: Path, test_log: Path) -> None:
    past, to_come = waits_in(calls_in(train)), waits_in(calls_in(test_log))
    learned = learn(past)

    told = json.loads(ask(train, test_log, "--json")[1])

    shares = [float(one.seconds > 60) for one in past if one.answered or one.seconds > 60]
    known = [one for one in to_come if one.answered or one.seconds > 60]
    ours = sum((learned.p_over(one.moment, 60) - (one.seconds > 60)) ** 2 for one in known)
    plain = sum((fmean(shares) - (one.seconds > 60)) ** 2 for one in known)
    off = fmean((learned.mean_seconds(one.moment) - one.seconds) ** 2 for one in to_come if one.answered)
    assert len(known) < len(to_come)
    assert told["brier_skill"] == pytest.approx(1 - ours / plain)
    assert told["rmse_s"] == pytest.approx(sqrt(off))


def test_what_is_foretold_is_not_learned_from_the_days_to_come(train: Path, test_log: Path) -> None:
    past, to_come = waits_in(calls_in(train)), waits_in(calls_in(test_log))

    whole, half = judge(past, to_come), judge(past, to_come[: len(to_come) // 2])

    assert whole.long_share == half.long_share
    assert whole.figures != half.figures


def test_people_read_the_curve_and_how_often_announced_waits_held(ask: Ask, train: Path, test_log: Path) -> None:
    status, out, _ = ask(train, test_log)

    assert status == 0
    assert "announced waits kept: " in out
    assert out.splitlines()[-11] == "foretold and happened, by tenths of the cases:"


def test_a_broken_line_is_wrong_usage(ask: Ask, train: Path, test_log: Path) -> None:
    train.write_text(train.read_text().replace("9902", "9999", 1))

    status, out, err = ask(train, test_log, "--json")

    assert (status, out) == (2, "")
    assert err == f"{train}, line 2 has the date '999901', which is no yymmdd.\n"


@pytest.mark.parametrize("text", ["", "a,b\n1,2\n", HEADER])
def test_a_file_that_is_no_log_is_wrong_usage(ask: Ask, train: Path, tmp_path: Path, text: str) -> None:
    (wrong := tmp_path / "wrong.csv").write_text(text)

    status, out, err = ask(train, wrong, "--json")

    assert (status, out, err.count("\n")) == (2, "", 1)


def test_a_file_that_is_not_there_is_wrong_usage(ask: Ask, train: Path, tmp_path: Path) -> None:
    status, out, err = ask(train, tmp_path / "absent.csv", "--json")

    assert (status, out) == (2, "")
    assert err == f"{tmp_path / 'absent.csv'} cannot be read: No such file or directory.\n"


@pytest.mark.parametrize("which", ["train", "test"])
def test_a_log_in_which_nobody_waits_long_gives_no_figures(ask: Ask, train: Path, tmp_path: Path, which: str) -> None:
    lines = train.read_text().splitlines()
    (quiet := tmp_path / "quiet.csv").write_text("\n".join([*lines[:1], *(line for line in lines if is_quick(line))]))

    status, out, err = ask(*((quiet, train) if which == "train" else (train, quiet)), "--json")

    assert (status, out) == (1, "")
    assert err.startswith("Too little was seen")


def is_quick(line: str) -> bool:
    q_time = line.split(",")[9]
    return q_time.isdecimal() and 0 < int(q_time) <= 60


def test_other_commands_do_not_load_it() -> None:
    code = "import sys, floorwalker.app.cli; sys.exit('floorwalker.app.evaluate.wait' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
