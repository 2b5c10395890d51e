"""A PostgreSQL of our own for a while, on the server's core, with its durability left on."""

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

import psycopg

from bench.ports import quiet_port
from bench.servers import SERVER_CORE

_names = count(1)


@contextmanager
def postgres() -> Iterator[str]:
    """Run a cluster in a temporary folder; gives the URL of its first database."""
    programs = _programs()
    with tempfile.TemporaryDirectory(prefix="bench-postgres-") as folder:
        _own(Path(folder))
        _run([str(programs / "initdb"), "-D", f"{folder}/data", "-U", "floorwalker", "-A", "trust", "-E", "UTF8"])
        port = quiet_port()
        options = f"-p {port} -k {folder} -c listen_addresses=127.0.0.1 -c shared_buffers=256MB"
        control = [str(programs / "pg_ctl"), "-D", f"{folder}/data", "-l", f"{folder}/log", "-w"]
        _run([*control, "-o", options, "start"])
        try:
            yield f"postgresql://floorwalker@127.0.0.1:{port}/postgres"
        finally:
            _run([*control, "-m", "fast", "stop"])


def empty_database(cluster: str) -> str:
    """Make a new database for one round."""
    name = f"round_{next(_names)}_{time.monotonic_ns()}"
    with psycopg.connect(cluster, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}".encode())
    return cluster.rpartition("/")[0] + f"/{name}"


def _programs() -> Path:
    """Find the newest installed server's programs."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    if not found:
        raise RuntimeError("PostgreSQL is not installed: apt-get install postgresql")
    return found[-1].parent


def _own(folder: Path) -> None:
    """PostgreSQL refuses to run as root; then the folder is its own user's."""
    if os.geteuid() == 0:
        shutil.chown(folder, "postgres")


def _run(command: list[str]) -> None:
    as_its_user = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
    on_core = ["taskset", "-c", str(SERVER_CORE)]
    done = subprocess.run(
        [*as_its_user, *on_core, *command], cwd="/", stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False
    )
    if done.returncode:
        raise RuntimeError(f"{command[0]} failed: {done.stderr.decode()[-300:]}")
