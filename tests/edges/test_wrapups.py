"""Wrap-ups over HTTP: an agent says so with one request, their desk hears of it, leads look at the shares."""

import pytest

from tests.edges.front import Front
from tests.edges.test_afterwards import ended

TOPICS = "/console/api/topics"
ABOUT_A_TOPIC = {f"{TOPICS}/{{topic}}", f"{TOPICS}/{{topic}}/retire", f"{TOPICS}/{{topic}}/restore"}
WRAP_UP = "/console/api/conversations/{conversation}/wrap-up"
SAID = {"topic": "delivery", "outcome": "solved", "tags": ["lost"], "took_ms": 1_000}


async def test_a_conversation_that_ended_is_wrapped_up_and_the_desk_hears_of_it(front: Front) -> None:
    ada, conversation = await ended(front)
    due = await (await front.get("/console/api/wrap-ups", "Ada")).json()
    assert [one["conversation"] for one in due] == [conversation]

    done = await front.post(WRAP_UP.format(conversation=conversation), SAID, "Ada")

    assert done.status == 200
    assert (await ada.hears("afterwards"))["conversation"] == conversation
    assert await (await front.get("/console/api/wrap-ups", "Ada")).json() == []
    shown = await (await front.get(WRAP_UP.format(conversation=conversation), "Lea")).json()
    assert shown["said"] == {"topic": "delivery", "outcome": "solved", "tags": ["lost"]}


@pytest.mark.parametrize(
    ("who", "fields", "refused"),
    [
        (None, {}, (401, "not_signed_in")),
        ("Carl", {}, (404, "not_found")),
        ("Ben", {}, (400, "not_responsible")),
        ("Ada", {"topic": "weather"}, (404, "not_found")),
        ("Ada", {"outcome": "splendid"}, (400, "bad_request")),
        ("Ada", {"tags": ["x"] * 21}, (400, "bad_request")),
        ("Ada", {"took_ms": -1}, (400, "bad_request")),
        ("Ada", {"site": "another"}, (400, "bad_request")),
    ],
)
async def test_who_may_not_and_what_is_no_wrap_up_is_refused(
    front: Front, who: str | None, fields: dict[str, object], refused: tuple[int, str]
) -> None:
    _, conversation = await ended(front)

    response = await front.post(WRAP_UP.format(conversation=conversation), SAID | fields, who)

    assert (response.status, (await response.json())["code"]) == refused


async def test_topics_are_named_by_leads_and_a_strangers_are_not_there(front: Front) -> None:
    form = {"name": "Ski rental", "label": "before"}
    added = await front.post(TOPICS, form, "Lea")
    topic = (await added.json())["topic"]

    answers = {}
    for path in sorted(ABOUT_A_TOPIC):
        body = form if path.endswith("{topic}") else {}
        for who in (None, "Ada", "Carl", "Lea"):
            response = await front.post(path.format(topic=topic), body, who)
            answers[path, who] = response.status
    for path in ABOUT_A_TOPIC:
        assert [answers[path, who] for who in (None, "Ada", "Carl", "Lea")] == [401, 403, 404, 200]


async def test_the_page_is_for_leads(front: Front) -> None:
    _, conversation = await ended(front)
    await front.post(WRAP_UP.format(conversation=conversation), SAID, "Ada")

    pages = {who: await front.get("/console/api/topic-shares?days=30", who) for who in ("Lea", "Ada", "Carl")}

    assert {who: one.status for who, one in pages.items()} == {"Lea": 200, "Ada": 403, "Carl": 200}
    assert [(await pages[who].json())["shares"]["wrapped_up"] for who in ("Lea", "Carl")] == [1, 0]
    assert (await front.get("/console/api/topic-shares?days=zero", "Lea")).status == 400


@pytest.mark.parametrize(
    ("way", "body"), [("mail", {"text": "On Friday.", "address": "mia@home.example"}), ("promise", {"channel": "chat"})]
)
async def test_a_word_afterwards_is_given_by_who_had_the_chat(front: Front, way: str, body: dict[str, str]) -> None:
    _, conversation = await ended(front)
    await front.post("/console/api/contact-settings", {"mailbox": "help@shoes.example"}, "Lea")
    address = f"/console/api/conversations/{conversation}/follow-up/{way}"

    answers = {who: (await front.post(address, body, who)).status for who in (None, "Carl", "Ben", "Ada")}
    odd = await front.post(address, {**body, "site": "another"}, "Ada")

    assert answers == {None: 401, "Carl": 404, "Ben": 400, "Ada": 200}
    assert odd.status == 400
    contacts = await (await front.get(f"/console/api/conversations/{conversation}/contacts", "Ada")).json()
    assert len(contacts) == 1
