"""How Floorwalker is spoken with: as the panel and the console do, frame by frame."""

from itertools import count
from pathlib import Path

import msgspec

from bench.dialects.dialect import Rejected
from bench.dialects.line import Line, as_websocket, connect
from bench.staff import Shop, shops_of
from floorwalker.edges.console.sign_in import COOKIE

OPENING = "Hello?"
OPENING_ID = 2
FIRST_MESSAGE_ID = 10
SLOTS = 12


class Words(msgspec.Struct):
    """The personal side of an entry."""

    text: str | None = None


class Told(msgspec.Struct):
    """An entry, as far as a load client cares."""

    personal: Words | None = None


class Heard(msgspec.Struct):
    """Whatever Floorwalker says."""

    type: str
    id: int | None = None
    code: str = ""
    conversation: str | None = None
    entry: Told | None = None


decode = msgspec.json.Decoder(Heard).decode
encode = msgspec.json.Encoder().encode


class FloorwalkerDialect:
    """Agents sign in, come online and claim; visitors say hello and open a conversation by speaking."""

    def __init__(self, url: str, data: Path) -> None:
        self._url = url
        self._socket = as_websocket(url)
        self._shops = shops_of(data)
        self._sign_ins = [(shop, sign_in) for shop in self._shops for sign_in in shop.sign_ins]
        self._employers: dict[Line, Shop] = {}
        self._ids = count(2)  # growing over all lines, hence also on each

    async def seat_agent(self, number: int) -> Line:
        """Bring an agent online with all slots open."""
        shop, sign_in = self._sign_ins[number]
        headers = {"Cookie": f"{COOKIE}={sign_in}", "Origin": self._url}
        agent = await connect(f"{self._socket}/console/socket", headers)
        self._employers[agent] = shop
        await self._ask(agent, {"type": "hello", "id": 1})
        await self._ask(agent, {"type": "set_slots", "slots": SLOTS, "id": next(self._ids)})
        await self._ask(agent, {"type": "go_online", "id": next(self._ids)})
        return agent

    async def seat_visitor(self, number: int, agent: Line) -> Line:
        """Let a visitor open a conversation, and the agent claim it."""
        visitor = await self._admit(self._employers[agent])
        visitor.send(opening(number, OPENING))
        visitor.conversation = (await self._answer(visitor, OPENING_ID)).conversation or ""
        claim = {"type": "claim", "conversation": visitor.conversation, "id": next(self._ids)}
        await self._ask(agent, claim)
        return visitor

    async def admit(self, _number: int = 0) -> Line:
        """Let a new visitor in, who has the panel open and says nothing yet."""
        return await self._admit(self._shops[0])

    async def _admit(self, shop: Shop) -> Line:
        visitor = await connect(f"{self._socket}/widget/{shop.key}/socket", {"Origin": self._url})
        await self._ask(visitor, {"type": "hello", "id": 1})
        return visitor

    def say(self, visitor: Line, number: int, text: str) -> bytes:
        """Frame a message."""
        return b'{"type":"send_message","id":%d,"conversation":"%b","client_id":"bench-%09d","text":"%b"}' % (
            number + FIRST_MESSAGE_ID,
            visitor.conversation.encode(),
            number,
            text.encode(),
        )

    def pulse(self, _line: Line) -> bytes:
        """Give a ping."""
        return b'{"type":"ping","id":%d}' % next(self._ids)

    def read_ack(self, payload: bytes) -> int | None:
        """Read an acknowledgement; a refusal ends the measurement."""
        heard = decode(payload)
        if heard.type == "refused":
            raise Rejected(heard.code)
        return heard.id - FIRST_MESSAGE_ID if heard.type == "kept" and heard.id is not None else None

    def read_delivery(self, payload: bytes) -> str | None:
        """Read a delivery."""
        heard = decode(payload)
        if heard.type != "entry" or heard.entry is None or heard.entry.personal is None:
            return None
        text = heard.entry.personal.text
        return None if text == OPENING else text

    async def _ask(self, line: Line, frame: dict[str, object]) -> Heard:
        line.send(encode(frame))
        return await self._answer(line, frame["id"])

    async def _answer(self, line: Line, asked_id: object) -> Heard:
        while True:
            heard = decode(await line.next_frame())
            if heard.type in {"refused", "bye"}:
                raise Rejected(heard.code)
            if heard.id == asked_id:
                return heard


def opening(number: int, text: str) -> bytes:
    """Frame the first words of a visitor, with which a conversation starts."""
    said = {"type": "send_message", "conversation": None, "client_id": f"opening-{number:08d}"}
    return encode(said | {"text": text, "id": OPENING_ID})
