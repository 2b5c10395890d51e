"""`floorwalker replay` plays real rhythms through real sockets, and finds nothing lost, doubled or out of order."""

import json
import subprocess
from pathlib import Path

import pytest

from tests.play.server import COMMAND, Server, running

DIALOGUES = Path(__file__).with_name("dialogues.jsonl")
TIMES_EACH = 4
DIALOGUES_PLAYED = 10 * TIMES_EACH
MESSAGES = 73 * TIMES_EACH


def play(server: Server, *options: str) -> subprocess.CompletedProcess[str]:
    """Run the command against a server."""
    command = [COMMAND, "replay", *[str(DIALOGUES)] * TIMES_EACH, "--url", server.url, "--data", str(server.data)]
    command += ["--database", server.database] if server.database else []
    return subprocess.run([*command, "--json", *options], capture_output=True, text=True, timeout=110, check=False)


@pytest.mark.parametrize("cuts_per_minute", [0, 120])
def test_every_word_arrives_once_and_in_order_also_when_connections_are_cut(
    server: Server, cuts_per_minute: int
) -> None:
    done = play(server, "--speed", "20", "--at-once", "40", "--cut", str(cuts_per_minute))

    assert done.returncode == 0, done.stderr
    report = json.loads(done.stdout)
    assert 0 < report.pop("p50_ms") <= report.pop("p99_ms")
    assert report == {
        "dialogues": DIALOGUES_PLAYED,
        "messages_sent": MESSAGES,
        "messages_received": MESSAGES,
        "lost": 0,
        "doubled": 0,
        "out_of_order": 0,
    }


def test_a_server_that_lets_in_no_newcomers_is_told_in_one_plain_sentence(tmp_path: Path) -> None:
    server = Server(tmp_path / "data")
    server.environment = {"FLOORWALKER_ARRIVALS_PER_MINUTE": "0"}
    with running(server):
        done = play(server)

    assert (done.returncode, done.stdout) == (1, "")
    assert "FLOORWALKER_ARRIVALS_PER_MINUTE" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_server_with_its_limits_on_is_slower_but_loses_nothing(tmp_path: Path) -> None:
    server = Server(tmp_path / "data")
    server.environment = {"FLOORWALKER_FRAMES_AT_ONCE": "15", "FLOORWALKER_FRAMES_PER_SECOND": "15"}
    with running(server):
        done = play(server, "--speed", "60", "--at-once", "12")

    assert done.returncode == 0
    assert json.loads(done.stdout)["messages_received"] == MESSAGES
    assert "FLOORWALKER_FRAMES_PER_SECOND" in done.stderr
