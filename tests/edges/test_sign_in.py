"""Signing in at the console: a careful cookie, no hints for whoever guesses, no requests from other sites' pages."""

import asyncio
from http.cookies import SimpleCookie

import pytest

from floorwalker.edges.console.sign_in import MOST_CHECKS_AT_ONCE
from floorwalker.identity.model import MOST_REFUSALS_PER_ADDRESS, MOST_REFUSALS_PER_NAME, SIGN_IN_LASTS_MS
from floorwalker.plumbing import passwords
from tests.cast import PASSWORD
from tests.edges.front import Front

SIGN_IN, ME = "/console/api/sign-in", "/console/api/me"
ADA = {"email": "ada@shoes.example", "password": PASSWORD}
WRONG = {"email": "ada@shoes.example", "password": "not this one"}


async def test_the_cookie_cannot_be_read_by_scripts_nor_sent_by_other_sites(front: Front) -> None:
    response = await front.post(SIGN_IN, ADA)

    [cookie] = SimpleCookie(response.headers["Set-Cookie"]).values()
    assert (cookie["httponly"], cookie["samesite"], cookie["path"]) == (True, "Strict", "/console")
    assert int(cookie["max-age"]) == SIGN_IN_LASTS_MS // 1000
    assert (await response.json())["me"]["name"] == "Ada"
    assert cookie.value not in await response.text()


async def test_over_https_the_cookie_stays_on_https(front: Front) -> None:
    response = await front.post(SIGN_IN, ADA, **{"X-Forwarded-Proto": "https"})

    [cookie] = SimpleCookie(response.headers["Set-Cookie"]).values()
    assert cookie["secure"] is True


async def test_the_cookie_signs_one_in_until_signing_out(front: Front) -> None:
    token = SimpleCookie((await front.post(SIGN_IN, ADA)).headers["Set-Cookie"]).popitem()[1].value
    front.people.tokens["Ada here"] = token
    assert (await (await front.get(ME, "Ada here")).json())["name"] == "Ada"

    response = await front.post("/console/api/sign-out", who="Ada here")

    assert response.headers["Set-Cookie"].startswith('floorwalker_sign_in=""')
    assert (await front.get(ME, "Ada here")).status == 401
    assert (await front.get(ME, "Ada")).status == 200


async def test_unknown_and_wrong_get_the_same_answer(front: Front) -> None:
    wrong = await front.post(SIGN_IN, WRONG)
    unknown = await front.post(SIGN_IN, {"email": "nobody@shoes.example", "password": PASSWORD})

    assert (wrong.status, await wrong.read()) == (unknown.status, await unknown.read())
    assert (wrong.status, (await wrong.json())["code"]) == (401, "wrong_sign_in")
    assert "Set-Cookie" not in wrong.headers


async def test_unknown_and_wrong_take_as_long(front: Front, monkeypatch: pytest.MonkeyPatch) -> None:
    checked: list[str] = []

    def is_right(digest: str, password: str) -> bool:
        checked.append(digest)
        return passwords.is_right(digest, password)

    monkeypatch.setattr("floorwalker.edges.console.sign_in.is_right", is_right)

    for email in ("ada@shoes.example", "nobody@shoes.example"):
        await front.post(SIGN_IN, {"email": email, "password": "not this one"})

    assert len(checked) == 2
    assert len({tuple(digest.split("$")[1:4]) for digest in checked}) == 1


async def test_a_suspended_agent_is_told_what_a_stranger_is_told(front: Front) -> None:
    await front.post(f"/console/api/people/{front.people.staff['Ada'].id}/suspend", who="Olga")

    response = await front.post(SIGN_IN, ADA)

    assert (response.status, (await response.json())["code"]) == (401, "wrong_sign_in")


async def test_guessing_one_name_closes_the_door_also_to_the_right_password(
    front: Front, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("floorwalker.edges.console.sign_in.is_right", lambda _, password: password == PASSWORD)
    codes = [(await front.post(SIGN_IN, WRONG)).status for _ in range(MOST_REFUSALS_PER_NAME)]

    response = await front.post(SIGN_IN, ADA)

    assert set(codes) == {401}
    assert (response.status, (await response.json())["code"]) == (429, "too_many_sign_ins")


async def test_guessing_many_times_at_once_gives_no_more_tries(front: Front, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("floorwalker.edges.console.sign_in.is_right", lambda *_: False)

    guesses = await asyncio.gather(*(front.post(SIGN_IN, WRONG) for _ in range(40)))

    assert [one.status for one in guesses].count(401) < MOST_REFUSALS_PER_NAME + MOST_CHECKS_AT_ONCE


async def test_guessing_many_names_closes_the_door_to_an_address(front: Front, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("floorwalker.edges.console.sign_in.is_right", lambda _, password: password == PASSWORD)
    for number in range(MOST_REFUSALS_PER_ADDRESS):
        await front.post(SIGN_IN, {"email": f"agent{number}@shoes.example", "password": "x"})

    response = await front.post(SIGN_IN, ADA)

    assert (await response.json())["code"] == "too_many_sign_ins"


async def test_an_address_cannot_be_made_up(front: Front, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("floorwalker.edges.console.sign_in.is_right", lambda *_: False)
    for number in range(MOST_REFUSALS_PER_ADDRESS):
        guess = {"email": f"agent{number}@shoes.example", "password": "x"}
        await front.post(SIGN_IN, guess, **{"X-Forwarded-For": f"198.51.100.{number}"})

    response = await front.post(SIGN_IN, ADA, **{"X-Forwarded-For": "203.0.113.9"})

    assert (await response.json())["code"] == "too_many_sign_ins"


async def test_a_password_is_checked_before_it_is_changed(front: Front) -> None:
    wrong = await front.post("/console/api/password", {"old": "not this one", "new": "a better password"}, "Ada")
    weak = await front.post("/console/api/password", {"old": PASSWORD, "new": "short"}, "Ada")
    right = await front.post("/console/api/password", {"old": PASSWORD, "new": "a better password"}, "Ada")

    codes = [(await response.json()).get("code") for response in (wrong, weak, right)]
    assert codes == ["wrong_sign_in", "weak_password", None]
    assert (await front.post(SIGN_IN, {**ADA, "password": "a better password"})).status == 200


@pytest.mark.parametrize(
    "body",
    [
        {"email": {"$ne": ""}, "password": PASSWORD},
        {"email": ["ada@shoes.example"], "password": PASSWORD},
        {"email": "ada@shoes.example", "password": None},
        {"email": "ada@shoes.example"},
        {**ADA, "role": "owner"},
        {**ADA, "password": "x" * 70_000},
        "ada",
        None,
    ],
    ids=range(8),
)
async def test_what_is_no_sign_in_is_refused(front: Front, body: object) -> None:
    response = await front.post(SIGN_IN, body)

    assert (response.status, (await response.json())["code"]) == (400, "bad_request")


@pytest.mark.parametrize("raw", [b'{"email":"\xff","password":"x"}', b'{"x":' + b"[" * 60_000, b"\x00", b""])
async def test_bytes_that_are_no_json_are_refused(front: Front, raw: bytes) -> None:
    async with front.session.post(front.base + SIGN_IN, data=raw) as response:
        assert (response.status, (await response.json())["code"]) == (400, "bad_request")


async def test_a_browser_may_call_itself_what_it_likes(front: Front) -> None:
    name = "<script>alert(1)</script>\x7f" + "x" * 500
    response = await front.post(SIGN_IN, ADA, **{"User-Agent": name.replace("\x7f", "\udcff")})

    cards = await (await front.get("/console/api/sign-ins", "Ada")).json()
    assert response.status == 200
    assert max(len(card["browser"]) for card in cards) <= 200


@pytest.mark.parametrize("token", ["", "made up", "\udcff", "x" * 4_000])
async def test_a_made_up_cookie_is_nobodys(front: Front, token: str) -> None:
    front.people.tokens["Nobody"] = token

    response = await front.get(ME, "Nobody")

    assert (response.status, (await response.json())["code"]) == (401, "not_signed_in")
