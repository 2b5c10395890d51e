"""Rounds are made after news, those of one moment together, and without news there are none."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from floorwalker.app.rounds import make_rounds_after
from tests.patience import until

GATHER_SECONDS = 0.05


class Walker:
    """Makes rounds, and counts them."""

    def __init__(self) -> None:
        self.news = asyncio.Event()
        self.rounds = 0
        self.hears_during_its_first = False

    async def go_round(self) -> None:
        """Go round once."""
        self.rounds += 1
        if self.hears_during_its_first and self.rounds == 1:
            self.news.set()


@pytest.fixture
async def walker() -> AsyncIterator[Walker]:
    """Give somebody who makes rounds after news."""
    walker = Walker()
    rounds = asyncio.ensure_future(make_rounds_after(walker.news, GATHER_SECONDS, walker.go_round))
    yield walker
    rounds.cancel()
    await rounds


async def test_without_news_there_are_no_rounds(walker: Walker) -> None:
    await asyncio.sleep(3 * GATHER_SECONDS)

    assert walker.rounds == 0


async def test_after_news_there_is_one_round_and_after_more_another(walker: Walker) -> None:
    for rounds in (1, 2):
        walker.news.set()

        await asyncio.sleep(5 * GATHER_SECONDS)
        assert walker.rounds == rounds


async def test_what_comes_during_a_round_is_left_for_the_next(walker: Walker) -> None:
    walker.hears_during_its_first = True
    walker.news.set()

    await until(lambda: walker.rounds == 2)
