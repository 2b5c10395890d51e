"""The servers under measurement: each a process on the first core; the load client has the second."""

import json
import os
import signal
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from math import ceil
from pathlib import Path
from typing import BinaryIO

from bench.result_file import ROOT
from bench.staff import hire

SERVER_CORE, CLIENT_CORE = 0, 1
CHATS_PER_AGENT = 12
COMMAND = Path(sys.executable).with_name("floorwalker")
LIMITS_LIFTED = {
    f"FLOORWALKER_{name}": "1e9" for name in ("FRAMES_PER_SECOND", "FRAMES_AT_ONCE", "ARRIVALS_PER_MINUTE")
} | {"FLOORWALKER_BEHIND_PROXY": "1"}  # so that a crowd has as many addresses as people


@dataclass(frozen=True, slots=True)
class Server:
    """A running server, and in which dialect it is spoken with."""

    dialect: str
    url: str
    pid: int
    data: Path


@contextmanager
def bare(module: str) -> Iterator[Server]:
    """Run one of the bare servers of `bench.floor`."""
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        command = [sys.executable, "-m", f"bench.floor.{module}", "--data", folder]
        with _process(command, SERVER_CORE) as process:
            port = int(process.stdout.readline() if process.stdout else 0)
            yield Server("floor", f"http://127.0.0.1:{port}", process.pid, Path(folder))


@contextmanager
def floorwalker(
    agents: int = 0, *, database: str | None = None, before: Callable[[Path], None] = lambda _: None
) -> Iterator[Server]:
    """Run Floorwalker as `floorwalker serve` does, in a folder of its own with what was done `before`."""
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        hire(Path(folder), agents, database)
        before(Path(folder))
        command = [str(COMMAND), "serve", "--data", folder, "--port", "0"]
        if database:
            command += ["--database", database]
        log = Path(folder) / "log"
        with log.open("wb") as said, _process(command, SERVER_CORE, LIMITS_LIFTED, errors=said) as process:
            url = f"http://127.0.0.1:{_port_said_in(log, process)}"
            yield Server("floorwalker", url, process.pid, Path(folder))


@contextmanager
def demo_shop(snippet: str = "", chat: str = "") -> Iterator[str]:
    """Run the demo shop, with the chat's script tag or as it is by itself; gives its origin."""
    command = [sys.executable, "-m", "demo.shop", "--port", "0"]
    if snippet:
        command += ["--snippet", snippet, "--chat", chat]
    with _process(command, SERVER_CORE) as process:
        origin = process.stdout.readline().strip() if process.stdout else ""
        wait_until_answered(origin, process)
        yield origin


def agents_for(conversations: int) -> int:
    """Tell how many agents that many conversations need."""
    return ceil(conversations / CHATS_PER_AGENT)


def load(server: Server, **how: float) -> dict[str, float]:
    """Run the load client against a server and read what it measured."""
    return run_client("bench.client", server, **how)


def run_client(module: str, server: Server, **how: float) -> dict[str, float]:
    """Run one of the clients on its own core; its options are given by name."""
    command = [sys.executable, "-m", module, server.dialect, "--url", server.url]
    command += ["--data", str(server.data), "--server-pid", str(server.pid)]
    for name, value in how.items():
        command += [f"--{name.replace('_', '-')}", str(value)]
    with _process(command, CLIENT_CORE) as process:
        told, _ = process.communicate(timeout=600)
        if process.returncode:
            raise RuntimeError(f"{module} failed with status {process.returncode}: {' '.join(command)}")
    measured: dict[str, float] = json.loads(told)
    return measured


def wait_until_answered(url: str, process: "subprocess.Popen[str]", timeout_seconds: float = 60) -> None:
    """Wait for an address to answer 200."""
    deadline = time.monotonic() + timeout_seconds
    while time.monotonic() < deadline and process.poll() is None:
        with suppress(OSError):  # refused, timed out, or not 200 yet
            urllib.request.urlopen(url, timeout=2).close()  # noqa: S310 (our own server)
            return
        time.sleep(0.05)
    raise RuntimeError(f"{url} did not get ready")


def _port_said_in(log: Path, process: "subprocess.Popen[str]", timeout_seconds: float = 60) -> int:
    """Wait for Floorwalker to be open, and read at which port; it says so in its log."""
    deadline = time.monotonic() + timeout_seconds
    while time.monotonic() < deadline and process.poll() is None:
        for line in log.read_text().splitlines():
            if '"event": "open"' in line:
                return int(json.loads(line)["port"])
        time.sleep(0.05)
    raise RuntimeError(f"Floorwalker did not get ready: {log.read_text()[-1_000:]}")


@contextmanager
def _process(
    command: Sequence[str],
    core: int,
    environment: dict[str, str] | None = None,
    *,
    errors: BinaryIO | None = None,
) -> Iterator[subprocess.Popen[str]]:
    """Run a process on one core, and end it and its children whatever happens."""
    with subprocess.Popen(
        command,
        cwd=ROOT,
        env=os.environ | (environment or {}),
        stdout=subprocess.PIPE,
        stderr=errors,
        text=True,
        start_new_session=True,
        preexec_fn=lambda: os.sched_setaffinity(0, {core}),  # noqa: PLW1509 (no threads are running here)
    ) as process:
        try:
            yield process
        finally:
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGTERM)
            process.wait(timeout=30)
