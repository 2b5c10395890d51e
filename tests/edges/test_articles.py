"""Articles over HTTP: what leads write, agents link, and shoppers find and read without saying who they are."""

from typing import Any

import pytest

from floorwalker.edges.live.premises import Limits
from floorwalker.kit.actors import Role
from tests.edges.front import Front

Body = dict[str, Any]
ARTICLES = "/console/api/articles"
DRAWN = f"{ARTICLES}/drawn"
ONE = f"{ARTICLES}/{{article}}"
RETURNS: Body = {"language": "en", "title": "Sending back", "text": "You have **30 days** for it."}
HOSTILE = "<img src=x onerror=alert(1)> \"' & مرحبا 😀"
# What may be sent about an article, and by whom.
ABOUT_AN_ARTICLE: dict[str, tuple[Role, Body]] = {
    ONE: (Role.LEAD, RETURNS),
    f"{ONE}/publish": (Role.LEAD, {"language": "en"}),
    f"{ONE}/withdraw": (Role.LEAD, {"language": "en"}),
    f"{ONE}/linked": (Role.AGENT, {"conversation": "none", "client_id": "message-none"}),
}


async def written(front: Front, *, publish: bool = True, **fields: object) -> str:
    """Lea has written an article; gives its id."""
    form = {**RETURNS, **fields}
    response = await front.post(ARTICLES, form, "Lea")
    assert response.status == 201, await response.text()
    article: str = (await response.json())["article"]
    if publish:
        assert (await front.post(f"{ARTICLES}/{article}/publish", {"language": form["language"]}, "Lea")).status == 200
    return article


async def test_a_shopper_finds_and_reads_what_is_published_without_a_name(front: Front) -> None:
    article = await written(front)
    await written(front, publish=False, title="Hidden")

    listed = await front.session.get(front.widget("articles?lang=en"))
    found = await front.session.get(front.widget("articles?lang=en&q=Can I get my money back?"))
    given = await front.session.get(front.widget(f"articles/{article}?lang=fi-FI"))

    assert [one["title"] for one in await listed.json()] == ["Sending back"]
    assert [one["id"] for one in await found.json()] == [article]
    [block] = (await given.json())["blocks"]
    assert block["inside"][1] == {"kind": "strong", "inside": [{"kind": "plain", "text": "30 days"}]}
    for response in (listed, found, given):
        assert response.headers["Cache-Control"] == "public, max-age=60"
        assert "Set-Cookie" not in response.headers
    again = {"If-None-Match": given.headers["ETag"]}
    assert (await front.session.get(front.widget(f"articles/{article}?lang=fi-FI"), headers=again)).status == 304


async def test_an_article_has_a_page_of_its_own_that_runs_nothing(front: Front) -> None:
    article = await written(
        front, title=HOSTILE, text=f"# {HOSTILE}\n\n[x](https://shoes.example/?a=\"'&b) `{HOSTILE}`"
    )

    response = await front.session.get(f"{front.base}/articles/{front.people.shoe_shop.key}/{article}?lang=en")
    page = await response.text()

    assert (response.status, response.content_type) == (200, "text/html")
    assert "<img" not in page
    assert page.count("&lt;img src=x onerror=alert(1)&gt;") == 4
    policy = response.headers["Content-Security-Policy"]
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy
    assert "Set-Cookie" not in response.headers


@pytest.mark.parametrize("state", ["draft", "withdrawn", "absent", "another shop's"])
async def test_what_is_not_published_here_is_not_there(front: Front, state: str) -> None:
    article = await written(front, publish=state != "draft")
    if state == "withdrawn":
        await front.post(f"{ARTICLES}/{article}/withdraw", {"language": "en"}, "Lea")
    named = "absent" if state == "absent" else article
    shop = "hat_shop" if state == "another shop's" else "shoe_shop"
    mia = {"Authorization": f"Bearer {front.people.tokens['Mia']}"}

    answers = [
        await front.session.get(front.widget(f"articles/{named}", shop)),
        await front.session.get(f"{front.base}/articles/{getattr(front.people, shop).key}/{named}"),
        await front.session.post(front.widget(f"articles/{named}/read", shop), headers=mia),
        await front.session.post(front.widget(f"articles/{named}/judge", shop), json={"is_helpful": True}, headers=mia),
    ]

    assert [(one.status, (await one.json())["code"]) for one in answers] == [(404, "not_found")] * 4


async def test_a_reader_counts_once_and_says_once_whether_it_helped(front: Front) -> None:
    article, mia = await written(front), {"Authorization": f"Bearer {front.people.tokens['Mia']}"}
    read, judge = front.widget(f"articles/{article}/read?lang=en"), front.widget(f"articles/{article}/judge")

    first = await (await front.session.post(read, headers=mia)).json()
    await front.session.post(judge, json={"is_helpful": False}, headers=mia)
    kept = await (await front.session.post(judge, json={"is_helpful": True}, headers=mia)).json()
    again = await (await front.session.post(read, headers=mia)).json()

    assert [one["is_helpful"] for one in (first, kept, again)] == [None, False, False]
    [card] = await (await front.get(ARTICLES, "Lea")).json()
    assert card["figures"] == {"readers": 1, "helped": 0, "not_helped": 1, "linked": 0}
    assert (await front.session.post(read)).status == 404
    assert (await front.session.post(judge, json={"is_helpful": True, "site": "x"}, headers=mia)).status == 400


async def test_an_agent_reads_searches_and_links(front: Front) -> None:
    article = await written(front)
    _, ada, conversation = await front.talk()
    [ready] = await (await front.get(f"/console/api/ready-articles?conversation={conversation}", "Ada")).json()
    await front.send(ada, conversation, f"See {front.base}{ready['path']}", client_id="message-link")

    told = {"conversation": conversation, "client_id": "message-link"}
    response = await front.post(f"{ARTICLES}/{article}/linked", told, "Ada")

    assert (response.status, (await front.session.get(front.base + ready["path"])).status) == (200, 200)
    [card] = await (await front.get(ARTICLES, "Ada")).json()
    assert card["figures"]["linked"] == 1
    assert await (await front.get(f"{ARTICLES}/found?q=money back", "Ada")).json() == [article]
    [text] = await (await front.get(f"{ARTICLES}/{article}", "Ada")).json()
    assert text["text"] == RETURNS["text"]


async def test_templates_and_articles_are_suggested_together(front: Front) -> None:
    await written(front, title="Sending things back", text="You can return everything for 30 days.")
    await written(front, title="Palautukset", text="Voit palauttaa 30 päivää.", language="fi")
    await written(front, publish=False, title="Returning a draft", text="You can return it.")
    template = {"shortcut": "returns", "name": "Returns", "text": "You can send it back for 30 days."}
    await front.post("/console/api/templates", template, "Lea")
    mia, _, conversation = await front.talk()
    await front.send(mia, conversation, "Can I get my money back?")

    response = await front.get(f"/console/api/suggestions?conversation={conversation}", "Ada")

    assert sorted((one["kind"], one["name"]) for one in await response.json()) == [
        ("article", "Sending things back"),
        ("template", "Returns"),
    ]


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"text": "[x](javascript:alert(1))"}, "unsafe_link"),
        ({"text": " "}, "empty_text"),
        ({"text": "a" * 12_001}, "too_long"),
        ({"text": "a" * 70_000}, "bad_request"),
        ({"language": "Finnish"}, "not_a_language"),
        ({"language": "x" * 65}, "bad_request"),
        ({"id": "mine"}, "bad_request"),
    ],
)
async def test_what_cannot_be_kept_says_why_and_nothing_is(front: Front, fields: Body, code: str) -> None:
    response = await front.post(ARTICLES, {**RETURNS, **fields}, "Lea")

    assert (await response.json())["code"] == code
    assert await (await front.get(ARTICLES, "Lea")).json() == []


@pytest.mark.parametrize(("path", "role", "body"), [(path, *who) for path, who in ABOUT_AN_ARTICLE.items()])
async def test_a_role_may_do_with_an_article_what_it_includes(front: Front, path: str, role: Role, body: Body) -> None:
    article = await written(front)

    for who, has in (("Ben", Role.AGENT), ("Lea", Role.LEAD)):
        response = await front.post(path.format(article=article), body, who)
        assert (response.status == 403) is not has.includes(role)
    assert (await front.post(path.format(article=article), body)).status == 401


@pytest.mark.parametrize(("path", "body"), [(path, body) for path, (_, body) in ABOUT_AN_ARTICLE.items()])
async def test_a_strangers_request_about_ours_is_as_one_about_none(front: Front, path: str, body: Body) -> None:
    article = await written(front)

    answers = [await front.post(path.format(article=name), body, "Carl") for name in (article, "absent")]

    ours, none = [(one.status, await one.read()) for one in answers]
    assert ours == none
    assert ours[0] == 404
    assert (await front.get(f"{ARTICLES}/{article}", "Carl")).status == 404


class TestSearches:
    @pytest.fixture
    def limits(self) -> Limits:
        return Limits(searches_per_minute=3)

    async def test_nobody_searches_as_fast_as_programs_do(self, front: Front) -> None:
        await written(front)

        found = [await front.session.get(front.widget(f"articles?q=back{number}")) for number in range(4)]

        assert [one.status for one in found] == [200, 200, 200, 429]
        assert (await front.session.get(front.widget("articles"))).status == 200
