"""The server's process on this machine, found by the port it listens on: what it uses of processor and memory."""

import os
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

LISTENING = "0A"
CLOCK_TICKS = os.sysconf("SC_CLK_TCK")


class ServerProcess:
    """A running process."""

    def __init__(self, pid: int) -> None:
        self._home = Path(f"/proc/{pid}")

    def cpu_seconds(self) -> float:
        """Tell how long it has kept a core busy since it began."""
        figures = (self._home / "stat").read_text().rpartition(")")[2].split()
        return (int(figures[11]) + int(figures[12])) / CLOCK_TICKS

    def resident_bytes(self) -> int:
        """Tell how much memory it holds."""
        lines = (self._home / "status").read_text().splitlines()
        return next(int(line.split()[1]) * 1024 for line in lines if line.startswith("VmRSS:"))


def serving(url: str) -> ServerProcess | None:
    """Find who serves an address; nobody that we can see, if it is another machine's or another user's."""
    port = urlsplit(url).port or 80
    sockets = {f"socket:[{inode}]" for inode in _listening_inodes(port)}
    pids = (int(home.name) for home in Path("/proc").glob("[0-9]*"))
    return next((ServerProcess(pid) for pid in pids if sockets & _open_files(pid)), None)


def _listening_inodes(port: int) -> Iterator[str]:
    for table in (Path("/proc/net/tcp"), Path("/proc/net/tcp6")):
        for line in table.read_text().splitlines()[1:] if table.exists() else ():
            words = line.split()
            if words[3] == LISTENING and int(words[1].rpartition(":")[2], 16) == port:
                yield words[9]


def _open_files(pid: int) -> set[str]:
    try:
        return {str(link.readlink()) for link in Path(f"/proc/{pid}/fd").iterdir()}
    except OSError:
        return set()
