"""What a phone keeps of the desk: a manifest, icons, a worker; and nothing of a conversation or of yesterday."""

import pytest

from floorwalker.edges.console.installable import TYPES
from tests.edges.front import Front
from tests.house.plan import ROOT, written


@pytest.mark.parametrize("name", TYPES)
async def test_each_file_is_there_and_is_asked_for_anew_each_time(front: Front, name: str) -> None:
    response = await front.get(f"/console/{name}")

    assert (response.status, response.headers["Cache-Control"]) == (200, "no-cache")
    assert response.content_type == TYPES[name]


async def test_the_page_lets_the_worker_be_and_names_the_manifest(front: Front) -> None:
    page = await front.get("/console/")

    assert "worker-src 'self'" in page.headers["Content-Security-Policy"]
    assert 'href="/console/manifest.webmanifest"' in await page.text()
    assert page.headers["Cache-Control"] == "no-cache"


async def test_the_manifest_stays_within_the_console(front: Front) -> None:
    manifest = await (await front.get("/console/manifest.webmanifest")).json(content_type=None)

    assert {manifest["id"], manifest["scope"], manifest["start_url"]} == {"/console/"}
    assert {one["src"] for one in manifest["icons"]} <= {f"/console/{name}" for name in TYPES}
    assert {"192x192", "512x512"} <= {one["sizes"] for one in manifest["icons"]}


def test_the_worker_stands_before_no_request_and_keeps_nothing() -> None:
    code = "\n".join(path.read_text() for path in written(ROOT, "web/console/phone/worker", ".ts"))

    assert '"push"' in code
    assert not any(name in code for name in ('"fetch"', "caches", "indexedDB", "respondWith"))
