"""Contacts over HTTP: the shopper's form, and the desk's addresses about what was left there."""

import json
from typing import Any

import pytest
from aiohttp import ClientResponse

from floorwalker.kit.actors import system_of
from floorwalker.plumbing.due import DueItem
from floorwalker.plumbing.mail.attempt import set_out, turn_back
from floorwalker.plumbing.mail.draft import Draft
from floorwalker.plumbing.mail.failures import Refused
from floorwalker.plumbing.mail.mail import Caps
from floorwalker.plumbing.mail.mailbox import Mailbox
from floorwalker.plumbing.mail.queue import SEND_MAIL, queue_mail
from floorwalker.plumbing.work import Work
from tests.cast import A_MINUTE_PAST
from tests.edges.front import Front

Body = dict[str, Any]
QUESTION = "Do these run small? <script>alert(1)</script> \u202egnp.exe مرحبا"
RETRY = "/console/api/mails/{mail}/retry"
# What may be sent about a contact, and by whom: its owner and leads, or with take and restore anybody of the staff.
ABOUT_A_CONTACT: dict[str, Body] = {
    "/console/api/contacts/{contact}/take": {},
    "/console/api/contacts/{contact}/call": {"outcome": "no_answer", "note": "Engaged."},
    "/console/api/contacts/{contact}/answer": {"by": "other", "text": "They came in."},
    "/console/api/contacts/{contact}/hand-over": {"owner": "Ada", "due_at": A_MINUTE_PAST + 3_600_000},
    "/console/api/contacts/{contact}/give-up": {},
    "/console/api/contacts/{contact}/spam": {},
    "/console/api/contacts/{contact}/restore": {},
}


def mias(front: Front) -> dict[str, str]:
    """What Mia's browser proves itself by."""
    return {"Authorization": f"Bearer {front.people.tokens['Mia']}"}


async def slip_of(front: Front) -> str:
    """Open the form and let a while go by."""
    async with front.session.get(front.widget("contact"), headers=mias(front)) as response:
        slip: str = (await response.json())["slip"]
    front.clock.advance(seconds=20)
    return slip


async def send_form(front: Front, slip: str | None = None, **fields: object) -> ClientResponse:
    """Mia asks to be called."""
    request = {
        "client_id": "contact-0001",
        "channel": "call",
        "question": QUESTION,
        "phone": "+358 40 123 4567",
        **fields,
    }
    body = {"slip": slip or await slip_of(front), "request": request}
    return await front.session.post(front.widget("contact"), json=body, headers=mias(front))


async def asked(front: Front) -> str:
    """Mia has asked to be called; gives the contact."""
    contact: str = (await (await send_form(front)).json())["contact"]
    return contact


def body_of(front: Front, path: str) -> Body:
    """Give what to send, with ids instead of names."""
    body = dict(ABOUT_A_CONTACT[path])
    return body | ({"owner": front.people.staff["Ada"].id} if "owner" in body else {})


async def test_a_shopper_asks_and_sees_what_was_promised(front: Front) -> None:
    response = await send_form(front)

    said = await response.json()
    assert (response.status, said["contacts"][0]["state"]) == (201, "open")
    assert said["contacts"][0]["question"] == QUESTION
    assert (await (await send_form(front)).json())["contact"] == said["contact"]


async def test_the_panel_and_the_desks_hear_of_it(front: Front) -> None:
    mia, ada = await front.panel("Mia"), await front.desk("Ada")

    contact = await asked(front)

    assert (await mia.hears("contacts"))["contact"] == contact
    assert (await ada.hears("contacts"))["contact"] == contact
    assert (await front.panel("Mia")).welcome["is_asked"]
    assert not (await front.panel("Max")).welcome["is_asked"]


async def test_the_desk_lists_it_and_gives_a_calendar_file(front: Front) -> None:
    contact = await asked(front)

    [row] = await (await front.get("/console/api/contacts?which=all", "Ada")).json()
    file = await front.get(f"/console/api/contacts/{contact}/calendar", "Ada")

    assert row["id"] == contact
    assert file.content_type == "text/calendar"
    assert "BEGIN:VCALENDAR" in await file.text()
    assert (await front.get("/console/api/contacts?which=nonsense", "Ada")).status == 400


async def test_a_form_that_was_never_opened_is_a_programs(front: Front) -> None:
    foreign = (await slip_of(front)).replace(":", ":0")

    for slip in ("", "0:0", foreign, f"{front.clock.now() + 1}:00"):
        response = await send_form(front, slip=slip or "none")
        assert (response.status, (await response.json())["code"]) == (400, "too_quick")


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"website": "https://buy.example"}, "looks_automatic"),
        ({"question": "http://a.example http://b.example http://c.example"}, "too_many_links"),
        ({"question": "\u200b \u2060"}, "empty_text"),
        ({"phone": "12"}, "not_a_phone_number"),
        ({"phone": "+999 12345678"}, "not_a_phone_number"),
        ({"phone": "040 123 4567"}, "phone_country_unknown"),
        ({"channel": "mail"}, "address_missing"),
        ({"channel": "mail", "mail": "mia@home.example\r\nBcc: x@y.example"}, "not_one_line"),
        ({"slot": 1}, "slot_not_free"),
        ({"question": "x" * 30_000}, "bad_request"),
        ({"owner": "ada"}, "bad_request"),
        ({"branch": "absent"}, "not_found"),
    ],
)
async def test_hostile_forms_are_refused_and_nothing_is_kept(front: Front, fields: Body, code: str) -> None:
    response = await send_form(front, **fields)

    assert (await response.json())["code"] == code
    assert await (await front.get("/console/api/contacts", "Lea")).json() == []


async def test_one_place_sends_only_so_many_forms(front: Front) -> None:
    slip = await slip_of(front)

    codes = [(await (await send_form(front, slip=slip, phone="12")).json())["code"] for _ in range(22)]

    assert codes[-1] == "too_much"


async def test_a_stranger_withdraws_nothing(front: Front) -> None:
    contact = await asked(front)
    maxs = {"Authorization": f"Bearer {front.people.tokens['Max']}"}
    address = front.widget(f"contacts/{contact}/withdraw")

    for headers in (maxs, {}, {"Authorization": "Bearer made-up"}):
        assert (await front.session.post(address, headers=headers)).status == 404
    response = await front.session.post(address, headers=mias(front))

    assert (await response.json())["contacts"][0]["state"] == "left"


@pytest.mark.parametrize("path", ABOUT_A_CONTACT)
async def test_only_the_shops_own_staff_does_something_about_a_contact(front: Front, path: str) -> None:
    contact, body = await asked(front), body_of(front, path)
    address = path.format(contact=contact)

    nobody, stranger = await front.post(address, body), await front.post(address, body, "Carl")
    absent = await front.post(path.format(contact="absent"), body, "Carl")
    abroad = await front.post(address, body, "Olga", Origin="https://evil.example")

    assert (nobody.status, stranger.status, abroad.status) == (401, 404, 403)
    assert await stranger.read() == await absent.read()


@pytest.mark.parametrize("path", ABOUT_A_CONTACT)
async def test_a_field_that_nobody_described_is_refused(front: Front, path: str) -> None:
    body = body_of(front, path) | {"site": front.people.hat_shop.id}

    response = await front.post(path.format(contact=await asked(front)), body, "Olga")

    assert (response.status, (await response.json())["code"]) == (400, "bad_request")


async def test_a_lead_does_all_there_is_to_do(front: Front) -> None:
    contact = await asked(front)
    done = ["spam", "restore", "take", "call", "call", "call", "give-up"]

    statuses = [
        (await front.post(path.format(contact=contact), body_of(front, path), "Lea")).status
        for path in (f"/console/api/contacts/{{contact}}/{verb}" for verb in done)
    ]

    assert statuses == [200] * len(done)


async def test_a_parked_mail_is_seen_and_sent_again(front: Front) -> None:
    house = system_of(front.people.shoe_shop.id)
    mail = await front.house.database.submit(park_a_mail, house)

    [parked] = await (await front.get("/console/api/mails", "Lea")).json()
    assert (parked["id"], parked["server_words"]) == (mail, "No such mailbox.")
    for who, status in (("Ada", 403), ("Carl", 404), ("Lea", 200)):
        assert (await front.post(RETRY.format(mail=mail), {}, who)).status == status

    assert json.loads(await (await front.get("/console/api/mails", "Lea")).read()) == []


def park_a_mail(work: Work) -> str:
    """Queue a mail that its server then refuses for good."""
    draft = Draft(Mailbox("mia@home.example"), "Your boots", "They are here.", sender_name="Shoe Shop")
    mail_id = queue_mail(work, draft, purpose="contact_answer", about_id="contact", key="boots")
    item = DueItem("item", work.actor.site_id, SEND_MAIL, mail_id, 1)
    leaving = set_out(work, item, "shoes.example", Caps(), 0.5)
    assert leaving is not None
    turn_back(work, item, leaving, Refused("No such mailbox.", status=550), 0.5)
    return mail_id
