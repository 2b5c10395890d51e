"""A party comes back by itself, says again what was not acknowledged, and knows when coming back is of no use."""

from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path

import pytest

from floorwalker.app.play.agent import Agent
from floorwalker.app.play.coming_back import Declined, TurnedAway
from floorwalker.app.play.doors import Doors
from floorwalker.app.play.shop import Shop, throw_away_shop
from floorwalker.app.play.talk import Talk
from floorwalker.app.play.visitor import Visitor
from floorwalker.app.settings import Settings
from floorwalker.edges.console.frames import Close
from floorwalker.edges.console.presence_frames import SetSlots
from floorwalker.edges.live.frames import Refused
from floorwalker.kit.ids import ConversationId, new_id
from tests.play.house import open_for_business


@asynccontextmanager
async def shoe_shop(folder: Path) -> AsyncIterator[tuple[Shop, Doors]]:
    """Open a shop with one agent."""
    settings = Settings(folder / "data")
    async with (
        open_for_business(settings) as (_, url),
        throw_away_shop(settings, "Shoe Shop", 1) as shop,
        Doors([url]) as doors,
    ):
        yield shop, doors


async def test_words_cut_off_from_their_acknowledgement_are_kept_once(tmp_path: Path) -> None:
    async with shoe_shop(tmp_path) as (shop, doors), Visitor(doors, shop.key) as mia:
        for number in range(5):
            await mia.present()
            mia.cut_at_next_words()
            await mia.say(new_id(), f"words {number}")
        await mia.screen.until(5)

        shown = [message.text for message in mia.screen.messages]
        journal = [message.text for message in await mia.read_again(mia.conversation or "")]

    assert shown == journal == [f"words {number}" for number in range(5)]


async def test_a_party_that_is_cut_while_it_waits_is_there_again(tmp_path: Path) -> None:
    async with shoe_shop(tmp_path) as (shop, doors), Visitor(doors, shop.key) as mia:
        for _ in range(5):
            await mia.present()
            mia.cut()
        kept = await mia.say(new_id(), "Hello")

    assert kept.seq == 2


async def test_whoever_comes_to_a_shop_that_is_not_there_is_turned_away(tmp_path: Path) -> None:
    async with shoe_shop(tmp_path) as (_, doors), Visitor(doors, "no-such-shop") as mia:
        with pytest.raises(TurnedAway, match="404"):
            await mia.present()


async def test_a_wrong_password_is_told_at_once(tmp_path: Path) -> None:
    async with shoe_shop(tmp_path) as (shop, doors):
        ada = Agent(doors, next(iter(shop.staff.values())), "a wrong password")
        with pytest.raises(TurnedAway, match="wrong_sign_in"):
            await ada.sign_in()


async def test_what_the_server_will_not_do_is_not_asked_again(tmp_path: Path) -> None:
    async with shoe_shop(tmp_path) as (shop, doors), Visitor(doors, shop.key) as mia:
        with pytest.raises(Declined, match="empty_text"):
            await mia.say(new_id(), "  ")


async def test_a_second_reason_that_was_heard_before_the_line_was_lost_is_as_good(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    agent = Agent(Doors([]), "ada@shoes.example", "irrelevant")
    answers = iter(["customer_waits", "conversation_closed"])
    asked: list[str] = []

    async def refuse(make: Callable[[int], Close]) -> None:
        asked.append(make(2).because)
        raise Declined(Refused(id=2, code=next(answers), message=""))

    monkeypatch.setattr(agent, "ask", refuse)

    await agent.close(ConversationId(new_id()))

    assert asked == ["answered", "unanswered"]


async def test_a_talk_that_is_given_up_keeps_nobodys_slot(tmp_path: Path) -> None:
    async with AsyncExitStack() as stack:
        shop, doors = await stack.enter_async_context(shoe_shop(tmp_path))
        ada = Agent(doors, next(iter(shop.staff.values())), shop.password)
        await ada.sign_in()
        mia, max_ = Visitor(doors, shop.key), Visitor(doors, shop.key)
        for party in (ada, mia, max_):
            await stack.enter_async_context(party)
        await ada.begin()
        await ada.ask(lambda turn: SetSlots(id=turn, slots=1))
        stalled, next_one = Talk(mia, ada), Talk(max_, ada)
        await stalled.open("Hello?")

        assert stalled.give_up().is_clean
        await next_one.open("And I?")

        assert next_one.conversation in ada.screens


async def test_an_agent_who_plays_a_recording_says_what_becomes_of_a_statement_in_it(tmp_path: Path) -> None:
    async with AsyncExitStack() as stack:
        shop, doors = await stack.enter_async_context(shoe_shop(tmp_path))
        ada = Agent(doors, next(iter(shop.staff.values())), shop.password)
        await ada.sign_in()
        mia = Visitor(doors, shop.key)
        for party in (ada, mia):
            await stack.enter_async_context(party)
        await ada.begin()
        talk = Talk(mia, ada)
        await talk.open("I really need my money back.")

        await ada.close(talk.conversation)

        with pytest.raises(Declined, match="conversation_closed"):
            await ada.ask(lambda turn: Close(id=turn, conversation=talk.conversation, because="answered"))
