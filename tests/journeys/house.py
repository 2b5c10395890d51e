"""Shoe Shop as a browser meets it: its pages on one origin, Floorwalker on another, each a process of its own."""

import asyncio
import contextlib
import shutil
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from bench.ports import quiet_port
from floorwalker.app.people import add_agent, add_site, choose_routing, store_of
from floorwalker.app.settings import Settings
from floorwalker.availability.reactions import WEIGH
from floorwalker.kit.actors import Role, system_of
from floorwalker.kit.clock import WallClock
from floorwalker.plumbing.due import schedule
from floorwalker.routing.model import BY_HAND
from floorwalker.shops.actions import set_hours
from floorwalker.shops.calendar.zone import local
from floorwalker.shops.views import all_sites
from tests.engines import running

ROOT = Path(__file__).parents[2]
PROGRAM = str(Path(sys.executable).with_name("floorwalker"))
PASSWORD = "correct horse battery"
STAFF = {"Ada": Role.AGENT, "Ben": Role.AGENT, "Lea": Role.LEAD, "Olga": Role.OWNER}
PATIENCE_SECONDS = 90


def email_of(name: str) -> str:
    """Give the address with which one of the staff signs in."""
    return f"{name.lower()}@shoes.example"


@dataclass(frozen=True)
class Premises:
    """What stays for all journeys: the shop's pages, and a data folder in which everybody has arrived."""

    shop: str
    shop_abroad: str
    """The same pages under another host name: to the browser the chat is then a third party, and gets no storage."""
    chat_port: int
    opening_scene: Path


class House:
    """One server on fresh data, which can be killed and comes back at the same address."""

    def __init__(self, premises: Premises, data: Path) -> None:
        self.shop, self.shop_abroad = premises.shop, premises.shop_abroad
        self.chat = f"http://127.0.0.1:{premises.chat_port}"
        self.data = data
        self._serving: subprocess.Popen[bytes] | None = None
        shutil.copytree(premises.opening_scene, data)

    def open(self) -> None:
        """Start the server and wait until it is ready."""
        port = self.chat.rpartition(":")[2]
        command = [PROGRAM, "serve", "--data", str(self.data), "--port", port]
        with (self.data / "server.log").open("ab") as log:
            self._serving = subprocess.Popen(command, cwd=self.data, stdout=log, stderr=log)
        deadline = time.monotonic() + PATIENCE_SECONDS
        while not answers(f"{self.chat}/health/ready"):
            assert self._serving.poll() is None, self.log()
            assert time.monotonic() < deadline, self.log()
            time.sleep(0.05)

    def keeps_hours(self, *, closed: bool) -> None:
        """Be open all day from now on, or closed until three days from now; the server notices within a second."""
        day = (local("UTC", WallClock().now()).weekday() + 3) % 7
        week = ["09:00-17:00" if number == day else "" for number in range(7)] if closed else ["00:00-24:00"] * 7
        # In a thread of its own: the browser's event loop runs in this one.
        with ThreadPoolExecutor(1) as thread:
            thread.submit(asyncio.run, _keep_hours(Settings(data=self.data), week)).result()

    def kill(self) -> None:
        """End the server as a power cut would: nothing is told, nothing is tidied up."""
        if self._serving:
            self._serving.kill()
            self._serving.wait()
            self._serving = None

    def log(self) -> str:
        """Give what the server has said so far."""
        return (self.data / "server.log").read_text()


async def _keep_hours(settings: Settings, week: list[str]) -> None:
    async with store_of(settings) as database:
        [site] = await database.look(all_sites)
        await database.submit(set_hours, system_of(site.id), None, "UTC", week)
        await database.submit(schedule, system_of(site.id), WEIGH, site.id, WallClock().now())


@contextlib.contextmanager
def open_premises(home: Path) -> Iterator[Premises]:
    """Take everybody in, and serve the shop's pages with the chat's script tag."""
    shop_port, chat_port = quiet_port(), quiet_port()
    shop, abroad, chat = (
        f"http://127.0.0.1:{shop_port}",
        f"http://localhost:{shop_port}",
        f"http://127.0.0.1:{chat_port}",
    )
    scene = home / "opening_scene"
    snippet = asyncio.run(take_everybody_in(scene, (shop, abroad), chat))
    command = [sys.executable, "-m", "demo.shop", "--port", str(shop_port), "--chat", chat, "--snippet", snippet]
    with running(["env", f"PYTHONPATH={ROOT}", *command], home, ready=lambda: answers(shop)):
        yield Premises(shop, abroad, chat_port, scene)


async def take_everybody_in(data: Path, origins: Sequence[str], chat: str) -> str:
    """Found Shoe Shop as `floorwalker site add` and `agent add` do; gives the script tag for its pages.

    Its agents take customers by hand: in most journeys somebody says whom they take.
    """
    settings = Settings(data=data)
    added = await add_site(settings, "Shoe Shop", list(origins), "en", "#1d5c4d", chat)
    await choose_routing(settings, None, BY_HAND)
    for name, role in STAFF.items():
        await add_agent(settings, name, email_of(name), role, None, PASSWORD, ())
    return added.splitlines()[1]


def answers(url: str) -> bool:
    """Tell whether somebody answers at an address."""
    try:
        with urllib.request.urlopen(url, timeout=5) as answer:  # noqa: S310 - an address of our own making
            return bool(answer.status == 200)
    except (urllib.error.URLError, OSError):
        return False
