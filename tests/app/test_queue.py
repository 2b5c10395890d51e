"""`floorwalker queue` prints what staffing comes to, and says in one sentence what cannot be."""

import json
import subprocess
import sys
from collections.abc import Callable

import pytest

from floorwalker.app.cli import main

Ask = Callable[..., tuple[int, str, str]]

CHAT = {"model": "chat", "arrivals-per-minute": "0.9", "handling-minutes": "5,6,7.5", "agents": "3"}
ERLANG = {"model": "erlang-c", "arrivals-per-minute": "3", "handling-minutes": "1", "agents": "5"}
PATIENT = {"patience-minutes": "2"}


@pytest.fixture
def ask(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Ask:
    """Run the command in this process and give its exit status, its output and its errors."""

    def run(options: dict[str, str], *more: str) -> tuple[int, str, str]:
        arguments = [part for name, value in options.items() for part in (f"--{name}", value)]
        monkeypatch.setattr(sys, "argv", ["floorwalker", "queue", *arguments, *more])
        with pytest.raises(SystemExit) as ended:
            main()
        said = capsys.readouterr()
        return int(ended.value.code or 0), said.out, said.err

    return run


def test_a_chat_team_as_one_object(ask: Ask) -> None:
    status, out, err = ask(CHAT | PATIENT | {"routing": "random"}, "--json")

    told = json.loads(out)
    assert (status, err) == (0, "")
    assert list(told) == [
        "p_wait", "p_abandon", "mean_wait_minutes", "service_level", "in_chat_minutes", "level_shares"
    ]  # fmt: skip
    assert list(told["service_level"]) == ["virtual", "offered", "answered"]
    assert told["p_wait"] == pytest.approx(0.140152, abs=6e-7)
    assert told["level_shares"] == pytest.approx([0.127, 0.236, 0.277, 0.360], abs=6e-4)


def test_least_busy_and_half_a_minute_are_meant_if_nothing_is_said(ask: Ask) -> None:
    plain = ask(CHAT | PATIENT, "--json")

    assert plain == ask(CHAT | PATIENT | {"routing": "least-busy", "within-seconds": "30"}, "--json")
    assert json.loads(plain[1])["p_wait"] == pytest.approx(0.130387, abs=6e-7)


@pytest.mark.parametrize(
    ("model", "p_wait", "p_abandon"), [("erlang-b", 0.110054, 0.110054), ("erlang-c", 0.236152, 0)]
)
def test_erlang_b_and_c(ask: Ask, model: str, p_wait: float, p_abandon: float) -> None:
    status, out, _ = ask(ERLANG | {"model": model}, "--json")

    told = json.loads(out)
    assert status == 0
    assert (told["p_wait"], told["p_abandon"]) == pytest.approx((p_wait, p_abandon), abs=6e-7)


def test_erlang_a_for_people(ask: Ask) -> None:
    status, out, _ = ask(ERLANG | PATIENT | {"model": "erlang-a"})

    assert status == 0
    assert "wait on average: 3.7 s" in out


def test_an_unstable_queue_has_no_figures(ask: Ask) -> None:
    status, out, err = ask(ERLANG | {"arrivals-per-minute": "5"}, "--json")

    assert (status, out) == (1, "")
    assert "unstable" in err
    assert err.count("\n") == 1


@pytest.mark.parametrize(
    "wrong",
    [
        {"model": "erlang-x"},
        {"model": "erlang-a"},
        {"handling-minutes": "5,6"},
        {"handling-minutes": "five"},
        {"handling-minutes": "0"},
        {"arrivals-per-minute": "-3"},
        {"arrivals-per-minute": "nan"},
        {"agents": "0"},
        {"agents": "2.5"},
        {"agents": "inf"},
        {"model": "erlang-a", "patience-minutes": "0"},
        {"within-seconds": "-1"},
        {"model": "chat", "handling-minutes": "5,,6"},
        {"model": "chat", "routing": "fair"},
        {"surely": "yes"},
    ],
)
def test_wrong_usage_is_one_sentence(ask: Ask, wrong: dict[str, str]) -> None:
    status, out, err = ask(ERLANG | wrong, "--json")

    assert (status, out) == (2, "")
    assert err.strip()
    assert err.count("\n") == 1


def test_what_is_left_out_is_asked_for(ask: Ask) -> None:
    status, out, err = ask({"model": "erlang-c"}, "--json")

    assert (status, out) == (2, "")
    assert "--arrivals-per-minute" in err


def test_what_is_given_in_vain_is_said_beside_the_figures(ask: Ask) -> None:
    status, out, err = ask(ERLANG | PATIENT | {"model": "erlang-b", "routing": "random"}, "--json")

    assert (status, json.loads(out)["p_abandon"]) == (0, pytest.approx(0.110054, abs=6e-7))
    assert err.splitlines() == [
        "erlang-b knows no patience: --patience-minutes is not used.",
        "erlang-b knows no levels: --routing is not used.",
    ]


def test_other_commands_do_not_load_it() -> None:
    code = "import sys, floorwalker.app.cli; sys.exit('floorwalker.app.queue' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
