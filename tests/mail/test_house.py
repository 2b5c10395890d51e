"""The house that runs sends mail by itself when it has a mail server, and closes in order while one is silent."""

import shutil
import threading
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import pytest

from floorwalker.app import messenger
from floorwalker.app.house import House, open_house
from floorwalker.app.settings import Settings
from floorwalker.kit.actors import system_of
from floorwalker.plumbing.database.open import SQLITE_NAME
from floorwalker.plumbing.mail.views import waiting
from tests.cast import People
from tests.mail.far_post import FarPost
from tests.mail.station import a_draft, queue
from tests.patience import until

OpenHouse = Callable[[str | None], Awaitable[House]]


@pytest.fixture
async def opened(opening_scene: tuple[Path, People], tmp_path: Path) -> AsyncIterator[OpenHouse]:
    """Give what opens a house with a mail Mia waits for."""
    scene, people = opening_scene
    shutil.copy(scene, tmp_path / SQLITE_NAME)
    houses: list[House] = []

    async def open_with(mail: str | None) -> House:
        house = await open_house(Settings(data=tmp_path, mail=mail))
        houses.append(house)
        await house.database.submit(queue, system_of(people.shoe_shop.id), a_draft(), "boots")
        return house

    yield open_with
    for house in houses:
        await house.close()


async def test_a_house_with_a_mail_server_sends_by_itself(opened: OpenHouse, far_post: FarPost) -> None:
    await opened(far_post.url)

    await until(lambda: far_post.subjects() == ["Your boots"])


async def test_a_house_without_one_lets_mails_wait(opened: OpenHouse) -> None:
    house = await opened(None)

    assert (await house.messenger.set_out(), (await house.database.look(waiting)).mails) == (0, 1)


async def test_a_setting_that_cannot_be_meant_opens_no_house(opened: OpenHouse) -> None:
    with pytest.raises(ValueError, match="from="):
        await opened("smtp://mail.example")


async def test_a_silent_server_does_not_hold_up_the_closing(
    opened: OpenHouse, far_post: FarPost, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(messenger, "CLOSING_SECONDS", 0.1)
    answer = threading.Event()
    far_post.of_letters.append(answer)
    house = await opened(far_post.url)
    await until(lambda: not far_post.of_letters)

    for task in house.rounds:
        task.cancel()
    await until(lambda: all(task.done() for task in house.rounds))

    assert (await house.database.look(waiting)).mails == 1
    answer.set()
