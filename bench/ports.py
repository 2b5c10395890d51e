"""A port for a server that cannot choose its own when it binds, or that must come back at the same address."""

import socket
from contextlib import suppress
from random import SystemRandom


def quiet_port() -> int:
    """Find a free port below those that the system lends to outgoing connections: it stays free between two servers."""
    for port in SystemRandom().sample(range(20_000, 32_000), 100):
        with suppress(OSError), socket.create_server(("", port)):
            return port
    raise RuntimeError("A hundred ports and none of them free.")
