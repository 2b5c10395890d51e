"""Files through the whole house: by way of a bucket, and while the bucket's server is down or hangs."""

import asyncio
from asyncio import StreamWriter
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from floorwalker.plumbing.files.door import MOST_AT_ONCE
from tests.bucket import BucketAt
from tests.edges.files import sent, upload
from tests.edges.front import Front
from tests.patience import until


class TestBucket:
    @pytest.fixture
    def files(self, bucket_url: str) -> str:
        return bucket_url

    async def test_a_file_goes_by_way_of_the_bucket(self, front: Front, tmp_path: Path) -> None:
        _, response = await sent(front, b"the invoice", "invoice.pdf")

        assert (response.status, await response.read()) == (200, b"the invoice")
        assert not (tmp_path / "files").exists()


class TestDeadServer:
    @pytest.fixture
    def files(self, dead_bucket_url: str) -> str:
        return dead_bucket_url

    async def test_whoever_sends_a_file_is_told_to_try_again(self, front: Front) -> None:
        response = await upload(front, b"the invoice", "invoice.pdf")

        assert (response.status, (await response.json())["code"]) == (503, "files_unavailable")

    async def test_words_go_on_without_files(self, front: Front) -> None:
        mia = await front.panel("Mia")

        assert (await front.send(mia, None))["type"] == "kept"


class Hanging:
    """A server that takes every connection, and never says a word."""

    def __init__(self) -> None:
        self.callers: list[StreamWriter] = []

    async def open(self) -> str:
        """Begin to listen; gives its address."""
        self._server = await asyncio.start_server(lambda _, caller: self.callers.append(caller), "127.0.0.1", 0)
        return "http://{}:{}".format(*self._server.sockets[0].getsockname())

    def give_up(self) -> None:
        """Hang up on everybody, and take no more calls."""
        self._server.close()
        for caller in self.callers:
            caller.close()


class TestServerThatHangs:
    @pytest.fixture
    def hanging(self) -> Hanging:
        return Hanging()

    @pytest.fixture
    async def files(self, hanging: Hanging, bucket_at: BucketAt) -> AsyncIterator[str]:
        yield bucket_at(await hanging.open(), "shoes")
        hanging.give_up()

    async def test_it_holds_up_files_and_nothing_else(self, front: Front, hanging: Hanging) -> None:
        uploads = [asyncio.create_task(upload(front, b"boots", "boots.txt")) for _ in range(MOST_AT_ONCE + 2)]
        await until(lambda: len(hanging.callers) == MOST_AT_ONCE)

        mia = await front.panel("Mia")
        assert (await front.send(mia, None))["type"] == "kept"
        wrong = {"email": "ada@shoes.example", "password": "not hers at all"}
        assert (await front.post("/console/api/sign-in", wrong, Origin=front.base)).status == 401

        assert not any(task.done() for task in uploads)
        hanging.give_up()
        assert {response.status for response in await asyncio.gather(*uploads)} == {503}
