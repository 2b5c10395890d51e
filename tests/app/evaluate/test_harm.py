"""`floorwalker evaluate harm` plays shops with a harmful rule and tells how soon the guardrail stops it."""

import json
import sys
from collections.abc import Callable

import pytest

from floorwalker.app.cli import main
from floorwalker.app.evaluate.harm import simulate

Ask = Callable[..., tuple[int, str, str]]


@pytest.fixture
def ask(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Ask:
    """Run the command in this process and give its exit status, its output and its errors."""

    def run(shops: int, effect: float, *more: str) -> tuple[int, str, str]:
        words = ["floorwalker", "evaluate", "harm", "--shops", str(shops), "--effect", str(effect), *more]
        monkeypatch.setattr(sys, "argv", words)
        with pytest.raises(SystemExit) as ended:
            main()
        said = capsys.readouterr()
        return int(ended.value.code or 0), said.out, said.err

    return run


def test_a_rule_that_drives_off_many_is_stopped_everywhere_and_soon(ask: Ask) -> None:
    status, out, err = ask(40, 0.2, "--seed", "3", "--json")

    told = json.loads(out)
    assert (status, err) == (0, "")
    assert list(told) == ["stopped_share", "median_decisions_to_stop"]
    assert told["stopped_share"] == 1
    assert told["median_decisions_to_stop"] < 1_000


def test_the_more_a_rule_drives_off_the_sooner_it_is_stopped() -> None:
    medians = [simulate(20, effect, seed=1).median_decisions_to_stop for effect in (0.05, 0.1, 0.3)]

    assert None not in medians
    assert medians == sorted(medians, reverse=True)  # type: ignore[type-var]


def test_a_rule_that_helps_is_stopped_nowhere_and_it_says_never(ask: Ask) -> None:
    assert ask(3, -0.05, "--json")[1] == '{"stopped_share":0.0,"median_decisions_to_stop":null}\n'
    assert "had: never" in ask(3, -0.05)[1]


def test_the_same_seed_gives_the_same_shops_and_another_others() -> None:
    assert simulate(10, 0.05, seed=1) == simulate(10, 0.05, seed=1) != simulate(10, 0.05, seed=2)


@pytest.mark.parametrize(("shops", "effect"), [(0, 0.1), (1, 0.9), (1, -0.3), (1, float("nan"))])
def test_numbers_that_make_no_sense_are_refused(ask: Ask, shops: int, effect: float) -> None:
    status, out, err = ask(shops, effect)

    assert (status, out) == (2, "")
    assert err.startswith("At least 1 shop")
