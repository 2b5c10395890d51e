"""A server whose words come late."""

from playwright.sync_api import WebSocketRoute


class SlowNews:
    """A line on which the server's words can be held back for a while, while ours go out at once."""

    def __init__(self) -> None:
        self._socket: WebSocketRoute | None = None
        self._held: list[str | bytes] | None = None

    def carry(self, socket: WebSocketRoute) -> None:
        """Stand between the page and the server."""
        self._socket = socket
        socket.connect_to_server().on_message(self._heard)

    def hold(self) -> None:
        """Keep from now on what the server says."""
        self._held = []

    def release(self) -> None:
        """Deliver what was held, in order."""
        assert self._socket is not None
        held, self._held = self._held or [], None
        for message in held:
            self._socket.send(message)

    def _heard(self, message: str | bytes) -> None:
        if self._held is not None:
            self._held.append(message)
        elif self._socket is not None:
            self._socket.send(message)
