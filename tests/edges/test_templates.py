"""Templates over HTTP: what leads write and agents take, with files, figures and suggestions."""

from typing import Any

import pytest
from aiohttp import ClientResponse

from floorwalker.edges.console.suggesting import LOOKUPS
from floorwalker.kit.actors import Role
from tests.edges.files import NO_PICTURES, is_harmless, picture
from tests.edges.front import Front

Body = dict[str, Any]
TEMPLATES = "/console/api/templates"
ONE = f"{TEMPLATES}/{{template}}"
RETURNS: Body = {
    "shortcut": "returns",
    "name": "Returns",
    "text": "{customer|Dear customer}, you can send it back for 30 days. {agent}, {shop}",
}
FILLED = "Dear customer, you can send it back for 30 days. Ada, Shoe Shop"
HOSTILE = "<script>alert(1)</script> \"' & مرحبا 😀"
# What may be sent about a template, and by whom.
ABOUT_A_TEMPLATE: dict[str, tuple[Role, Body]] = {
    ONE: (Role.LEAD, RETURNS),
    f"{ONE}/retire": (Role.LEAD, {}),
    f"{ONE}/restore": (Role.LEAD, {}),
    f"{ONE}/files": (Role.LEAD, {"any": "bytes"}),
    f"{ONE}/files/{{file}}/remove": (Role.LEAD, {}),
    f"{ONE}/files/{{file}}/copy": (Role.AGENT, {}),
    f"{ONE}/use": (Role.AGENT, {"conversation": "none", "client_id": "message-none"}),
}


async def written(front: Front, **fields: object) -> str:
    """Lea has written a template; gives its id."""
    response = await front.post(TEMPLATES, {**RETURNS, **fields}, "Lea")
    assert response.status == 201, await response.text()
    template: str = (await response.json())["template"]
    return template


async def with_file(front: Front, content: bytes, name: str = "chart.png") -> tuple[str, Body]:
    """Lea has written a template and given it a file."""
    template = await written(front)
    headers = {**front.cookie("Lea"), "X-File-Name": name}
    response = await front.session.post(f"{front.base}{TEMPLATES}/{template}/files", data=content, headers=headers)
    assert response.status == 201, await response.text()
    return template, (await response.json())["file"]


async def cards(front: Front, who: str = "Lea") -> list[Body]:
    """Give the page of templates."""
    listed: list[Body] = await (await front.get(TEMPLATES, who)).json()
    return listed


async def ready(front: Front, conversation: str, who: str = "Ada") -> ClientResponse:
    """Ask for what may be said to a customer."""
    return await front.get(f"/console/api/ready-templates?conversation={conversation}", who)


async def suggestions(front: Front, conversation: str) -> list[str]:
    """Give the shortcuts of what is suggested to Ada."""
    response = await front.get(f"/console/api/suggestions?conversation={conversation}", "Ada")
    return [one["shortcut"] for one in await response.json()]


async def test_what_a_lead_writes_an_agent_is_given_filled_in(front: Front) -> None:
    await written(front)
    _, _, conversation = await front.talk()

    [one] = await (await ready(front, conversation)).json()

    assert (one["shortcut"], one["text"], one["is_in_their_language"]) == ("returns", FILLED, True)


async def test_words_that_look_like_code_come_back_as_they_were_written(front: Front) -> None:
    await written(front, name=HOSTILE, text=HOSTILE)
    _, _, conversation = await front.talk()

    [one] = await (await ready(front, conversation)).json()

    assert (one["name"], one["text"]) == (HOSTILE, HOSTILE)


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"text": "Hi {client|there}"}, "unknown_variable"),
        ({"text": "Hi {customer}"}, "fallback_missing"),
        ({"text": "Hi {"}, "broken_variable"),
        ({"text": " "}, "empty_text"),
        ({"text": "a" * 2_001}, "too_long"),
        ({"text": "a" * 70_000}, "bad_request"),
        ({"shortcut": "two words"}, "not_a_shortcut"),
        ({"language": "Finnish"}, "not_a_language"),
        ({"team": "absent"}, "not_found"),
        ({"team": "x" * 65}, "bad_request"),
        ({"id": "mine"}, "bad_request"),
    ],
)
async def test_what_cannot_be_saved_says_why_and_nothing_is_kept(front: Front, fields: Body, code: str) -> None:
    response = await front.post(TEMPLATES, {**RETURNS, **fields}, "Lea")

    assert (await response.json())["code"] == code
    assert await cards(front) == []


async def test_a_use_is_counted_with_the_message_it_went_out_in(front: Front) -> None:
    template = await written(front)
    _, ada, conversation = await front.talk()
    await front.send(ada, conversation, FILLED, client_id="message-used")

    for _ in range(2):
        told = {"conversation": conversation, "client_id": "message-used"}
        assert (await front.post(f"{TEMPLATES}/{template}/use", told, "Ada")).status == 200

    [card] = await cards(front)
    assert (card["figures"]["uses"], card["figures"]["edited_percent"]) == (1, 0)


async def test_a_file_goes_along_as_a_copy_and_stays_with_the_template(front: Front) -> None:
    template, file = await with_file(front, picture())
    mia, ada, conversation = await front.talk()

    copied = await (await front.post(f"{TEMPLATES}/{template}/files/{file['id']}/copy", {}, "Ada")).json()
    assert (await front.send(ada, conversation, "", file=copied["file"]["id"]))["type"] == "kept"

    address = f"{front.base}/files/{copied['file']['id']}"
    received = await front.session.get(address, params={"ticket": mia.welcome["ticket"]})
    own = await front.get(f"{TEMPLATES}/{template}/files/{file['id']}", "Ada")
    assert copied["file"]["id"] != file["id"]
    assert await received.read() == await own.read()
    assert (await cards(front))[0]["files"] == [file]
    hidden = await front.session.get(f"{front.base}/files/{file['id']}", params={"ticket": mia.welcome["ticket"]})
    assert hidden.status == 404


@pytest.mark.parametrize("name", ["drawing.svg", "page.html", "looks.png", "form.pdf"])
async def test_a_file_that_is_no_picture_can_only_be_saved(front: Front, name: str) -> None:
    template, file = await with_file(front, NO_PICTURES[name], name)

    response = await front.get(f"{TEMPLATES}/{template}/files/{file['id']}", "Ada")

    assert response.content_type == "application/octet-stream"
    assert response.headers["Content-Disposition"].startswith("attachment;")
    assert is_harmless(response)


async def test_a_file_that_is_removed_is_gone_from_where_it_lay(front: Front) -> None:
    template, file = await with_file(front, picture())
    assert await front.house.premises.files.content(file["id"])

    await front.post(f"{TEMPLATES}/{template}/files/{file['id']}/remove", {}, "Lea")
    await front.house.messenger.set_out()
    await front.house.messenger.all_back()

    assert await front.house.premises.files.content(file["id"]) is None
    assert (await front.post(f"{TEMPLATES}/{template}/files/{file['id']}/copy", {}, "Ada")).status == 404


async def test_what_the_customer_asks_brings_the_template_that_answers_it(front: Front) -> None:
    await written(front)
    await written(front, shortcut="hours", name="Opening hours", text="We are here from nine to five.")
    await written(front, shortcut="palautus", name="Palautus", text="Palautusaika on 30 päivää.", language="fi")
    mia, ada, conversation = await front.talk()

    await front.send(mia, conversation, "Can I get my money back?")
    assert await suggestions(front, conversation) == ["returns"]
    await front.send(ada, conversation, "Certainly.")
    assert await suggestions(front, conversation) == []


async def test_what_a_template_has_answered_once_brings_it_again(front: Front) -> None:
    template = await written(front, shortcut="felt", name="Felt", text="Those are made near Pori, in a small mill.")
    mia, ada, conversation = await front.talk()
    question = "Who are the folks behind the Huopa slippers?"
    await front.send(mia, conversation, question)
    assert await suggestions(front, conversation) == []

    await front.send(ada, conversation, "Those are made near Pori, in a small mill.", client_id="message-felt")
    told = {"conversation": conversation, "client_id": "message-felt"}
    assert (await front.post(f"{TEMPLATES}/{template}/use", told, "Ada")).status == 200
    front.app[LOOKUPS].forget()
    await front.send(mia, conversation, "Which folks make slippers like Huopa?")

    assert await suggestions(front, conversation) == ["felt"]


@pytest.mark.parametrize("path", ABOUT_A_TEMPLATE)
async def test_who_may_send_what_about_a_template(front: Front, path: str) -> None:
    template, file = await with_file(front, picture())
    least, body = ABOUT_A_TEMPLATE[path]
    address = path.format(template=template, file=file["id"])

    assert (await front.post(address, body)).status == 401
    by_agent = await front.post(address, body, "Ada")
    assert (by_agent.status == 403) is (least is Role.LEAD)
    assert (await front.post(address, body, "Lea", Origin="https://evil.example")).status == 403
    by_lead = await front.post(address, body, "Lea")
    assert by_lead.status in {200, 201} or path.endswith("/use")


@pytest.mark.parametrize("path", ABOUT_A_TEMPLATE)
async def test_to_a_stranger_it_is_as_absent(front: Front, path: str) -> None:
    template, file = await with_file(front, picture())
    answers = []
    for ids in ({"template": template, "file": file["id"]}, {"template": "absent", "file": "absent"}):
        response = await front.post(path.format(**ids), ABOUT_A_TEMPLATE[path][1], "Carl")
        answers.append((response.status, await response.read()))

    assert answers[0] == answers[1]
    assert answers[0][0] == 404
    assert (await front.get(f"{TEMPLATES}/{template}/files/{file['id']}", "Carl")).status == 404
    assert await cards(front, "Carl") == []


async def test_a_stranger_is_given_nothing_for_our_customer(front: Front) -> None:
    await written(front)
    _, _, conversation = await front.talk()

    for who in ("Carl", None):
        for path in ("ready-templates", "suggestions"):
            response = await front.get(f"/console/api/{path}?conversation={conversation}", who)
            assert response.status == (404 if who else 401)
