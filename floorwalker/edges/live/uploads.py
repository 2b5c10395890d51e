"""Take in a file from a stranger: type by content, pictures drawn anew, everything else only to download."""

import asyncio
from io import BytesIO
from urllib.parse import unquote

import puremagic
from aiohttp import web
from PIL import Image, ImageOps, UnidentifiedImageError

from floorwalker.conversations.actions.uploading import upload
from floorwalker.edges.live.premises import Premises
from floorwalker.kit.actors import Actor
from floorwalker.kit.errors import EmptyText, FloorwalkerError, TooMuch
from floorwalker.kit.facts import Attachment
from floorwalker.kit.ids import FileId, new_id
from floorwalker.kit.text import clean_name

PICTURES = {"image/png": "PNG", "image/jpeg": "JPEG", "image/webp": "WEBP", "image/gif": "PNG"}
DRAWN_AS = {"PNG": "image/png", "JPEG": "image/jpeg", "WEBP": "image/webp"}
MOST_PIXELS = 40_000_000
Image.MAX_IMAGE_PIXELS = None  # Pillow's own limit only warns at first; ours refuses, before anything is decoded.
LARGEST_SIDE = 4_096


class FileTooLarge(FloorwalkerError):
    """More than anybody needs to show in a chat."""

    code = "file_too_large"
    sentence = "This file is larger than 10 MB."


class EmptyFile(FloorwalkerError):
    """A file without a byte in it."""

    code = "empty_file"
    sentence = "This file is empty."


async def take_in(request: web.Request, premises: Premises, actor: Actor) -> Attachment:
    """Read, inspect and keep one uploaded file for its sender."""
    return await premises.database.submit(upload, actor, await receive(request, premises, actor))


async def receive(request: web.Request, premises: Premises, actor: Actor) -> Attachment:
    """Read and inspect one uploaded file, and keep its safe content under a new id that nobody knows yet."""
    if not premises.uploads.take(actor.id):
        raise TooMuch
    content = await _read(request, premises.limits.largest_upload_bytes)
    file, safe = await asyncio.to_thread(inspect, content, request.headers.get("X-File-Name", ""))
    await premises.files.keep(file.id, safe)
    return file


def inspect(content: bytes, sent_name: str) -> tuple[Attachment, bytes]:
    """Decide what a file is by its content, and give the bytes that are safe to keep.

    A picture is decoded and drawn anew, so that nothing but pixels survives; what cannot be drawn, or
    is no picture, keeps its bytes and is never shown in a page.
    """
    name = file_name(sent_name)
    drawn = _draw_anew(content) if _media_type(content) in PICTURES else None
    if drawn is None:
        return Attachment(FileId(new_id()), name, "application/octet-stream", len(content)), content
    safe, media_type, (width, height) = drawn
    return Attachment(FileId(new_id()), name, media_type, len(safe), width, height), safe


def file_name(sent_name: str) -> str:
    """Make a name that is only a name: no folders, no tricks with direction."""
    last = unquote(sent_name).replace("\\", "/").rsplit("/", 1)[-1]
    try:
        return clean_name(last, longest=255)
    except EmptyText:
        return "file"


def _media_type(content: bytes) -> str:
    try:
        return str(puremagic.from_string(content, mime=True))
    except (puremagic.PureError, ValueError):
        return ""


def _draw_anew(content: bytes) -> tuple[bytes, str, tuple[int, int]] | None:
    try:
        with Image.open(BytesIO(content), formats=["PNG", "JPEG", "WEBP", "GIF"]) as sent:
            if sent.width * sent.height > MOST_PIXELS:
                return None
            form = PICTURES[f"image/{(sent.format or '').lower()}"]
            picture = ImageOps.exif_transpose(sent)
            picture.thumbnail((LARGEST_SIDE, LARGEST_SIDE))
            picture = picture.convert("RGB" if form == "JPEG" else "RGBA")
            drawn = BytesIO()
            picture.save(drawn, form)
    except (UnidentifiedImageError, OSError, ValueError, KeyError, SyntaxError, Image.DecompressionBombError):
        return None
    return drawn.getvalue(), DRAWN_AS[form], picture.size


async def _read(request: web.Request, most: int) -> bytes:
    parts, size = [], 0
    async for part in request.content.iter_chunked(65_536):
        size += len(part)
        if size > most:
            raise FileTooLarge
        parts.append(part)
    if not size:
        raise EmptyFile
    return b"".join(parts)
