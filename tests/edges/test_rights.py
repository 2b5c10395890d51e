"""Rights that are withdrawn take live connections with them, and other sites' pages get nothing."""

import asyncio
import json

import pytest
from aiohttp import WSServerHandshakeError

from floorwalker.edges.console import greet, revoked
from floorwalker.identity.model import SIGN_IN_LASTS_MS
from floorwalker.plumbing.work import Work
from tests.cast import HAT_ORIGIN, PASSWORD, SHOE_ORIGIN
from tests.edges.callers import SocketCaller
from tests.edges.front import Front
from tests.patience import until

Withdrawal = tuple[str, object, str]


def withdrawals(front: Front) -> dict[str, Withdrawal]:
    """Say how Ada's rights can be withdrawn: path, body, by whom."""
    ada = f"/console/api/people/{front.people.staff['Ada'].id}"
    return {
        "sign-out": ("/console/api/sign-out", None, "Ada"),
        "revoked": (f"/console/api/sign-ins/{front.people.staff['Ada'].sign_in_id}/revoke", None, "Ada"),
        "signed out by the owner": (f"{ada}/sign-out", None, "Olga"),
        "suspended": (f"{ada}/suspend", None, "Olga"),
        "password changed elsewhere": (
            "/console/api/password", {"old": PASSWORD, "new": "a better password"}, "Ada elsewhere"
        ),
    }  # fmt: skip


WITHDRAWALS = [
    "sign-out",
    "revoked",
    "signed out by the owner",
    "suspended",
    "password changed elsewhere",
]


async def sign_in_elsewhere(front: Front) -> None:
    response = await front.post("/console/api/sign-in", {"email": "ada@shoes.example", "password": PASSWORD})
    front.people.tokens["Ada elsewhere"] = response.cookies["floorwalker_sign_in"].value


@pytest.mark.parametrize("how", WITHDRAWALS)
async def test_withdrawn_rights_close_the_live_line_at_once(front: Front, how: str) -> None:
    if "elsewhere" in how:
        await sign_in_elsewhere(front)
    ada = await front.desk("Ada")
    path, body, by = withdrawals(front)[how]

    assert (await front.post(path, body, by)).status == 200

    assert await ada.is_sent_away()
    assert ada.news[-1]["code"] == "signed_out"


async def test_another_role_closes_the_live_line_and_the_same_sign_in_opens_the_next(front: Front) -> None:
    ada = await front.desk("Ada")

    await front.post(f"/console/api/people/{front.people.staff['Ada'].id}/role", {"role": "lead"}, "Olga")

    assert await ada.is_sent_away()
    assert ada.news[-1]["code"] == "role_changed"
    assert (await (await front.desk("Ada")).ask("ping"))["type"] == "pong"


@pytest.mark.parametrize("how", WITHDRAWALS[:4])
async def test_withdrawn_rights_open_no_new_line(front: Front, how: str) -> None:
    path, body, by = withdrawals(front)[how]
    await front.post(path, body, by)

    with pytest.raises(WSServerHandshakeError) as refused:
        await front.desk("Ada")
    poll = await front.post("/console/poll", {"hello": {"type": "hello", "id": 1}}, "Ada")

    assert (refused.value.status, poll.status, (await poll.json())["code"]) == (401, 401, "not_signed_in")


async def test_a_waiting_poll_is_answered_when_its_rights_are_withdrawn(front: Front) -> None:
    path, _, by = withdrawals(front)["suspended"]
    waiting = asyncio.create_task(front.post("/console/poll", {"hello": {"type": "hello", "id": 1}}, "Ada"))
    await until(lambda: front.house.premises.switchboard.is_heard_here("agents", front.people.staff["Ada"].id))

    await front.post(path, None, by)

    async with asyncio.timeout(5):
        told = (await (await waiting).json())["frames"]
    assert {"signed_out", "not_signed_in"} & {frame.get("code") for frame in told}


def revoked_meanwhile(work: Work) -> None:
    work.write("UPDATE sign_ins SET revoked_at = :now WHERE id = :id", now=work.now, id=work.actor.sign_in_id)


async def test_rights_withdrawn_while_an_agent_comes_in_let_nobody_in(
    front: Front, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(greet, "use_sign_in", revoked_meanwhile)
    ada = await front.session.ws_connect(f"{front.base}/console/socket", headers=front.cookie("Ada"))
    line = SocketCaller(ada)

    refused = json.loads(await line.raw('{"type":"hello","id":1}'))

    assert refused["code"] == "not_signed_in"
    assert await line.is_sent_away()


async def test_others_lines_stay_open(front: Front) -> None:
    await sign_in_elsewhere(front)
    ben, elsewhere = await front.desk("Ben"), await front.desk("Ada elsewhere")

    await front.post("/console/api/sign-out", who="Ada")

    assert (await ben.ask("ping"))["type"] == (await elsewhere.ask("ping"))["type"] == "pong"


class TestExpiry:
    @pytest.fixture(autouse=True)
    def _look_often(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(revoked, "RECHECK_SECONDS", 0.05)

    @pytest.fixture
    async def ada(self, _look_often: None, front: Front) -> SocketCaller:
        ada = await front.desk("Ada")
        assert isinstance(ada, SocketCaller)
        return ada

    async def test_an_expired_sign_in_closes_the_live_line(self, front: Front, ada: SocketCaller) -> None:
        assert (await ada.ask("ping"))["type"] == "pong"

        front.clock.advance(seconds=SIGN_IN_LASTS_MS / 1000)

        assert await ada.is_sent_away()
        assert ada.news[-1]["code"] == "signed_out"


FOREIGN = [SHOE_ORIGIN, HAT_ORIGIN, "null", "https://evil.example", ""]


@pytest.mark.parametrize("origin", FOREIGN)
async def test_pages_of_other_origins_open_no_socket(front: Front, origin: str) -> None:
    cookie = front.cookie("Ada")["Cookie"]
    for address in (front.widget("socket"), f"{front.base}/console/socket"):
        with pytest.raises(WSServerHandshakeError) as refused:
            await front.session.ws_connect(address, headers={"Origin": origin, "Cookie": cookie})

        assert refused.value.status == 403


@pytest.mark.parametrize("path", ["/widget/{key}x/socket", "/widget/{key}x/state", "/widget/{key}x/panel"])
async def test_a_shop_that_is_not_there_is_not_found(front: Front, path: str) -> None:
    response = await front.get(path.format(key=front.people.shoe_shop.key), Origin=front.base)

    assert (response.status, (await response.json())["code"]) == (404, "not_found")


async def test_only_the_shops_own_pages_may_frame_the_panel(front: Front) -> None:
    response = await front.get(f"/widget/{front.people.shoe_shop.key}/panel")

    policy = response.headers["Content-Security-Policy"]
    assert policy.endswith(f"frame-ancestors {SHOE_ORIGIN}")
    assert "unsafe" not in policy


async def test_only_the_shops_own_pages_may_read_its_state(front: Front) -> None:
    path = f"/widget/{front.people.shoe_shop.key}/state"
    own, foreign = await front.get(path, Origin=SHOE_ORIGIN), await front.get(path, Origin=HAT_ORIGIN)

    assert own.headers["Access-Control-Allow-Origin"] == SHOE_ORIGIN
    assert (foreign.status, foreign.headers.get("Access-Control-Allow-Origin")) == (404, None)


@pytest.mark.parametrize(
    "language", ["x" * 300, "x" * 3_000, "../../../etc/passwd", "en\x00", "%00", "日本語", "fi-FI"]
)
async def test_a_language_that_nobody_speaks_here_is_answered_in_english(front: Front, language: str) -> None:
    path = f"{front.base}/widget/{front.people.shoe_shop.key}/state"
    for number in range(3):
        async with front.session.get(path, params={"lang": language + "x" * number}) as response:
            assert response.status == 200

    async with front.session.get(path, params={"lang": language}) as response:
        expected = "Keskustele" if language == "fi-FI" else "Chat"
        assert (await response.json())["label"].startswith(expected)
