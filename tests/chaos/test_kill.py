"""Servers that are killed or restarted under load: what was acknowledged is there once, and everybody comes back."""

import asyncio
import os
import random
import time
from collections.abc import Callable

import pytest

from floorwalker.app.play.findings import Findings
from tests.chaos.company import broken_journals, company_at
from tests.chaos.installation import Installation
from tests.chaos.record import Ordeal, record
from tests.play.server import Server

IS_LONG = bool(os.environ.get("FLOORWALKER_LONG"))
KILLS = 50 if IS_LONG else 3
TALKS = 24 if IS_LONG else 12
Strike = Callable[[Server], None]


@pytest.mark.timeout(1800 if IS_LONG else 240)
async def test_what_was_acknowledged_survives_kills_at_random_moments(installation: Installation) -> None:
    ordeal = await go_through(installation, Server.kill, KILLS)

    if IS_LONG:
        record(installation.store, ordeal)
    assert ordeal.findings == Findings()
    assert ordeal.broken_journals == []
    assert ordeal.said > KILLS * TALKS


@pytest.mark.timeout(240)
async def test_a_restart_in_mid_sentence_loses_nothing(installation: Installation) -> None:
    ordeal = await go_through(installation, Server.stop, 1)

    assert ordeal.findings == Findings()
    assert ordeal.broken_journals == []


async def go_through(installation: Installation, strike: Strike, times: int) -> Ordeal:
    """Strike nodes down at random moments while everybody talks; wait each time until all talk again."""
    chance = random.Random()
    comebacks = []
    async with company_at(installation, TALKS) as company:
        talking = company.begin()
        for _ in range(times):
            await asyncio.sleep(chance.uniform(0.2, 1.5))
            node = chance.choice(installation.nodes)
            await asyncio.to_thread(strike, node)
            await asyncio.to_thread(node.start)
            begun_at = time.perf_counter()
            await company.all_resumed()
            comebacks.append(time.perf_counter() - begun_at)
        company.stop()
        await talking
        findings = await company.examine()
        broken = await broken_journals(installation, company)
        return Ordeal(times, TALKS, company.said, findings, broken, comebacks)
