"""A stranger cannot tell *forbidden* from *absent*: the answers are the same, byte by byte, for every verb."""

import json

import pytest

from floorwalker.edges.console.table import make_table
from floorwalker.edges.console.viewers import Onlookers
from floorwalker.edges.live.frames import Asked, Type
from floorwalker.edges.live.switchboard import Switchboard
from floorwalker.edges.widget.table import TABLE
from floorwalker.kit.actors import Actor
from floorwalker.kit.ids import new_id
from floorwalker.plumbing.broker.memory import MemoryBroker
from floorwalker.routing.actions import claim
from tests.edges.callers import SocketCaller
from tests.edges.front import Front
from tests.edges.samples import pointing_frames, sample

VISITORS_FRAMES = pointing_frames([TABLE])
AGENTS_FRAMES = pointing_frames([make_table(Onlookers(Switchboard(MemoryBroker())))])
ANSWERED = [(frame, field) for frame, field in VISITORS_FRAMES if frame is not Type]
NOT_FOUND = '{"type":"refused","id":%d,"code":"not_found","message":"There is no such thing here."}'
DONE = '{"type":"done","id":%d}'


def named(part: object) -> str:
    return part.__name__ if isinstance(part, type) else str(part)


async def answer_to(caller: SocketCaller, frame: type[Asked], **fields: object) -> str:
    """Say one frame, and give its answer exactly as it came."""
    frame_id = await caller.say(**sample(frame, **fields))
    while json.loads(said := await caller.socket.receive_str(timeout=10)).get("id") != frame_id:
        pass
    return said


@pytest.mark.parametrize(("frame", "field"), VISITORS_FRAMES, ids=named)
async def test_another_visitors_things_are_as_absent(front: Front, frame: type[Asked], field: str) -> None:
    mia, max_ = await front.panel("Mia"), await front.panel("Max")
    file = await uploaded(front, "Mia")
    theirs = {"conversation": (await front.send(mia, None, file=file))["conversation"], "file": file}
    own = {"conversation": (await front.send(max_, None))["conversation"]}

    forbidden = await answer_to(await front.panel("Max"), frame, **{**own, field: theirs[field]})
    absent = await answer_to(await front.panel("Max"), frame, **{**own, field: new_id()})

    assert forbidden == absent == NOT_FOUND % 2


@pytest.mark.parametrize(("frame", "field"), AGENTS_FRAMES, ids=named)
async def test_another_shops_things_are_as_absent(front: Front, frame: type[Asked], field: str) -> None:
    _, _, conversation = await front.talk()
    ada, fitters = front.people.staff["Ada"].id, front.people.fitters.id
    theirs = {"conversation": conversation, "file": await uploaded(front, "Mia"), "agent": ada, "team": fitters}
    theirs |= {"place_id": fitters, "visitor": front.people.visitors["Mia"].id, "stay": front.people.visitors["Mia"].id}
    own = {"conversation": await carls_conversation(front)}

    forbidden = await answer_to(await front.desk("Carl"), frame, **{**own, field: theirs[field]})
    absent = await answer_to(await front.desk("Carl"), frame, **{**own, field: new_id()})

    assert forbidden == absent == (DONE if frame.__name__ == "Leave" else NOT_FOUND) % 2


@pytest.mark.parametrize(("frame", "field"), ANSWERED, ids=named)
async def test_the_same_frames_find_what_is_ones_own(front: Front, frame: type[Asked], field: str) -> None:
    mia = await front.panel("Mia")
    own = {"conversation": (await front.send(mia, None))["conversation"], "file": await uploaded(front, "Mia")}

    answer = json.loads(await answer_to(mia, frame, **{"conversation": own["conversation"], field: own[field]}))

    assert answer.get("code") in {None, "not_closed", "empty_text"}


async def test_a_hello_that_resumes_mias_conversation_is_as_one_that_resumes_none(front: Front) -> None:
    mia = await front.panel("Mia")
    conversation = (await front.send(mia, None))["conversation"]
    known = [{"conversation": one, "after": 0} for one in (conversation, new_id())]

    forbidden, absent = [(await front.panel("Max", known=one)).welcome for one in known]

    assert forbidden == absent
    assert forbidden["entries"] == []


async def carls_conversation(front: Front) -> str:
    hats = front.people.hat_shop
    newcomer = await front.session.ws_connect(front.widget("socket", "hat_shop"), headers={"Origin": front.base})
    caller = SocketCaller(newcomer)
    await caller.ask("hello")
    conversation = str((await front.send(caller, None))["conversation"])
    carl: Actor = front.people.staff["Carl"]
    assert carl.site_id == hats.id
    await front.house.database.submit(claim, carl, conversation)
    await caller.hang_up()
    return conversation


async def uploaded(front: Front, who: str) -> str:
    headers = {"Authorization": f"Bearer {front.people.tokens[who]}", "X-File-Name": "note.txt"}
    async with front.session.post(front.widget("files"), data=b"note", headers=headers) as response:
        return str((await response.json())["file"]["id"])
