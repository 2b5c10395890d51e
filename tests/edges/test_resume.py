"""Whoever comes back hears exactly what they missed: after a cut line, a slow one, or a restart of the house."""

import asyncio
import base64
import json
import os
import socket as sockets
from collections.abc import Iterator
from typing import Any

import pytest

from floorwalker.edges.live import socket
from floorwalker.edges.live.premises import Limits
from tests.edges.front import Front, Transport
from tests.patience import until

LARGE = "😀" * 8_000


def seqs(entries: list[dict[str, Any]]) -> list[int]:
    return [entry["seq"] for entry in entries]


@pytest.mark.parametrize("by", ["socket", "poll"])
async def test_a_cursor_gives_exactly_the_missing_entries(either_front: Front, by: Transport) -> None:
    front = either_front
    mia, ada, conversation = await front.talk()
    mia.socket._response.close()
    for number in range(10):
        await front.send(ada, conversation, f"answer {number}")

    again = await front.panel("Mia", by=by, known={"conversation": conversation, "after": 3})

    assert again.welcome["conversation"] == conversation
    assert seqs(again.welcome["entries"]) == list(range(4, 14))


async def test_live_and_fetched_entries_are_the_same_to_the_letter(front: Front) -> None:
    mia, ada, conversation = await front.talk()
    await front.send(ada, conversation, "<b>They</b> do 😀")
    await mia.ask("see", conversation=conversation, up_to=4)
    await mia.ask("end", conversation=conversation)
    await mia.ask("reopen", conversation=conversation)

    for caller in (mia, ada):
        fetched = (await caller.ask("fetch", conversation=conversation, after=0))["entries"]
        live = [frame["entry"] for frame in caller.news if frame["type"] == "entry"]
        assert live == fetched[-len(live) :]
        assert len(live) >= 6
        assert seqs(fetched) == list(range(1, len(fetched) + 1))


async def test_an_agent_who_opens_with_a_cursor_gets_the_rest(front: Front) -> None:
    _, ada, conversation = await front.talk()
    await front.send(ada, conversation, "They do.")

    opened = await (await front.desk("Ada")).ask("open", conversation=conversation, after=2)

    assert seqs(opened["entries"]) == [3, 4]


async def test_an_agent_cannot_leave_what_they_are_responsible_for(front: Front) -> None:
    mia, ada, conversation = await front.talk()
    for topic in (conversation, front.people.staff["Ada"].id, front.people.shoe_shop.id):
        await ada.ask("leave", conversation=topic)
    ada.news.clear()

    await front.send(mia, conversation, "Are you there?")

    assert (await ada.hears("entry"))["entry"]["personal"]["text"] == "Are you there?"


async def test_nothing_falls_between_the_picture_and_the_news(front: Front) -> None:
    _, ada, conversation = await front.talk()

    async def talk() -> None:
        for number in range(40):
            await front.send(ada, conversation, f"answer {number}")

    talking = asyncio.create_task(talk())
    heard: list[list[int]] = []
    for _ in range(8):
        again = await front.panel("Mia", known={"conversation": conversation, "after": 0})
        await again.ask("ping")
        news = [frame["entry"] for frame in again.news if frame["type"] == "entry"]
        heard.append(seqs([*again.welcome["entries"], *news]))
    await talking

    # What is in the picture may be told as news once more, which every client knows by its `seq`.
    assert all(sorted(set(one)) == list(range(1, max(one) + 1)) for one in heard)


async def test_a_house_that_closes_says_so_and_asks_everybody_back(front: Front) -> None:
    mia, ada = await front.panel("Mia"), await front.desk("Ada")

    front.house.roll.close_all()

    for caller in (mia, ada):
        assert await caller.is_sent_away()
        assert (caller.news[-1]["code"], caller.news[-1]["again"]) == ("restarting", True)


@pytest.fixture
def deaf_line() -> Iterator[sockets.socket]:
    """Give the end of a line that takes in next to nothing."""
    line = sockets.socket()
    line.setsockopt(sockets.SOL_SOCKET, sockets.SO_RCVBUF, 4_096)
    line.settimeout(5)
    yield line
    line.close()


def masked(text: str) -> bytes:
    """Frame a short text as a browser does (with a mask of zeros)."""
    payload = text.encode()
    assert len(payload) < 65_536
    return b"\x81\xfe" + len(payload).to_bytes(2, "big") + b"\x00" * 4 + payload


async def call_and_not_listen(front: Front, line: sockets.socket) -> None:
    host, port = front.base.removeprefix("http://").split(":")
    path = front.widget("socket").removeprefix(front.base)
    key = base64.b64encode(os.urandom(16)).decode()
    asking = [f"GET {path} HTTP/1.1", f"Host: {host}:{port}", f"Origin: {front.base}", "Connection: Upgrade"]
    asking += ["Upgrade: websocket", f"Sec-WebSocket-Key: {key}", "Sec-WebSocket-Version: 13", "", ""]
    hello = {"type": "hello", "id": 1, "token": front.people.tokens["Mia"]}
    await asyncio.to_thread(line.connect, (host, int(port)))
    line.sendall("\r\n".join(asking).encode())
    await asyncio.to_thread(line.recv, 1_024)
    line.sendall(masked(json.dumps(hello)))
    await until(lambda: any(one.actor and one.actor.kind == "visitor" for one in front.house.roll.lines))


class TestSlowLine:
    @pytest.fixture
    def limits(self) -> Limits:
        return Limits(frames_at_once=10_000, frames_per_second=10_000)

    async def test_a_line_that_does_not_read_is_cut_and_resumes_without_loss(
        self, front: Front, deaf_line: sockets.socket, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(socket, "GOODBYE_SECONDS", 0.2)
        mia, ada, conversation = await front.talk()
        await mia.hang_up()
        await call_and_not_listen(front, deaf_line)
        sent = 0

        async with asyncio.timeout(40):
            while any(one.audience == "visitors" for one in front.house.roll.lines):
                await front.send(ada, conversation, LARGE)
                sent += 1

        again = await front.panel("Mia", known={"conversation": conversation, "after": 3})
        assert sent * len(LARGE.encode()) > socket.MOST_UNSENT_BYTES
        assert seqs(again.welcome["entries"]) == list(range(4, 4 + sent))
