"""What belongs to the installation as a whole: its secret, made once, and its pulse, which all its processes keep."""

from floorwalker.kit.clock import Instant
from floorwalker.plumbing.secrets import new_token
from floorwalker.plumbing.work import Reads, Work


def secret_of(work: Work) -> str:
    """Give the installation's secret, making it the first time."""
    work.write(
        "INSERT INTO installation (name, value) VALUES ('secret', :value) ON CONFLICT (name) DO NOTHING",
        value=new_token(),
    )
    rows = work.read("SELECT value FROM installation WHERE name = 'secret'")
    return str(rows[0][0])


def beat(work: Work) -> None:
    """Keep that at least one server runs now."""
    work.write(
        "INSERT INTO installation (name, value) VALUES ('pulse', :value)"
        " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        value=str(work.now),
    )


def last_beat(reads: Reads) -> Instant | None:
    """When a server last ran, as far as is known; nothing before the first."""
    rows = reads.read("SELECT value FROM installation WHERE name = 'pulse'")
    return Instant(int(rows[0][0])) if rows else None
