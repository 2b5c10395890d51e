"""The demo shop serves its pages, strictly, with the chat's tag or without."""

import re
from collections.abc import AsyncIterator

import pytest
from aiohttp.test_utils import TestClient, TestServer
from aiohttp.web import Application, Request

from demo.catalogue import CATEGORIES, PRODUCTS
from demo.shop.app import make_shop

CHAT = "http://127.0.0.1:8080"
SNIPPET = f'<script async src="{CHAT}/widget/loader.js" data-site="shoe-shop"></script>'
PATHS = [
    "/",
    *(f"/category/{each.id}" for each in CATEGORIES),
    *(f"/product/{each.id}" for each in PRODUCTS),
    *("/cart", "/checkout", "/thanks", "/delivery"),
]

Client = TestClient[Request, Application]


@pytest.fixture
async def shop() -> AsyncIterator[Client]:
    async with TestClient(TestServer(make_shop(SNIPPET, CHAT))) as client:
        yield client


@pytest.mark.parametrize("path", PATHS)
async def test_a_page_comes_with_the_tag_and_the_policy(shop: Client, path: str) -> None:
    answer = await shop.get(path)
    html = await answer.text()

    assert answer.status == 200
    assert html.index(SNIPPET) < html.index("</head>")
    assert f"script-src 'self' {CHAT};" in answer.headers["Content-Security-Policy"]


async def test_the_policy_allows_nothing_inline_and_no_third_party(shop: Client) -> None:
    policy = (await shop.get("/")).headers["Content-Security-Policy"]
    sources = {source for rule in policy.split("; ") for source in rule.split()[1:]}

    assert sources == {"'none'", "'self'", "data:", CHAT}
    assert "style-src 'self';" in policy


@pytest.mark.parametrize("path", PATHS)
async def test_a_page_keeps_its_own_policy(shop: Client, path: str) -> None:
    html = await (await shop.get(path)).text()

    assert "style=" not in html
    assert re.findall(r"<[^>]+ on\w+=", html) == []
    assert all("src=" in tag for tag in re.findall(r"<script[^>]*>", html))


@pytest.mark.parametrize("path", PATHS)
async def test_whatever_a_page_points_at_is_there(shop: Client, path: str) -> None:
    html = await (await shop.get(path)).text()
    addresses = set(re.findall(r'(?:src|href|action)="(/[^"#]*)', html))

    statuses = {address: (await shop.get(address)).status for address in addresses}

    assert {address for address, status in statuses.items() if status != 200} == set()


async def test_without_a_tag_the_chat_is_nowhere() -> None:
    async with TestClient(TestServer(make_shop(None))) as shop:
        answer = await shop.get("/")
        html = await answer.text()

    assert CHAT not in html + answer.headers["Content-Security-Policy"]
    assert "frame-src 'none'" in answer.headers["Content-Security-Policy"]


async def test_what_is_not_there_is_said_politely(shop: Client) -> None:
    answer = await shop.get("/product/hat-of-another-shop")

    assert answer.status == 404
    assert "Nothing grows here" in await answer.text()


async def test_pictures_and_styles_may_be_kept_for_ever(shop: Client) -> None:
    html = await (await shop.get("/")).text()
    sheet = re.findall(r'href="([^"]+shop\.css)"', html)[0]

    answer = await shop.get(sheet)

    assert answer.content_type == "text/css"
    assert "immutable" in answer.headers["Cache-Control"]
