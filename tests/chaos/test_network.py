"""Networks that break in the middle of a frame lose and double nothing."""

import pytest

from floorwalker.app.play.findings import Findings
from tests.chaos.company import broken_journals, company_at
from tests.chaos.installation import Installation
from tests.chaos.network import bad_network

BYTES_UNTIL_BREAK = 20_000
TALKS = 10
MESSAGES = 30


@pytest.mark.timeout(240)
async def test_connections_broken_anywhere_in_a_frame_lose_nothing(installation: Installation) -> None:
    async with (
        bad_network(installation.urls[0], BYTES_UNTIL_BREAK) as (url, network),
        company_at(installation, TALKS, urls=[url]) as company,
    ):
        talking = company.begin()
        await company.all_said(MESSAGES)
        company.stop()
        await talking
        findings = await company.examine()
        broken = await broken_journals(installation, company)

    assert network.breaks > TALKS
    assert (findings, broken) == (Findings(), [])
    assert '"level": "error"' not in "".join(node.log() for node in installation.nodes)
