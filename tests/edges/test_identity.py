"""The shop's page says who is signed in there, and the house believes what is signed and nothing else."""

from typing import Any

import pytest

from floorwalker.customers.actions import add_key, retire_key
from floorwalker.customers.proofs.token import secret_of
from tests.customers.signing import NOW_SECONDS, signed
from tests.edges.front import Front, Transport

TRANSPORTS = pytest.mark.parametrize("by", ["socket", "poll"])


async def signer(front: Front, who: str = "Olga") -> tuple[str, str]:
    """Make a key of a shop; gives its name and what it signs with."""
    owner = front.people.staff[who]
    key = await front.house.database.submit(add_key, owner)
    return key.id, secret_of(front.house.premises.secret, owner.site_id, key.id)


async def identity(front: Front, sub: str, **claims: Any) -> str:
    kid, secret = await signer(front)
    return signed(secret, kid, sub=sub, **claims)


@TRANSPORTS
async def test_whom_the_shop_signs_is_shown_as_verified_at_the_desk(either_front: Front, by: Transport) -> None:
    _, ada, conversation = await either_front.talk()
    token = await identity(either_front, "4711", name="Mia Korhonen", email="mia@shoes.example")

    mia = await either_front.panel("Mia", by=by, identity=token)

    row = (await ada.hears("row"))["row"]
    while not row["visitor"].get("is_verified"):
        row = (await ada.hears("row"))["row"]
    assert (row["id"], row["visitor"]["name"], row["visitor"]["mail"]) == (
        conversation,
        "Mia Korhonen",
        "mia@shoes.example",
    )
    assert (mia.welcome["identity_refused"], mia.welcome["is_fresh"]) == (None, False)


@TRANSPORTS
async def test_after_signing_out_the_browser_is_somebody_new(either_front: Front, by: Transport) -> None:
    token = await identity(either_front, "4711")
    mia = await either_front.panel("Mia", identity=token)
    await either_front.send(mia, None, "My order 10442 has not come.")

    for said in ("", "null"):
        next_one = await either_front.panel("Mia", identity=said, by=by)

        assert next_one.welcome["conversation"] is None
        assert next_one.welcome["entries"] == []
        assert next_one.welcome["visitor"] != mia.welcome["visitor"]
        assert next_one.welcome["token"] != either_front.people.tokens["Mia"]


async def test_another_persons_identity_in_the_same_browser_is_somebody_new(either_front: Front) -> None:
    kid, secret = await signer(either_front)
    mia = await either_front.panel("Mia", identity=signed(secret, kid, sub="mia"))
    kept = await either_front.send(mia, None, "My order 10442 has not come.")

    eve = await either_front.panel("Mia", identity=signed(secret, kid, sub="eve"))

    assert (eve.welcome["is_fresh"], eve.welcome["conversation"]) == (True, None)
    assert (await eve.ask("fetch", conversation=kept["conversation"], after=0))["code"] == "not_found"


async def test_panels_left_open_in_the_same_browser_are_let_go(front: Front) -> None:
    kid, secret = await signer(front)
    token = signed(secret, kid, sub="mia")
    mia = await front.panel("Mia", identity=token)

    await front.panel("Mia", identity="null")

    bye = await mia.hears("bye")
    assert (bye["code"], bye["again"]) == ("signed_out", False)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"exp": NOW_SECONDS - 3_600}, "identity_expired"),
        ({"nbf": NOW_SECONDS + 3_600}, "identity_not_yet"),
        ({"exp": NOW_SECONDS + 10**6}, "identity_too_lasting"),
        ({"exp": None}, "identity_incomplete"),
        ({"head": {"alg": "none"}}, "identity_algorithm"),
        ({"head": {"kid": "k9"}}, "identity_key_unknown"),
        ({"name": "x" * 5_000}, "identity_too_long"),
        ({"advertising": {"agreed": True, "at": NOW_SECONDS}}, "identity_advertising"),
    ],
    ids=str,
)
async def test_a_refused_identity_says_why_and_is_in_nobodys_way(
    front: Front, change: dict[str, object], code: str
) -> None:
    token = await identity(front, "4711", **change)

    mia = await front.panel("Mia", identity=token)

    assert (mia.welcome["identity_refused"], mia.welcome["is_fresh"]) == (code, False)
    assert (await front.send(mia, None, "Do these run small?"))["type"] == "kept"


async def test_forgeries_are_refused(front: Front) -> None:
    kid, _ = await signer(front)

    forged = await front.panel("Mia", identity=signed("guessed", kid, sub="4711"))
    rubbish = await front.panel("Mia", identity="rubbish")

    assert forged.welcome["identity_refused"] == "identity_signature"
    assert rubbish.welcome["identity_refused"] == "identity_refused"


async def test_what_another_shop_signed_is_refused(front: Front) -> None:
    kid, secret = await signer(front, "Carl")

    mia = await front.panel("Mia", identity=signed(secret, kid, sub="4711"))

    assert mia.welcome["identity_refused"] == "identity_key_unknown"


YES = {"agreed": True, "at": NOW_SECONDS - 90, "wording": "2026-1"}


async def agreed_to(front: Front, conversation: str) -> Any:
    ada = await front.desk("Ada")
    return (await ada.ask("ask_customer", conversation=conversation))["sheet"]["consent"]


@TRANSPORTS
async def test_what_the_shop_signs_of_advertising_stands_beside_the_chat(either_front: Front, by: Transport) -> None:
    _, _, conversation = await either_front.talk()

    await either_front.panel("Mia", by=by, identity=await identity(either_front, "4711", advertising=YES))

    told = await agreed_to(either_front, conversation)
    assert (told["wording"], told["agent_id"], told["said_in"]) == ("2026-1", "shop", "shop")


async def test_nobody_agrees_to_advertising_unsigned_or_by_another_shops_key(front: Front) -> None:
    _, _, conversation = await front.talk()
    (kid, secret), (hats_kid, hats) = await signer(front), await signer(front, "Carl")

    for token in (
        signed(secret, kid, head={"alg": "none"}, sub="4711", advertising=YES),
        signed("guessed", kid, sub="4711", advertising=YES),
        signed(hats, hats_kid, sub="4711", advertising=YES),
        signed(hats, kid, sub="4711", advertising=YES),
        str(YES),
    ):
        assert (await front.panel("Mia", identity=token)).welcome["identity_refused"] is not None

    assert await agreed_to(front, conversation) is None


async def test_what_a_retired_key_signed_is_refused_and_its_follower_is_believed(front: Front) -> None:
    (old, first), (new, second) = await signer(front), await signer(front)
    await front.house.database.submit(retire_key, front.people.staff["Olga"], old)

    refused = await front.panel("Mia", identity=signed(first, old, sub="4711"))
    believed = await front.panel("Mia", identity=signed(second, new, sub="4711"))

    assert refused.welcome["identity_refused"] == "identity_key_unknown"
    assert believed.welcome["identity_refused"] is None


async def test_an_identity_that_expired_while_they_talk_takes_nothing_from_them(front: Front) -> None:
    token = await identity(front, "4711")
    mia = await front.panel("Mia", identity=token)
    kept = await front.send(mia, None, "My order 10442 has not come.")
    front.clock.advance(seconds=3_600)

    again = await front.panel("Mia", identity=token)

    assert again.welcome["identity_refused"] == "identity_expired"
    assert (again.welcome["conversation"], again.welcome["is_fresh"]) == (kept["conversation"], False)


async def test_a_newcomer_with_an_identity_is_known_at_once(front: Front) -> None:
    newcomer = await front.panel(identity=await identity(front, "4711", name="Mia"))
    kept = await front.send(newcomer, None)
    ada = await front.desk("Ada")

    row = (await ada.ask("open", conversation=kept["conversation"]))["row"]

    assert (row["visitor"]["name"], row["visitor"]["is_verified"]) == ("Mia", True)
