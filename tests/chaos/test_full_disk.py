"""A disk that takes nothing more: words stay *sending*, nothing acknowledged is lost, and it goes on by itself."""

import asyncio
import resource
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from floorwalker.app.play.findings import Findings
from floorwalker.plumbing.database.open import SQLITE_NAME
from tests.chaos.company import Company, broken_journals, company_at
from tests.chaos.installation import Installation
from tests.play.server import Server

TALKS = 6
FULL_FOR_SECONDS = 2


@pytest.mark.timeout(240)
async def test_words_stay_sending_while_the_disk_is_full_and_are_kept_afterwards(on_sqlite: Installation) -> None:
    async with company_at(on_sqlite, TALKS) as company:
        talking = company.begin()
        await company.all_resumed()
        with full_disk(on_sqlite.nodes[0]):
            await asyncio.sleep(FULL_FOR_SECONDS / 2)
            acknowledged_when_full = acknowledged(company)
            await asyncio.sleep(FULL_FOR_SECONDS / 2)
            assert acknowledged(company) == acknowledged_when_full
            assert company.said > acknowledged_when_full
        await company.all_resumed()
        company.stop()
        await talking

        assert "not_kept" in on_sqlite.nodes[0].log()
        assert await company.examine() == Findings()
        assert await broken_journals(on_sqlite, company) == []


@contextmanager
def full_disk(server: Server) -> Iterator[None]:
    """Let no file of a server grow: for it, that is a full disk."""
    log = server.data / f"{SQLITE_NAME}-wal"
    before = resource.prlimit(server.pid, resource.RLIMIT_FSIZE)
    resource.prlimit(server.pid, resource.RLIMIT_FSIZE, (log.stat().st_size, before[1]))
    try:
        yield
    finally:
        resource.prlimit(server.pid, resource.RLIMIT_FSIZE, before)


def acknowledged(company: Company) -> int:
    """Count what is acknowledged."""
    return sum(said.kept is not None for talk in company.talks for said in talk.said)
