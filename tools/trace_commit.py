"""Show by a system-call trace that a message is acknowledged after the disk has it, never before.

`python -m tools.trace_commit` runs the server under strace, lets a visitor and an agent talk, and finds for each
message where its words went into the write-ahead log, when that was on the disk (`fdatasync`), and when the first
socket heard of it. It prints one message's excerpt, and fails if any socket heard too early.
"""

import asyncio
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from floorwalker.app.play.findings import Said
from floorwalker.app.play.stage import open_stage
from floorwalker.app.settings import Settings

CALLS = "trace=pwrite64,fdatasync,fsync,write,writev,sendto,sendmsg"
LIMITS_LIFTED = {"FLOORWALKER_FRAMES_PER_SECOND": "1e9", "FLOORWALKER_FRAMES_AT_ONCE": "1e9"}
LOG_WRITE = re.compile(r"^(\d+) +[\d.]+ pwrite64\(\d+<[^>]*-wal>")
SYNC_BEGUN = re.compile(r"^(\d+) +[\d.]+ (?:fdatasync|fsync)\(\d+<[^>]*-wal>(?P<rest>.*)")
SYNC_RESUMED = re.compile(r"^(\d+) +[\d.]+ <\.\.\. (?:fdatasync|fsync) resumed>.*= 0")
SENT = re.compile(r"^(\d+) +[\d.]+ (?:write|writev|sendto|sendmsg)\(\d+<socket:")
MESSAGES = 20


@dataclass(frozen=True, slots=True)
class Order:
    """The lines of the trace where a message went into the log, was on the disk, and was told."""

    logged: int
    synced: int
    told: int
    acknowledged: int

    @property
    def is_early(self) -> bool:
        """Whether anybody heard of it before it was on the disk."""
        return min(self.told, self.acknowledged) <= self.synced


def main() -> int:
    """Trace, check every message, and print the excerpt of the last."""
    if shutil.which("strace") is None:
        sys.stderr.write("strace is missing: tools/debian_packages.sh strace\n")
        return 2
    with tempfile.TemporaryDirectory(prefix="trace-") as folder:
        said, lines = trace(Path(folder))
    orders = [order_of(lines, one) for one in said]
    for line in excerpt(lines, orders[-1], said[-1].text):
        sys.stdout.write(line + "\n")
    early = [order for order in orders if order.is_early]
    sys.stdout.write(f"\n{len(orders)} messages, {len(early)} of them told or acknowledged before the disk had them\n")
    return 1 if early else 0


def trace(folder: Path) -> tuple[list[Said], list[str]]:
    """Let two people talk on a traced server; gives what they said and how it was acknowledged, and the trace."""
    with traced_server(folder) as url:
        said = asyncio.run(talk(url, folder))
    return said, (folder / "trace").read_text(errors="replace").splitlines()


async def talk(url: str, folder: Path) -> list[Said]:
    """Say unmistakable words, one after the other, from both sides."""
    async with open_stage(Settings(folder / "data"), [url], "Traced", 1) as stage, stage.talk() as talking:
        await talking.open("unmistakable words, number 00")
        for number in range(1, MESSAGES):
            await talking.say("visitor" if number % 2 else "agent", f"unmistakable words, number {number:02}")
        return talking.said


def order_of(lines: Sequence[str], said: Said) -> Order:
    """Find a message in the trace."""
    assert said.kept is not None
    acknowledgement = re.compile(rf'\\"type\\":\\"kept\\"[^}}]*\\"seq\\":{said.kept.seq},')
    logged = next(at for at, line in enumerate(lines) if LOG_WRITE.match(line) and said.text in line)
    told = next(at for at, line in enumerate(lines) if SENT.match(line) and said.text in line)
    acknowledged = next(at for at, line in enumerate(lines) if SENT.match(line) and acknowledgement.search(line))
    return Order(logged, synced_after(lines, logged), told, acknowledged)


def synced_after(lines: Sequence[str], logged: int) -> int:
    """Find where the first sync that began after a line had returned."""
    syncing: set[str] = set()
    for at in range(logged + 1, len(lines)):
        begun, resumed = SYNC_BEGUN.match(lines[at]), SYNC_RESUMED.match(lines[at])
        if begun and begun["rest"].endswith("= 0"):
            return at
        if begun and "unfinished" in begun["rest"]:
            syncing.add(begun[1])
        if resumed and resumed[1] in syncing:
            return at
    raise AssertionError("the log was never synced")


def excerpt(lines: Sequence[str], order: Order, text: str) -> Iterator[str]:
    """Give the lines that matter, from the log's to the sockets', as far as a person wants to read them."""
    begun_at = float(lines[order.logged].split()[1])
    for at in sorted({order.logged, order.synced, order.told, order.acknowledged}):
        thread, moment, call = lines[at].split(maxsplit=2)
        plain = call.replace('\\"', '"')
        what = re.sub(r"/[^ >]*/", "", plain.partition(",")[0])
        words = " … ".join(re.findall(rf'{text}|"type":"\w+"', plain))
        yield f"+{(float(moment) - begun_at) * 1000:.3f} ms  thread {thread}  {what}  {words}".rstrip()


@contextmanager
def traced_server(folder: Path) -> Iterator[str]:
    """Run the server under strace; the trace is beside its data."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    server = [str(Path(sys.executable).with_name("floorwalker")), "serve"]
    server += ["--data", str(folder / "data"), "--port", str(port)]
    command = ["strace", "-f", "-ttt", "-y", "-s", "6000", "-e", CALLS, "-o", str(folder / "trace"), *server]
    with subprocess.Popen(
        command, env=os.environ | LIMITS_LIFTED, stderr=subprocess.DEVNULL, start_new_session=True
    ) as process:
        try:
            wait_until_ready(f"http://127.0.0.1:{port}/health/ready")
            yield f"http://127.0.0.1:{port}"
        finally:
            os.killpg(process.pid, signal.SIGTERM)
            process.wait(30)


def wait_until_ready(url: str, timeout_seconds: float = 60) -> None:
    """Wait for the server, which strace makes slow to start."""
    deadline = time.monotonic() + timeout_seconds
    while time.monotonic() < deadline:
        try:
            urllib.request.urlopen(url, timeout=5).close()  # noqa: S310 - our own
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            time.sleep(0.1)
        else:
            return
    raise TimeoutError(url)


if __name__ == "__main__":
    sys.exit(main())
