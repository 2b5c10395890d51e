"""Launchers of visitors who have the chat closed: each asks for the state on a fresh connection, the dearest way."""

import asyncio
import json
import sys
from time import perf_counter
from urllib.parse import urlsplit

import uvloop

from bench.client import read_arguments
from bench.process import cpu_seconds
from bench.staff import ORIGIN, shops_of

AT_ONCE = 8


async def measure(url: str, site_key: str, seconds: float, server_pid: int) -> dict[str, float]:
    """Ask as often as is answered, and say what one question costs the server."""
    address = urlsplit(url)
    request = (
        f"GET /widget/{site_key}/state?lang=en HTTP/1.1\r\nHost: {address.netloc}\r\n"
        f"Origin: {ORIGIN}\r\nAccept-Encoding: gzip\r\nConnection: close\r\n\r\n"
    ).encode()
    until = perf_counter() + seconds

    async def ask_on() -> int:
        asked = 0
        while perf_counter() < until:
            reader, writer = await asyncio.open_connection(address.hostname, address.port)
            writer.write(request)
            answer = await reader.read()
            writer.close()
            if not answer.startswith(b"HTTP/1.1 200"):
                raise RuntimeError(answer.partition(b"\r\n")[0].decode())
            asked += 1
        return asked

    cpu_before = cpu_seconds(server_pid)
    asked = sum(await asyncio.gather(*(ask_on() for _ in range(AT_ONCE))))
    used = cpu_seconds(server_pid) - cpu_before
    return {"requests": asked, "requests_per_s": asked / seconds, "cpu_us_per_request": used / asked * 1e6}


if __name__ == "__main__":
    arguments = read_arguments()
    site_key = shops_of(arguments.data)[0].key
    measured = measure(arguments.url, site_key, arguments.seconds, arguments.server_pid)
    sys.stdout.write(json.dumps(uvloop.run(measured)))
