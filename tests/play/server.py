"""`floorwalker serve` as a process of its own, which can be killed and started again at the same address."""

import os
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bench.ports import quiet_port

COMMAND = str(Path(sys.executable).with_name("floorwalker"))
READY_SECONDS = 120
LIMITS_LIFTED = {
    f"FLOORWALKER_{name}": "1e9" for name in ("FRAMES_PER_SECOND", "FRAMES_AT_ONCE", "ARRIVALS_PER_MINUTE")
}


class Server:
    """One node of an installation; the nodes of one share the store."""

    def __init__(self, data: Path, *, database: str | None = None, broker: str | None = None) -> None:
        self.data = data
        self.database = database
        self.environment = LIMITS_LIFTED
        self._broker = broker
        self._port = quiet_port()
        self._process: subprocess.Popen[bytes] | None = None
        self.url = f"http://127.0.0.1:{self._port}"

    def start(self) -> None:
        """Start, and wait until it is ready."""
        command = [COMMAND, "serve", "--data", str(self.data), "--port", str(self._port)]
        command += ["--database", self.database] if self.database else []
        command += ["--broker", self._broker] if self._broker else []
        self.data.mkdir(parents=True, exist_ok=True)
        with (self.data / f"{self._port}.log").open("ab") as log:
            self._process = subprocess.Popen(
                command, env=os.environ | self.environment, stdout=log, stderr=subprocess.STDOUT
            )
        self._wait_until_ready()

    def kill(self) -> None:
        """End it like a power cut: nothing is finished, nobody is told."""
        self._end(signal.SIGKILL)

    def stop(self) -> None:
        """Ask it to stop, as an update does."""
        self._end(signal.SIGTERM)

    @property
    def pid(self) -> int:
        """Which process it is, while it runs."""
        assert self._process is not None
        return self._process.pid

    def log(self) -> str:
        """Read what it said."""
        return (self.data / f"{self._port}.log").read_text()

    def _end(self, order: signal.Signals) -> None:
        if self._process is not None:
            self._process.send_signal(order)
            self._process.wait(READY_SECONDS)
            self._process = None

    def _wait_until_ready(self) -> None:
        deadline = time.monotonic() + READY_SECONDS
        while time.monotonic() < deadline:
            assert self._process is None or self._process.poll() is None, self.log()
            try:
                urllib.request.urlopen(f"{self.url}/health/ready", timeout=2).close()  # noqa: S310 - our own
            except (urllib.error.URLError, ConnectionError, TimeoutError):
                time.sleep(0.05)
            else:
                return
        raise TimeoutError(self.log())


@contextmanager
def running(server: Server) -> Iterator[Server]:
    """Keep a server running, however often it is killed meanwhile."""
    server.start()
    try:
        yield server
    finally:
        server.stop()
