"""A screen shows every entry once and in order, whatever came when."""

import asyncio

from floorwalker.app.play.screen import Screen
from floorwalker.conversations.facts import ConversationFact, MessageSent
from floorwalker.kit.clock import Instant
from floorwalker.kit.facts import Entry, Personal


def entry(seq: int) -> Entry[ConversationFact]:
    fact = MessageSent(author="visitor", author_id="mia", client_id=f"client-{seq}", length=1, digest="")
    return Entry(seq, Instant(0), fact, Personal(text=str(seq)))


def texts(screen: Screen) -> list[str]:
    return [shown.text for shown in screen.messages]


def test_what_was_seen_before_is_not_shown_again() -> None:
    screen = Screen()

    screen.show([entry(1), entry(2)])
    screen.show([entry(1), entry(2), entry(3)])

    assert texts(screen) == ["1", "2", "3"]


async def test_a_gap_is_fetched_and_not_jumped_over() -> None:
    screen = Screen()
    screen.show([entry(1)])
    screen.show([entry(4)])
    assert screen.has_gap

    async def fetch(after: int) -> list[Entry[ConversationFact]]:
        return [entry(seq) for seq in (2, 3, 4) if seq > after]

    await screen.fill(fetch)

    assert texts(screen) == ["1", "2", "3", "4"]
    assert not screen.has_gap


async def test_news_that_come_while_a_gap_is_fetched_are_fetched_too() -> None:
    screen = Screen()
    screen.show([entry(2)])

    async def fetch(after: int) -> list[Entry[ConversationFact]]:
        known = 2 if after == 0 else 3
        screen.show([entry(3)])
        return [entry(seq) for seq in range(after + 1, known + 1)]

    await screen.fill(fetch)

    assert texts(screen) == ["1", "2", "3"]


async def test_whoever_waits_for_messages_is_told_when_they_are_there() -> None:
    screen = Screen()
    waiting = asyncio.gather(screen.until(1), screen.until(2))

    for seq in (1, 2):
        await asyncio.sleep(0)
        screen.show([entry(seq)])

    await asyncio.wait_for(waiting, 1)
