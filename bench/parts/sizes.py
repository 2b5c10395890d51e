"""What a shopper's phone must fetch: before the chat is opened, and when it is first opened.

Fetched from the running server as a browser does, counted as it travels (gzip).
"""

import re
import urllib.request
from collections.abc import Iterator

from bench.pace import Pace
from bench.result_file import Bar, Row, judged
from bench.servers import Server, floorwalker
from bench.staff import ORIGIN, shops_of

REFERENCE = re.compile(r'(?:src|href)="(/widget/assets/[^"]+)"')
TEXTS = re.compile(r"widget-[a-z]{2}-[^\"']+?\.js")
TALK = re.compile(r"Talk-[^\"']+?\.js")
IMPORT = re.compile(r'from"\./([^"]+\.js)"')


def rows(_pace: Pace) -> Iterator[Row]:
    """Weigh the loader, the state and the panel."""
    with floorwalker() as server:
        key = shops_of(server.data)[0].key
        loader = travelling_bytes(server, "/widget/loader.js")
        state = travelling_bytes(server, f"/widget/{key}/state?lang=fi")
        opened = first_open(server, key)
        panel = sum(travelling_bytes(server, path) for path in opened)
        talk = sum(travelling_bytes(server, path) for path in what_a_talk_adds(server, opened))
    yield judged("loader, gz", loader, "bytes", Bar("≤", 3_000))
    yield judged("launcher state", state, "bytes", Bar("≤", 1_000))
    yield judged("panel on first open, gz", panel, "bytes", Bar("≤", 25_000))
    yield Row("what the first words in the panel fetch besides, gz", talk, "bytes")


def first_open(server: Server, key: str) -> list[str]:
    """List what a browser fetches when a shopper opens the panel for the first time, in the longest language."""
    page = f"/widget/{key}/panel?lang=fi"
    named = REFERENCE.findall(fetched(server, page).decode())
    scripts = b"".join(fetched(server, path) for path in named if path.endswith(".js")).decode()
    texts = {f"/widget/assets/{name}" for name in TEXTS.findall(scripts)}
    longest = max(texts, key=lambda path: len(fetched(server, path)))
    return [page, *named, longest]


def what_a_talk_adds(server: Server, opened: list[str]) -> set[str]:
    """List what is fetched only when a conversation is there to be shown."""
    scripts = b"".join(fetched(server, path) for path in opened if path.endswith(".js")).decode()
    wanted, added = set(TALK.findall(scripts)), set[str]()
    while wanted:
        path = f"/widget/assets/{wanted.pop()}"
        if path in added or path in opened:
            continue
        added.add(path)
        wanted |= set(IMPORT.findall(fetched(server, path).decode()))
    return added


def travelling_bytes(server: Server, path: str) -> int:
    """Count the bytes of a body as sent to somebody who takes gzip."""
    return len(fetched(server, path, {"Accept-Encoding": "gzip", "Origin": ORIGIN}))


def fetched(server: Server, path: str, headers: dict[str, str] | None = None) -> bytes:
    """Fetch one thing."""
    request = urllib.request.Request(server.url + path, headers=headers or {})  # noqa: S310 (our own server)
    with urllib.request.urlopen(request, timeout=10) as answer:  # noqa: S310
        body: bytes = answer.read()
        return body
