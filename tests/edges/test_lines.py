"""How a line begins, how it ends, and how much may be said on it."""

import json

import pytest
from aiohttp import WSMsgType
from structlog.testing import capture_logs

from floorwalker.edges.console.table import make_table
from floorwalker.edges.console.viewers import Onlookers
from floorwalker.edges.live import socket
from floorwalker.edges.live.line import MOST_MISTAKES, Table
from floorwalker.edges.live.premises import Limits
from floorwalker.edges.live.switchboard import Switchboard
from floorwalker.edges.widget.table import TABLE
from floorwalker.plumbing.broker.memory import MemoryBroker
from tests.edges.callers import SocketCaller
from tests.edges.front import Front
from tests.edges.samples import sample
from tests.patience import until

DESK = make_table(Onlookers(Switchboard(MemoryBroker())))


def frames_before_hello(table: Table) -> list[str]:
    """Write every frame but the hello as if it were the first."""
    samples = [sample(frame) for frame in table.rows if frame.__name__ != "Hello"]
    return [json.dumps({"type": one.pop("kind"), "id": 1, **one}) for one in samples]


@pytest.mark.parametrize(("way", "table"), [("widget", TABLE), ("console", DESK)], ids=["widget", "console"])
async def test_nothing_is_done_before_the_hello(front: Front, way: str, table: Table) -> None:
    address = front.widget("socket") if way == "widget" else f"{front.base}/console/socket"

    for first in frames_before_hello(table):
        line = SocketCaller(await front.session.ws_connect(address, headers=front.cookie("Ada")))
        refused = json.loads(await line.raw(first))

        assert (refused["type"], refused["code"], refused["id"]) == ("refused", "bad_request", None)
        assert await line.is_sent_away()


@pytest.mark.parametrize("first", ['{"type":"ping","id":1}', "nonsense", '{"type":"hello","id":1,"site":"x"}'])
async def test_the_first_frame_is_a_hello(front: Front, first: str) -> None:
    line = SocketCaller(await front.session.ws_connect(front.widget("socket"), headers={"Origin": front.base}))

    refused = json.loads(await line.raw(first))

    assert refused["code"] == "bad_request"
    assert await line.is_sent_away()


async def test_whoever_says_nothing_is_sent_away_in_time(front: Front, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket, "HANDSHAKE_SECONDS", 0.05)
    line = SocketCaller(await front.session.ws_connect(front.widget("socket"), headers={"Origin": front.base}))

    refused = await line.receive()

    assert refused["code"] == "bad_request"
    assert await line.is_sent_away()


class TestFlood:
    @pytest.fixture
    def limits(self) -> Limits:
        return Limits(frames_per_second=1, frames_at_once=10)

    async def test_a_flood_is_refused_and_then_sent_away(self, front: Front) -> None:
        mia = await front.panel("Mia")

        for _ in range(10 + MOST_MISTAKES + 5):
            await mia.say("ping")

        assert await mia.is_sent_away()
        codes = [frame["code"] for frame in mia.news if frame["type"] == "refused"]
        assert set(codes) == {"too_much"}
        assert mia.news[-1]["type"] == "bye"
        assert mia.news[-1]["code"] == "too_many_mistakes"

    async def test_a_flood_of_binary_frames_is_sent_away_too(self, front: Front) -> None:
        mia = await front.panel("Mia")

        for _ in range(MOST_MISTAKES + 5):
            await mia.socket.send_bytes(b"\x00")

        assert await mia.is_sent_away()

    async def test_what_was_kept_before_the_flood_stays_kept(self, front: Front) -> None:
        mia = await front.panel("Mia")
        kept = await front.send(mia, None)
        for _ in range(10 + MOST_MISTAKES + 5):
            await mia.say("ping")

        again = await front.panel("Mia")

        assert again.welcome["conversation"] == kept["conversation"]


async def test_whoever_leaves_without_a_word_leaves_nothing_behind(front: Front) -> None:
    mia = await front.panel("Mia")
    assert len(front.house.roll.lines) == 1

    mia.socket._writer.transport.abort()
    await until(lambda: not front.house.roll.lines)

    assert not any(front.house.premises.switchboard._lines["visitors"].values())
    assert (await mia.socket.receive()).type in {WSMsgType.CLOSED, WSMsgType.ERROR, WSMsgType.CLOSE}


async def test_what_was_refused_is_logged_without_anybodys_words(front: Front) -> None:
    mia = await front.panel("Mia")
    with capture_logs() as logged:
        await mia.raw('{"type":"send_message","id":2,"conversation":null,"client_id":"x","text":"Peppermint"}')
        await front.post("/console/api/sign-in", {"email": "peppermint@shoes.example", "password": "Peppermint"})

    events = {(one["event"], one["code"]) for one in logged}
    assert events == {("frame_refused", "bad_request"), ("request_refused", "wrong_sign_in")}
    assert "peppermint" not in str(logged).lower()
