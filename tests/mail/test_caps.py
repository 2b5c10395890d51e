"""A loop, or a stranger with a form, floods nobody: in any hour only so many mails leave."""

import asyncio

import pytest

from floorwalker.kit.actors import system_of
from floorwalker.plumbing.mail.attempt import HOUR_MS, SPREAD_MS
from floorwalker.plumbing.mail.mail import Caps
from floorwalker.plumbing.mail.mailbox import Mailbox
from tests.mail.conftest import OpenStation
from tests.mail.far_post import FarPost
from tests.mail.station import Station, a_draft, queue

HOUR, SPREAD = HOUR_MS / 1000, SPREAD_MS / 1000


@pytest.fixture
def caps() -> Caps:
    """Give small caps."""
    return Caps(per_site=4, per_address=2)


def subjects(*numbers: int) -> list[str]:
    return [f"mail {number}" for number in numbers]


async def test_one_address_gets_only_so_many_in_an_hour(station: Station, far_post: FarPost) -> None:
    await station.queue(*subjects(1, 2, 3))
    await station.queue(*subjects(4), to=Mailbox("max@home.example"))

    await station.send()
    await station.send(after=HOUR - 1)
    assert len(far_post.letters) == 3
    assert "mail 4" in far_post.subjects()

    await station.send(after=SPREAD)
    assert sorted(far_post.subjects()) == subjects(1, 2, 3, 4)


async def test_one_site_sends_only_so_many_in_an_hour(another: OpenStation, far_post: FarPost) -> None:
    stations = [another(), another()]
    for number in range(6):
        await stations[0].queue(*subjects(number), to=Mailbox(f"visitor{number}@home.example"))

    await asyncio.gather(*[station.send() for station in stations])
    assert len(far_post.letters) == 4

    await stations[0].send(after=HOUR + SPREAD)
    assert sorted(far_post.subjects()) == subjects(*range(6))


async def test_a_flooding_site_holds_up_no_other(station: Station, far_post: FarPost) -> None:
    hats = system_of(station.people.hat_shop.id)
    for number in range(6):
        await station.queue(*subjects(number), to=Mailbox(f"visitor{number}@home.example"))
    await station.database.submit(queue, hats, a_draft("Your hat"), "hat")

    await station.send()

    assert "Your hat" in far_post.subjects()
    assert len(far_post.letters) == 5


async def test_what_never_left_leaves_room_for_others(station: Station, far_post: FarPost) -> None:
    far_post.of_recipients.extend(["451 Later"] * 2)
    await station.queue(*subjects(1, 2))
    await station.send()

    await station.queue(*subjects(3, 4))
    await station.send()

    assert sorted(far_post.subjects()) == subjects(3, 4)
