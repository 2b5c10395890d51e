"""A language model on this machine that believes everything: it does what the last order in its input says."""

import asyncio
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from aiohttp import web

ORDERED = re.compile(r"ORDER: (.*)")


class Gullible:
    """What it was asked, and how it answers: as the last order says, or with what a test says."""

    def __init__(self) -> None:
        self.asked: list[tuple[dict[str, str], dict[str, Any]]] = []
        self.answers: list[web.StreamResponse] = []
        self.origin, self.hangs_seconds = "", 0.0

    @property
    def heard(self) -> str:
        """Everything that it was told the last time."""
        return "\n".join(one["content"] for one in self.asked[-1][1]["messages"])

    async def complete(self, request: web.Request) -> web.StreamResponse:
        """Answer one request."""
        self.asked.append((dict(request.headers), await request.json()))
        await asyncio.sleep(self.hangs_seconds)
        if self.answers:
            return self.answers.pop(0)
        orders = ORDERED.findall(self.heard)
        return says(self.obey(orders[-1]) if orders else "Of course you can. [A1]")

    def obey(self, order: str) -> str:
        """Do as it is told, with all that it knows."""
        return f"{order} {self.heard}" if "everything" in order else order


def says(text: str | None, **more: object) -> web.Response:
    """An answer with a text, as such servers give it."""
    message = {"role": "assistant", "content": text, **more}
    return web.json_response({"id": "1", "object": "chat.completion", "choices": [{"index": 0, "message": message}]})


@asynccontextmanager
async def gullible_model() -> AsyncIterator[Gullible]:
    """Run one for a while."""
    model, app = Gullible(), web.Application()
    app.router.add_post("/v1/chat/completions", model.complete)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    model.origin = f"http://127.0.0.1:{runner.addresses[0][1]}"
    yield model
    await runner.cleanup()
