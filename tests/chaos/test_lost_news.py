"""A node that dies between keeping words and telling of them: saying them again tells them."""

from pathlib import Path

from floorwalker.app.play.agent import Agent
from floorwalker.app.play.doors import Doors
from floorwalker.app.play.shop import throw_away_shop
from floorwalker.app.play.visitor import Visitor
from floorwalker.app.settings import Settings
from tests.play.house import open_for_business

FIRST, SECOND = "first-words", "second-words"


async def test_words_of_which_nobody_heard_are_heard_when_they_are_said_again(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "data")
    async with (
        open_for_business(settings) as (_, far_url),
        open_for_business(settings) as (_, near_url),
        throw_away_shop(settings, "Shoe Shop", 1) as shop,
        Doors([far_url]) as deaf,
        Doors([near_url]) as near,
        Visitor(deaf, shop.key) as mia,
    ):
        ada = Agent(near, next(iter(shop.staff.values())), shop.password)
        await ada.sign_in()
        async with ada:
            await ada.begin()
            conversation = (await mia.say(FIRST, "Hello")).conversation
            await ada.take(conversation)
            unheard = await mia.say(SECOND, "Is anybody there?")
            assert len(ada.screens[conversation].messages) == 1

            async with mia.elsewhere(near) as mia_again:
                heard = await mia_again.say(SECOND, "Is anybody there?")
                await ada.screens[conversation].until(2)

    assert heard.seq == unheard.seq
    assert [message.text for message in ada.screens[conversation].messages] == ["Hello", "Is anybody there?"]
