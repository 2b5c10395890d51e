"""Files from strangers: type by content, pictures drawn anew, everything else can only be saved."""

import io
from urllib.parse import quote, unquote

import pytest
from PIL import Image

from floorwalker.edges.live.premises import Limits
from tests.edges.files import NO_PICTURES, SCRIPT, is_harmless, picture, sent, upload
from tests.edges.front import Front


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
