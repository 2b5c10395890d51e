"""Files from strangers: type by content, pictures drawn anew, everything else can only be saved."""

import io
import zlib
from typing import Any
from urllib.parse import quote, unquote

import pytest
from aiohttp import ClientResponse
from PIL import Image

from floorwalker.edges.live.premises import Limits
from floorwalker.edges.live.ticket import LASTS_MS
from tests.edges.front import Front

SCRIPT = b"<script>alert(document.cookie)</script>"
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>'


def picture(form: str = "PNG", size: tuple[int, int] = (40, 30)) -> bytes:
    drawn = io.BytesIO()
    Image.new("RGB", size, "#1d5c4d").save(drawn, form)
    return drawn.getvalue()


def bomb(side: int) -> bytes:
    """A small PNG that says it is huge."""
    header = side.to_bytes(4, "big") * 2 + b"\x08\x02\x00\x00\x00"
    chunk = len(header).to_bytes(4, "big") + b"IHDR" + header + zlib.crc32(b"IHDR" + header).to_bytes(4, "big")
    return b"\x89PNG\r\n\x1a\n" + chunk + picture()[33:]


NO_PICTURES = {
    "drawing.svg": SVG,
    "page.html": b"<!doctype html><html><body>" + SCRIPT,
    "form.pdf": b"%PDF-1.7\n1 0 obj<</OpenAction<</S/JavaScript/JS(app.alert(1))>>>>endobj\n%%EOF",
    "looks.gif": b"GIF89a=1;/*" + b"\x00" * 20 + b"*/alert(1)//",
    "looks.png": b"\x89PNG\r\n\x1a\n" + SCRIPT,
    "looks.jpg": b"\xff\xd8\xff\xe0" + SCRIPT,
    "boots.png.html": SCRIPT,
    "boots.exe": b"MZ" + b"\x00" * 200,
    "boots.zip": b"PK\x03\x04" + b"\x00" * 200,
    "macro.xml": b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
    "huge.png": bomb(30_000),
    "large.png": bomb(9_500),
}


async def upload(front: Front, content: bytes, name: str, **headers: str) -> ClientResponse:
    sent = {"Authorization": f"Bearer {front.people.tokens['Mia']}", "X-File-Name": quote(name), **headers}
    return await front.session.post(front.widget("files"), data=content, headers=sent)


async def sent(front: Front, content: bytes, name: str, **headers: str) -> tuple[dict[str, Any], ClientResponse]:
    """Have Mia upload and send a file, and get it back as Ada does."""
    mia, ada = await front.panel("Mia"), await front.desk("Ada")
    file: dict[str, Any] = (await (await upload(front, content, name, **headers)).json())["file"]
    assert (await front.send(mia, None, "", file=file["id"]))["type"] == "kept"
    response = await front.session.get(f"{front.base}/files/{file['id']}", params={"ticket": ada.welcome["ticket"]})
    return file, response


def is_harmless(response: ClientResponse) -> bool:
    """Whether a browser does nothing with it but save or show it."""
    headers = response.headers
    return (
        headers["X-Content-Type-Options"] == "nosniff"
        and "sandbox" in headers["Content-Security-Policy"]
        and "default-src 'none'" in headers["Content-Security-Policy"]
        and "Set-Cookie" not in headers
    )


@pytest.mark.parametrize("name", NO_PICTURES)
async def test_what_is_no_picture_can_only_be_saved(front: Front, name: str) -> None:
    file, response = await sent(front, NO_PICTURES[name], name, **{"Content-Type": "image/png"})

    assert (file["media_type"], response.content_type) == ("application/octet-stream",) * 2
    assert response.headers["Content-Disposition"].startswith("attachment;")
    assert is_harmless(response)
    assert await response.read() == NO_PICTURES[name]


@pytest.mark.parametrize(("form", "shown_as"), [("PNG", "PNG"), ("JPEG", "JPEG"), ("WEBP", "WEBP"), ("GIF", "PNG")])
async def test_a_picture_is_drawn_anew(front: Front, form: str, shown_as: str) -> None:
    file, response = await sent(front, picture(form) + SCRIPT, "boots.html", **{"Content-Type": "text/html"})

    shown = await response.read()
    assert SCRIPT not in shown
    assert response.content_type == file["media_type"] == f"image/{shown_as.lower()}"
    assert (Image.open(io.BytesIO(shown)).size, file["width"], file["height"]) == ((40, 30), 40, 30)
    assert is_harmless(response)


async def test_where_a_picture_was_taken_is_not_passed_on(front: Front) -> None:
    exif = Image.Exif()
    exif[0x010E] = "taken at home"
    drawn = io.BytesIO()
    Image.new("RGB", (9, 9)).save(drawn, "JPEG", exif=exif)
    assert b"taken at home" in drawn.getvalue()

    _, response = await sent(front, drawn.getvalue(), "home.jpg")

    assert b"taken at home" not in await response.read()


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("../../etc/passwd", "passwd"),
        ("..\\..\\boot.ini", "boot.ini"),
        ("invoice\u202egpj.exe", "invoicegpj.exe"),
        ('"; filename="evil.html', '"; filename="evil.html'),
        ("boots\r\nSet-Cookie: a=b.txt", "boots Set-Cookie: a=b.txt"),
        ("boots\x00.txt", "boots.txt"),
        ("<b>😀</b>.txt", "b>.txt"),
        ("\u202e", "file"),
        ("", "file"),
    ],
)
async def test_a_name_is_only_a_name(front: Front, name: str, kept: str) -> None:
    file, response = await sent(front, b"note", name)

    assert file["name"] == kept
    disposition = response.headers["Content-Disposition"]
    assert disposition == f"attachment; filename*=UTF-8''{quote(kept, safe='')}"
    assert unquote(disposition.split("''")[1]) == kept


async def test_bytes_that_are_no_name_are_still_a_name(front: Front) -> None:
    for raw in ("boots\udcff.txt", "%ff%fe.txt"):
        headers = {"Authorization": f"Bearer {front.people.tokens['Mia']}", "X-File-Name": raw}
        async with front.session.post(front.widget("files"), data=b"note", headers=headers) as response:
            assert response.status == 200
            assert (await response.json())["file"]["name"].endswith(".txt")


async def test_an_empty_file_is_refused(front: Front) -> None:
    response = await upload(front, b"", "boots.png")

    assert (response.status, (await response.json())["code"]) == (400, "empty_file")


async def test_a_name_too_long_is_refused(front: Front) -> None:
    response = await upload(front, b"note", "x" * 256)

    assert (response.status, (await response.json())["code"]) == (400, "too_long")


class TestLimits:
    @pytest.fixture
    def limits(self) -> Limits:
        return Limits(largest_upload_bytes=1_000, uploads_per_minute=3)

    async def test_a_file_too_large_is_refused(self, front: Front) -> None:
        response = await upload(front, b"x" * 1_001, "boots.txt")

        assert (response.status, (await response.json())["code"]) == (413, "file_too_large")

    async def test_too_many_files_are_refused(self, front: Front) -> None:
        codes = [(await upload(front, b"note", "boots.txt")).status for _ in range(5)]

        assert codes == [200, 200, 200, 429, 429]


@pytest.mark.parametrize("token", ["", "made up", "\udcff"])
async def test_nobody_uploads_without_a_token(front: Front, token: str) -> None:
    response = await upload(front, b"note", "boots.txt", Authorization=f"Bearer {token}")

    assert (response.status, (await response.json())["code"]) == (404, "not_found")


async def test_an_agent_uploads_for_their_customer(front: Front) -> None:
    mia, ada, conversation = await front.talk()
    headers = front.cookie("Ada") | {"X-File-Name": "boots.png"}
    async with front.session.post(f"{front.base}/console/api/files", data=picture(), headers=headers) as response:
        file = (await response.json())["file"]

    await front.send(ada, conversation, "Like these?", file=file["id"])

    got = await front.session.get(f"{front.base}/files/{file['id']}", params={"ticket": mia.welcome["ticket"]})
    assert (got.status, got.content_type) == (200, "image/png")


class TestTickets:
    async def get(self, front: Front, file: str, ticket: str) -> tuple[int, bytes]:
        async with front.session.get(f"{front.base}/files/{file}", params={"ticket": ticket}) as response:
            return response.status, await response.read()

    async def test_a_valid_ticket_does_not_open_anothers_file(self, front: Front) -> None:
        file, _ = await sent(front, b"note", "boots.txt")
        tickets = [(await front.panel("Max")).welcome["ticket"], (await front.desk("Carl")).welcome["ticket"]]

        for ticket in tickets:
            forbidden, absent = await self.get(front, file["id"], ticket), await self.get(front, "absent", ticket)
            assert forbidden == absent
            assert forbidden[0] == 404

    async def test_a_forged_ticket_opens_nothing(self, front: Front) -> None:
        file, _ = await sent(front, b"note", "boots.txt")
        good = (await front.panel("Mia")).welcome["ticket"]
        claim, _, signature = good.rpartition(":")
        mias, maxs = front.people.visitors["Mia"].id, front.people.visitors["Max"].id
        forged = ["", ":", "a:b", claim, f"{claim}:{'0' * 64}", f"{claim}:ä", f"{claim}0:{signature}"]
        forged += [good.replace("visitor", "agent"), good.replace(mias, maxs), good.upper()]

        assert (await self.get(front, file["id"], good))[0] == 200
        assert {(await self.get(front, file["id"], ticket))[0] for ticket in forged} == {404}

    async def test_an_expired_ticket_opens_nothing(self, front: Front) -> None:
        file, _ = await sent(front, b"note", "boots.txt")
        ticket = (await front.panel("Mia")).welcome["ticket"]

        front.clock.advance(seconds=LASTS_MS / 1000 + 1)

        assert (await self.get(front, file["id"], ticket))[0] == 404

    async def test_a_suspended_agents_ticket_opens_nothing(self, front: Front) -> None:
        file, _ = await sent(front, b"note", "boots.txt")
        ticket = (await front.desk("Ada")).welcome["ticket"]

        await front.post(f"/console/api/people/{front.people.staff['Ada'].id}/suspend", who="Olga")

        assert (await self.get(front, file["id"], ticket))[0] == 404
