"""A process is killed between any two steps of sending: the mail arrives all the same, under one name for ever."""

import asyncio
import signal
import sys
from pathlib import Path

import pytest

from floorwalker.plumbing.due import LEASE_MS
from floorwalker.plumbing.mail.mail import Caps
from tests.house.plan import ROOT
from tests.mail.far_post import FarPost
from tests.mail.station import Station, open_station


@pytest.mark.parametrize(("moment", "times"), [("after_claiming", 1), ("before_sending", 1), ("after_sending", 2)])
async def test_a_kill_loses_no_mail_and_a_repeated_one_can_be_told(
    station: Station, far_post: FarPost, tmp_path: Path, moment: str, times: int
) -> None:
    [mail] = await station.queue("Your boots")
    program = [
        str(ROOT / "tests" / "mail" / "killed.py"),
        moment,
        str(tmp_path),
        str(station.clock.now()),
        far_post.url,
    ]
    process = await asyncio.create_subprocess_exec(sys.executable, *program, cwd=ROOT)
    assert await process.wait() == -signal.SIGKILL
    await station.send()
    assert await station.state(mail) == "waiting"

    await station.send(after=LEASE_MS / 1000)

    assert [one["Message-ID"] for one in far_post.letters] == [f"<{mail}@shoes.example>"] * times
    assert len({one.as_bytes() for one in far_post.letters}) == 1
    assert await station.kinds(mail) == ["mail_queued", "mail_sent"]


async def test_a_name_once_given_outlives_a_change_of_the_setting(
    station: Station, far_post: FarPost, tmp_path: Path
) -> None:
    far_post.of_letters.append("451 Later")
    [mail] = await station.queue("Your boots")
    await station.send()

    url = far_post.url.replace("chat@shoes.example", "hello@boots.example")
    later = open_station(None, tmp_path, station.clock, station.people, url, Caps())
    await later.send(after=60)
    await later.close()

    assert str(far_post.letters[0]["From"]) == "Shoe Shop <hello@boots.example>"
    assert far_post.letters[0]["Message-ID"] == f"<{mail}@shoes.example>"
