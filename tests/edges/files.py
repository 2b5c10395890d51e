"""Files that strangers send: honest ones, and those that would like to be something else."""

import io
import zlib
from typing import Any
from urllib.parse import quote

from aiohttp import ClientResponse
from PIL import Image

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
