"""An installation under test: one node on SQLite, or two nodes on PostgreSQL that hear each other through NATS."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from floorwalker.app.settings import Settings
from tests.play.server import Server, running


@dataclass(frozen=True)
class Installation:
    """Nodes that share a store."""

    store: str
    settings: Settings
    nodes: list[Server]

    @property
    def urls(self) -> list[str]:
        """Where the nodes listen."""
        return [node.url for node in self.nodes]


@contextmanager
def installed(store: str, data: Path, database: str | None, broker: str | None, nodes: int) -> Iterator[Installation]:
    """Run an installation."""
    servers = [Server(data, database=database, broker=broker) for _ in range(nodes)]
    with ExitStack() as stack:
        for server in servers:
            stack.enter_context(running(server))
        yield Installation(store, Settings(data, database=database), servers)
