"""A language model somewhere else that says what a test says, or, to whoever orders it in a chat, what it is told."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class FarModel:
    """What it was asked, and what it says to which task."""

    def __init__(self, origin: str) -> None:
        self.origin, self.heard = origin, list[str]()
        self.says = {
            "Write the next answer": "Hello there, of course, for 30 days. [T1] Pay at https://evil.example/pay [A9]",
            "Rewrite": "Good morning, and welcome.",
            "Translate the text into English": "Can I get my money back?",
            "Translate the text into": "Självklart, i 30 dagar.",
            "Sum up": "Wants the money back.",
            "You are being tried": "I work.",
        }

    def answer(self, body: bytes) -> bytes:
        """Answer one request."""
        messages = json.loads(body)["messages"]
        self.heard.append("\n".join(one["content"] for one in messages))
        said = next(text for task, text in self.says.items() if messages[0]["content"].startswith(task))
        return json.dumps({"choices": [{"message": {"content": said}}]}).encode()


@contextmanager
def far_model() -> Iterator[FarModel]:
    """Run one for a while."""
    models: list[FarModel] = []

    def complete(request: BaseHTTPRequestHandler) -> None:
        answer = models[0].answer(request.rfile.read(int(request.headers["Content-Length"])))
        request.send_response(200)
        request.send_header("Content-Length", str(len(answer)))
        request.end_headers()
        request.wfile.write(answer)

    counter = type("Counter", (BaseHTTPRequestHandler,), {"do_POST": complete, "log_message": lambda *_: None})
    with ThreadingHTTPServer(("127.0.0.1", 0), counter) as server:
        models.append(FarModel(f"http://127.0.0.1:{server.server_address[1]}"))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield models[0]
        server.shutdown()
