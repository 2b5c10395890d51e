"""The queue as both sides meet it: who comes is given to whoever has the least to do, and who waits hears how long."""

import asyncio
import shutil
from pathlib import Path
from typing import Any

import pytest

from floorwalker.app import usher
from floorwalker.app.settings import Settings
from floorwalker.availability.actions import set_slots
from floorwalker.identity.actions import set_abilities
from floorwalker.kit.actors import Actor, system_of
from floorwalker.plumbing.database.open import SQLITE_NAME
from floorwalker.routing.actions import choose_rules
from floorwalker.routing.model import Rules
from floorwalker.routing.views import board
from floorwalker.shops.actions import add_branch
from tests.cast import People
from tests.edges.front import Front, open_front

NEVER = 3_600.0


def staff(front: Front, name: str) -> Actor:
    return front.people.staff[name]


async def gives_by(front: Front, rules: Rules, *, slots: int = 1, online: tuple[str, ...] = ("Ada",)) -> list[Any]:
    """Let the shop give by these rules, and these agents sit at their desks with so many slots."""
    await front.house.database.submit(choose_rules, staff(front, "Olga"), rules)
    desks = []
    for name in online:
        await front.house.database.submit(set_slots, staff(front, name), slots)
        desks.append(await front.desk(name))
        await desks[-1].ask("go_online")
    return desks


async def told_of(panel: Any, kind: str) -> dict[str, Any]:
    """Give the next entry of a kind that somebody's panel hears of."""
    while (entry := (await panel.hears("entry"))["entry"])["fact"]["kind"] != kind:
        pass
    return dict(entry)


async def test_a_customer_is_given_to_an_agent_who_hears_why(either_front: Front) -> None:
    [ada] = await gives_by(either_front, Rules("least_loaded"))
    mia = await either_front.panel("Mia")

    await either_front.send(mia, None)

    given = await told_of(ada, "conversation_assigned")
    assert given["fact"]["because"] == "routed"
    assert given["fact"]["choice"]["out_of"] == 1
    assert (await told_of(mia, "agent_joined"))["personal"]["person"]["name"] == "Ada"


async def test_a_slot_that_comes_free_is_filled_at_once(front: Front) -> None:
    [ada] = await gives_by(front, Rules("least_loaded"))
    mia, max_ = await front.panel("Mia"), await front.panel("Max")
    first = (await front.send(mia, None))["conversation"]
    await told_of(ada, "conversation_assigned")
    await front.send(max_, None)
    await asyncio.sleep(4 * usher.GATHER_SECONDS)

    assert (await ada.ask("close", conversation=first, because="unanswered"))["type"] == "done"

    assert (await told_of(max_, "agent_joined"))["personal"]["person"]["name"] == "Ada"


async def test_where_agents_take_by_hand_nobody_is_given(front: Front) -> None:
    await gives_by(front, Rules())
    await front.send(await front.panel("Mia"), None)

    await front.house.usher.go_round()

    scene = await front.house.database.look(board, front.people.shoe_shop.id)
    assert len(scene.queue) == 1


async def test_who_waits_hears_their_place_and_that_it_shrinks(front: Front) -> None:
    [ada] = await gives_by(front, Rules())
    mia, max_ = await front.panel("Mia"), await front.panel("Max")
    first = (await front.send(mia, None))["conversation"]
    front.clock.advance(seconds=1)
    await front.send(max_, None)
    front.clock.advance(seconds=5)

    await front.house.usher.go_round()
    assert (await told_of(max_, "wait_announced"))["fact"]["place"] == 2
    await ada.ask("claim", conversation=first)
    await front.house.usher.go_round()

    assert (await told_of(max_, "wait_announced"))["fact"]["place"] == 1


async def test_a_question_for_a_branch_goes_to_its_people(either_front: Front) -> None:
    front = either_front
    shop = system_of(front.people.shoe_shop.id)
    branch = await front.house.database.submit(add_branch, shop, "Aurakatu", "Turku")
    await front.house.database.submit(set_abilities, shop, staff(front, "Ben").id, (), (), branch.id)
    _, ben = await gives_by(front, Rules("least_loaded"), slots=3, online=("Ada", "Ben"))

    await front.send(await front.panel("Mia", branch="Aurakatu"), None, "Is it left?")

    given = await told_of(ben, "conversation_assigned")
    assert given["fact"]["agent_id"] == staff(front, "Ben").id
    assert given["fact"]["choice"]["width"] == "exact"


async def test_a_slot_is_filled_within_ten_seconds_though_no_word_of_it_comes(
    front: Front, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As after a kill between a commit and its news, only the rounds see to it."""
    monkeypatch.setattr(usher, "GATHER_SECONDS", NEVER)
    [ada] = await gives_by(front, Rules("least_loaded"))
    waits_seconds = []
    for _ in range(20):
        mia = await front.panel()
        conversation = (await front.send(mia, None))["conversation"]
        came_at = front.clock.now()
        while (await front.house.database.look(board, front.people.shoe_shop.id)).queue:
            front.clock.advance(seconds=usher.ROUND_SECONDS)
            await front.house.usher.go_round()
        waits_seconds.append((front.clock.now() - came_at) / 1000)
        await ada.ask("close", conversation=conversation, because="unanswered")

    assert sorted(waits_seconds)[18] <= 10


async def test_after_a_restart_an_agent_has_time_to_come_back_and_pick_up(
    opening_scene: tuple[Path, People], tmp_path: Path
) -> None:
    scene, people = opening_scene
    shutil.copy(scene, tmp_path / SQLITE_NAME)
    async with open_front(Settings(data=tmp_path), people) as before:
        [ada] = await gives_by(before, Rules("least_loaded"))
        conversation = (await before.send(await before.panel("Mia"), None))["conversation"]
        await told_of(ada, "conversation_assigned")

    async with open_front(Settings(data=tmp_path), people) as after:
        after.clock.advance(seconds=60)
        await after.house.courier.run_once()
        ada = await after.desk("Ada")
        assert ada.welcome["rows"][0]["agent"] == staff(after, "Ada").id

        after.clock.advance(seconds=35)
        await after.house.courier.run_once()
        assert (await told_of(ada, "conversation_queued"))["fact"]["because"] == "not_picked_up"
        assert ada.welcome["rows"][0]["id"] == conversation
