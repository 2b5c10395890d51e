"""A push service that takes what the house hands over, and Ada's browser as it says where it is woken there."""

import queue
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from tests.push.browser import Browser

# Debian's Chromium has no push service to go to: it says where it is woken as one would that has.
SUBSCRIBES = """({endpoint, key, auth}) => {
    const made = {
        toJSON: () => ({endpoint, keys: {p256dh: key, auth}}),
        unsubscribe: async () => { localStorage.removeItem("subscribed"); return true; },
    };
    PushManager.prototype.getSubscription = async () => localStorage.getItem("subscribed") && made;
    PushManager.prototype.subscribe = async (wanted) => {
        if (!wanted.userVisibleOnly || wanted.applicationServerKey.length !== 87) throw new TypeError("not as agreed");
        localStorage.setItem("subscribed", "yes");
        return made;
    };
}"""


class PushService:
    """What was handed over, in order."""

    def __init__(self, origin: str) -> None:
        self.origin, self.taken = origin, queue.Queue[bytes]()
        self.browser = Browser()

    def script(self) -> str:
        """What makes a page's browser one that is woken here."""
        given = self.browser.address(f"{self.origin}/ada")
        fields = f'{{endpoint: "{given.endpoint}", key: "{given.key}", auth: "{given.auth}"}}'
        return f"({SUBSCRIBES})({fields})"

    def next_words(self) -> str:
        """Give the next words that came for Ada, opened, waiting for them as long as people would."""
        return self.browser.opens(self.taken.get(timeout=20)).decode()


@contextmanager
def push_service() -> Iterator[PushService]:
    """Run one for a while."""
    taken: list[PushService] = []

    def take(request: BaseHTTPRequestHandler) -> None:
        taken[0].taken.put(request.rfile.read(int(request.headers["Content-Length"])))
        request.send_response(201)
        request.end_headers()

    counter = type("Counter", (BaseHTTPRequestHandler,), {"do_POST": take, "log_message": lambda *_: None})
    with ThreadingHTTPServer(("127.0.0.1", 0), counter) as server:
        taken.append(PushService(f"http://127.0.0.1:{server.server_address[1]}"))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield taken[0]
        server.shutdown()
