"""`floorwalker load` tells what one's own server takes, and what an idle visitor costs."""

import json
import subprocess

from tests.play.server import COMMAND, Server


def load(server: Server, *options: str) -> dict[str, float]:
    """Run the command against a server, and read what it says."""
    command = [COMMAND, "load", "--url", server.url, "--data", str(server.data), "--json", *options]
    command += ["--database", server.database] if server.database else []
    done = subprocess.run(command, capture_output=True, text=True, timeout=110, check=False)
    assert done.returncode == 0, done.stderr
    report: dict[str, float] = json.loads(done.stdout)
    return report


def test_load_is_measured_and_loses_nothing(server: Server) -> None:
    report = load(server, "--conversations", "15", "--seconds", "1")

    assert (report.pop("lost"), report.pop("doubled")) == (0, 0)
    assert set(report) == {"messages_per_s", "p50_ms", "p99_ms", "cpu_us_per_message"}
    assert min(report.values()) > 0


def test_idle_sockets_are_weighed(server: Server) -> None:
    report = load(server, "--idle", "100")

    assert report["sockets"] == 100
    assert report["rss_bytes_per_socket"] >= 0
    assert report["accept_s"] > 0
