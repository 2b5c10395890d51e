"""Where a matter needs to know who somebody is, the agent is shown what to say before the first reply."""

import pytest

from floorwalker.conversations.views import conversation_for
from floorwalker.handover.actions.settings import choose_settings
from floorwalker.handover.model import HandoverSettings, OutsideChannel
from floorwalker.handover.views.desk import handover_settings
from floorwalker.handover.views.identification import identification_hint, matter_found
from floorwalker.kit.errors import BadRequest, NotAllowed, NotFound
from tests.handover.shop import HOTLINE, PAGES, Scene


def test_the_agent_is_shown_the_right_channel_with_its_words(scene: Scene) -> None:
    scene.name_channels()

    hint = scene.cast.look(identification_hint, scene.cast.ada, scene.talk)

    assert hint is not None
    assert (hint.matter, hint.channel) == ("order", PAGES.id)
    assert "My pages: https://shoes.example/my" in hint.text


def test_without_a_channel_a_call_or_a_mail_is_offered(scene: Scene) -> None:
    hint = scene.cast.look(identification_hint, scene.cast.ada, scene.talk)

    assert hint is not None
    assert (hint.channel, hint.text[:34]) == (None, "This is about your own affairs, an")


def test_the_shops_own_words_come_first_in_the_customers_language(scene: Scene) -> None:
    own = OutsideChannel(
        "bank", "channel", "Bank", "", ("order",), {"en": "Please log in with your bank.", "sv": "Logga in."}
    )
    scene.cast.do(choose_settings, scene.cast.lea, HandoverSettings(channels=(own,)))

    hint = scene.cast.look(identification_hint, scene.cast.ada, scene.talk)

    assert hint is not None
    assert hint.text == "Please log in with your bank."


def test_it_stands_until_an_answer_of_substance_and_again_when_they_ask_anew(scene: Scene) -> None:
    def shown() -> bool:
        return scene.cast.look(identification_hint, scene.cast.ada, scene.talk) is not None

    scene.says("ada", "One moment, please.")
    assert shown()
    scene.says("ada", "Please sign in at My pages, there we can help you.")
    assert not shown()
    scene.says("mia", "Thank you!")
    assert not shown()
    scene.says("mia", "And when do I get my refund?")
    assert shown()

    found = scene.cast.look(matter_found, scene.cast.look(conversation_for, scene.cast.ada, scene.talk))
    assert found is not None
    assert (found.matter, found.replies) == ("order", 2)


def test_a_question_about_the_shelf_needs_no_proof(scene: Scene) -> None:
    talk = scene.cast.max_asks("Do you have these in green?")

    assert scene.cast.look(identification_hint, scene.cast.ada, talk) is None


def test_a_stranger_is_shown_nothing(scene: Scene) -> None:
    with pytest.raises(NotFound):
        scene.cast.look(identification_hint, scene.cast.carl, scene.talk)


def test_a_lead_chooses_and_a_stranger_or_an_agent_does_not(scene: Scene) -> None:
    cast = scene.cast
    chosen = HandoverSettings(at_once_seconds=60, channels=(PAGES, HOTLINE))

    with pytest.raises(NotAllowed):
        cast.do(choose_settings, cast.ada, chosen)
    with pytest.raises(NotAllowed):
        cast.do(choose_settings, cast.mia, chosen)
    with pytest.raises(BadRequest):
        cast.do(choose_settings, cast.lea, HandoverSettings(channels=(PAGES, PAGES)))
    cast.do(choose_settings, cast.carl, HandoverSettings(at_once_seconds=20))
    cast.do(choose_settings, cast.lea, chosen)

    assert cast.look(handover_settings, cast.shoe_shop.id) == chosen
