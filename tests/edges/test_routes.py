"""Who may send what: every route of the router that takes something is tried by everybody, also by routes to come."""

from typing import Any

import pytest
from aiohttp import ClientResponse, web

from floorwalker.kit.actors import Role
from tests.cast import PASSWORD, SHOE_ORIGIN
from tests.edges.front import Front
from tests.edges.test_articles import ABOUT_AN_ARTICLE, ARTICLES, DRAWN
from tests.edges.test_articles import RETURNS as ARTICLE
from tests.edges.test_contacts import ABOUT_A_CONTACT, RETRY
from tests.edges.test_handover import ABOUT_A_HANDOVER, SETTINGS
from tests.edges.test_templates import ABOUT_A_TEMPLATE, RETURNS, TEMPLATES
from tests.edges.test_wrapups import ABOUT_A_TOPIC, TOPICS

Body = dict[str, Any]
BY_ROLE = {Role.AGENT: "Ben", Role.LEAD: "Lea", Role.OWNER: "Olga"}
HELLO = {"hello": {"type": "hello", "id": 1}, "frames": [{"type": "ping", "id": 2}]}
EVE = {"name": "Eve", "email": "eve@shoes.example", "role": "agent", "password": "a good password"}
# Say here who may send to a new route, and what.
WHO_MAY: dict[str, tuple[Role, Body]] = {
    "/console/api/sign-out": (Role.AGENT, {}),
    "/console/api/sign-ins/{sign_in}/revoke": (Role.AGENT, {}),
    "/console/api/password": (Role.AGENT, {"old": PASSWORD, "new": "a better password"}),
    "/console/api/people": (Role.OWNER, EVE),
    "/console/api/people/{agent}/role": (Role.OWNER, {"role": "lead"}),
    "/console/api/people/{agent}/abilities": (Role.LEAD, {"skills": ["skis"]}),
    "/console/api/people/{agent}/suspend": (Role.OWNER, {}),
    "/console/api/people/{agent}/restore": (Role.OWNER, {}),
    "/console/api/people/{agent}/sign-out": (Role.OWNER, {}),
    "/console/api/waiting": (Role.LEAD, {"nudge_seconds": 30}),
    "/console/api/welcome": (Role.LEAD, {"language": "sv", "is_on": True}),
    "/console/api/routing": (Role.OWNER, {"strategy": "longest_idle"}),
    "/console/api/files": (Role.AGENT, {"any": "bytes"}),
    "/console/poll": (Role.AGENT, HELLO),
    "/console/api/contact-settings": (Role.LEAD, {"calls_per_slot": 2}),
    ARTICLES: (Role.LEAD, ARTICLE),
    DRAWN: (Role.LEAD, {"text": "**Bold**"}),
    "/console/api/block-settings": (Role.LEAD, {"mail": "help@shoes.example"}),
    SETTINGS: (Role.LEAD, {"at_once_seconds": 90}),
    "/console/api/catalogue/feed": (Role.LEAD, {"every_hours": 12}),
    "/console/api/catalogue/teams": (Role.LEAD, {"teams": []}),
    TEMPLATES: (Role.LEAD, RETURNS),
    "/console/api/assist-rules": (Role.OWNER, {"is_on": False}),
    TOPICS: (Role.LEAD, {"name": "Ski rental", "label": "before"}),
}
READ: dict[str, Role] = {
    "/console/api/me": Role.AGENT,
    "/console/api/sign-ins": Role.AGENT,
    "/console/api/people": Role.LEAD,
    "/console/api/waiting": Role.LEAD,
    "/console/api/routing": Role.LEAD,
    "/console/api/contacts": Role.AGENT,
    "/console/api/contact-settings": Role.AGENT,
    "/console/api/mails": Role.LEAD,
    ARTICLES: Role.AGENT,
    f"{ARTICLES}/found": Role.AGENT,
    "/console/api/blocks": Role.LEAD,
    "/console/api/handovers": Role.LEAD,
    SETTINGS: Role.AGENT,
    "/console/api/catalogue": Role.LEAD,
    TEMPLATES: Role.LEAD,
    TOPICS: Role.AGENT,
    "/console/api/assist": Role.LEAD,
    "/console/api/assist-rules": Role.OWNER,
    "/console/api/topic-shares": Role.LEAD,
    "/console/api/wrap-ups": Role.AGENT,
    "/console/api/search": Role.AGENT,
}
# These prove who they are by what they carry, not by a cookie; each has tests of its own.
WITHOUT_COOKIE = {
    "/console/api/sign-in",
    "/shop/{site}/orders/{source}",
    "/shop/{site}/catalogue",
    "/widget/{site}/poll",
    "/widget/{site}/files",
    "/widget/{site}/articles/{article}/read",
    "/widget/{site}/articles/{article}/judge",
    "/widget/{site}/contact",
    "/widget/{site}/contacts/{contact}/withdraw",
    "/widget/{site}/here",
    "/widget/{site}/introduction",
    "/shop/{site}/order-answers",
    "/widget/{site}/orders/code",
    "/widget/{site}/orders/open",
    "/widget/{site}/orders/topic",
    "/widget/{site}/orders/{order}/requests",
    "/widget/{site}/conversations/{conversation}/feedback",
    "/widget/{site}/conversations/{conversation}/feedback/asked",
    "/widget/{site}/conversations/{conversation}/statements",
    "/widget/{site}/conversations/{conversation}/statements/{statement}/take-back",
    "/widget/{site}/conversations/{conversation}/transcript",
    "/widget/{site}/conversations/{conversation}/transcript/code",
    "/widget/{site}/conversations/{conversation}/transcript/download",
}
# These point at something that has to be made first, or say what they take in tests of their own.
TRIED_ELSEWHERE = {
    "/console/api/blocks/{block}/lift",
    "/console/api/conversations/{conversation}/block",
    "/console/api/conversations/{conversation}/statements",
    "/console/api/conversations/{conversation}/statements/hear",
    "/console/api/conversations/{conversation}/warn",
    "/console/api/conversations/{conversation}/follow-up/mail",
    "/console/api/conversations/{conversation}/follow-up/promise",
    "/console/api/conversations/{conversation}/wrap-up",
    "/console/api/statements/{statement}/settle",
    "/console/api/catalogue/file",
    "/console/api/catalogue/runs/{run}/sweep",
    "/console/api/people/{agent}/join-team",
    "/console/api/assist-rules/try",
    "/console/api/conversations/{conversation}/assist",
    "/console/api/helps/{help}/take",
    "/console/api/push",
    "/console/api/push/reached",
    "/console/api/push/staying",
    "/console/api/push/stop",
    "/console/api/push/test",
    "/console/api/people/{agent}/leave-team",
    "/console/api/asking",
    "/console/api/identity-keys",
    "/console/api/identity-keys/{key}/retire",
    "/console/api/order-keys",
    "/console/api/aftersales",
    "/console/api/aftersales/secret",
    "/console/api/order-keys/{key}/retire",
    "/console/api/signals",
    "/console/api/crm",
    "/console/api/crm/try",
    "/console/api/customers",
}
POINTING = [path for path in WHO_MAY if "{" in path]


async def send(front: Front, path: str, who: str | None, **headers: str) -> ClientResponse:
    """Send what the route takes, about Ada or about the sender's own sign-in."""
    own = front.people.staff[who].sign_in_id if who in front.people.staff else "absent"
    address = path.format(agent=front.people.staff["Ada"].id, sign_in=own)
    return await front.post(address, WHO_MAY[path][1], who, **headers)


def taking(app: web.Application) -> set[str]:
    """Name every address that takes something."""
    routes = (route for route in app.router.routes() if route.method not in {"GET", "HEAD"})
    return {route.resource.canonical for route in routes if route.resource is not None}


async def test_for_every_route_it_is_said_who_may_send(front: Front) -> None:
    about = {*ABOUT_A_CONTACT, *ABOUT_A_TEMPLATE, *ABOUT_AN_ARTICLE, *ABOUT_A_HANDOVER, *ABOUT_A_TOPIC, RETRY}
    told = set(WHO_MAY) | WITHOUT_COOKIE | TRIED_ELSEWHERE | about

    assert taking(front.app) == told


async def test_nobody_sends_without_a_sign_in(front: Front) -> None:
    responses = {path: await send(front, path, None) for path in WHO_MAY}

    codes = {path: (one.status, (await one.json())["code"]) for path, one in responses.items()}
    assert codes == dict.fromkeys(WHO_MAY, (401, "not_signed_in"))


@pytest.mark.parametrize("path", WHO_MAY)
@pytest.mark.parametrize("role", Role)
async def test_a_role_may_send_what_it_includes_and_no_more(front: Front, path: str, role: Role) -> None:
    response = await send(front, path, BY_ROLE[role])

    if role.includes(WHO_MAY[path][0]):
        assert response.status in {200, 201}
    else:
        assert (response.status, (await response.json())["code"]) == (403, "not_allowed")


@pytest.mark.parametrize("origin", [SHOE_ORIGIN, "null", "https://evil.example"])
async def test_a_foreign_page_sends_nothing_with_our_cookie(front: Front, origin: str) -> None:
    responses = {path: await send(front, path, "Olga", Origin=origin) for path in WHO_MAY}

    codes = {path: (one.status, (await one.json())["code"]) for path, one in responses.items()}
    assert codes == dict.fromkeys(WHO_MAY, (403, "foreign_origin"))


@pytest.mark.parametrize("path", POINTING)
async def test_a_strangers_request_about_ada_is_as_one_about_nobody(front: Front, path: str) -> None:
    ada = front.people.staff["Ada"]
    answers = []
    for ids in ({"agent": ada.id, "sign_in": ada.sign_in_id}, {"agent": "absent", "sign_in": "absent"}):
        response = await front.post(path.format(**ids), WHO_MAY[path][1], "Carl")
        answers.append((response.status, await response.read()))

    assert answers[0] == answers[1]
    assert answers[0][0] == 404
    assert (await front.get("/console/api/me", "Ada")).status == 200


@pytest.mark.parametrize("path", READ)
@pytest.mark.parametrize("role", Role)
async def test_a_role_may_read_what_it_includes_and_no_more(front: Front, path: str, role: Role) -> None:
    response = await front.get(path, BY_ROLE[role])

    assert response.status == (200 if role.includes(READ[path]) else 403)
    assert (await front.get(path)).status == 401


async def test_a_strangers_list_of_people_is_their_own(front: Front) -> None:
    listed = await (await front.get("/console/api/people", "Carl")).json()

    assert [one["name"] for one in listed] == ["Carl"]


@pytest.mark.parametrize("path", [path for path, (_, body) in WHO_MAY.items() if body and path != "/console/api/files"])
async def test_a_field_that_nobody_described_is_refused(front: Front, path: str) -> None:
    address = path.format(agent=front.people.staff["Ada"].id)

    response = await front.post(address, {**WHO_MAY[path][1], "site": front.people.hat_shop.id}, "Olga")

    assert (response.status, (await response.json())["code"]) == (400, "bad_request")


async def test_a_person_may_have_any_honest_name(front: Front) -> None:
    name = "<img src=x onerror=alert(1)> O'Brien 😀\u202e"
    created = await front.post("/console/api/people", {**EVE, "name": name}, "Olga")
    taken = await front.post("/console/api/people", {**EVE, "name": "Eve"}, "Olga")

    listed = {one["email"]: one["name"] for one in await (await front.get("/console/api/people", "Lea")).json()}
    assert (created.status, (await taken.json())["code"]) == (201, "email_taken")
    assert listed["eve@shoes.example"] == name.removesuffix("\u202e")


@pytest.mark.parametrize("path", ["/console/%2e%2e/%2e%2e/etc/passwd", "/console/assets/..%2f..%2fetc%2fpasswd"])
async def test_no_path_leads_out_of_the_house(front: Front, path: str) -> None:
    async with front.session.get(front.base + path) as response:
        assert response.status == 404 or "root:" not in await response.text()
