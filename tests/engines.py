"""The real far ends that tests run against: a throw-away PostgreSQL cluster and a NATS server.

Each xdist worker has its own of both, started when the first test asks and gone at the end.
"""

import itertools
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest

from bench.ports import quiet_port

PATIENCE_SECONDS = 20
QUICK_NOT_DURABLE = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}
# PostgreSQL refuses to run as root, so there it runs as the user that Debian's package made for it.
POSTGRES_USER = "postgres" if os.geteuid() == 0 else None
database_numbers = itertools.count(1)


@pytest.fixture
def postgres_url(postgres_cluster: str) -> Iterator[str]:
    """Give the URL of a new, empty PostgreSQL database, dropped after the test."""
    with new_database(postgres_cluster) as url:
        yield url


@pytest.fixture(scope="session")
def postgres_cluster() -> Iterator[str]:
    """Run a PostgreSQL cluster for this session and give the URL of its own database."""
    with tempfile.TemporaryDirectory(prefix="floorwalker-postgres-") as folder:
        home, port = Path(folder), quiet_port()
        make_cluster(home)
        settings = QUICK_NOT_DURABLE | {"listen_addresses": "127.0.0.1", "unix_socket_directories": folder}
        command = [postgres_program("postgres"), "-D", f"{home}/data", "-p", str(port)]
        command += [f"--{name}={value}" for name, value in settings.items()]
        url = f"postgresql://postgres@127.0.0.1:{port}/postgres"
        with running(command, home, user=POSTGRES_USER, ready=lambda: answers_sql(url)):
            yield url


@pytest.fixture(scope="session")
def nats_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Run a NATS server for this session and give its URL."""
    home = tmp_path_factory.mktemp("nats")
    program = str(Path(sys.executable).with_name("nats-server"))
    command = [program, "-a", "127.0.0.1", "-p", "-1", "--ports_file_dir", str(home)]
    # The file is there a moment before anything stands in it.
    with running(command, home, ready=lambda: any(path.read_text() for path in home.glob("*.ports"))):
        yield json.loads(next(home.glob("*.ports")).read_text())["nats"][0]


@contextmanager
def new_database(cluster: str, copy_of: str = "template1") -> Iterator[str]:
    """Give the URL of a database as new as the one that it is a copy of, and drop it afterwards."""
    name = f"shop_{next(database_numbers)}"
    run_sql(cluster, f"CREATE DATABASE {name} TEMPLATE {copy_of}")
    yield cluster.removesuffix("postgres") + name
    run_sql(cluster, f"DROP DATABASE {name} WITH (FORCE)")


def make_cluster(home: Path) -> None:
    """Let initdb fill an empty folder, as the user that will serve it."""
    if POSTGRES_USER:
        shutil.chown(home, POSTGRES_USER)
    command = [postgres_program("initdb"), "--auth=trust", "--username=postgres", "--no-sync"]
    command += ["--encoding=UTF8", "--locale=C.UTF-8", f"--pgdata={home}/data"]
    subprocess.run(command, check=True, cwd=home, user=POSTGRES_USER, stdout=subprocess.DEVNULL)


def postgres_program(name: str) -> str:
    """Find a server program, which Debian keeps off the path; the newest version wins."""
    debian = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"), key=lambda path: int(path.parts[4]))
    found = str(debian[-1]) if debian else shutil.which(name)
    assert found, f"PostgreSQL's {name} is missing: tools/debian_packages.sh"
    return found


@contextmanager
def running(
    command: Sequence[str], home: Path, *, ready: Callable[[], bool], user: str | None = None
) -> Iterator[None]:
    """Keep a server running in its folder; its log is shown if it does not get ready."""
    log = home / "log"
    with log.open("wb") as out:
        server = subprocess.Popen(command, cwd=home, user=user, stdout=out, stderr=subprocess.STDOUT)
    try:
        deadline = time.monotonic() + PATIENCE_SECONDS
        while not ready():
            assert server.poll() is None, log.read_text()
            assert time.monotonic() < deadline, log.read_text()
            time.sleep(0.02)
        yield
    finally:
        server.send_signal(signal.SIGINT)
        server.wait(PATIENCE_SECONDS)


def answers_sql(url: str) -> bool:
    """Tell whether a database takes statements yet."""
    try:
        run_sql(url, "SELECT 1")
    except psycopg.OperationalError:
        return False
    return True


def run_sql(url: str, statement: str) -> None:
    """Run one statement outside any transaction, as CREATE DATABASE demands."""
    with psycopg.connect(url, autocommit=True, connect_timeout=2) as connection:
        connection.execute(statement.encode())
