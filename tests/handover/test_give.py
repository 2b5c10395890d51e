"""A customer is handed over with a summary, is told who goes on, and somebody always has them."""

import pytest

from floorwalker.availability.model import ColleagueNotHere
from floorwalker.callbacks.model import AddressMissing
from floorwalker.callbacks.views.contact import contact_for
from floorwalker.callbacks.views.desk import contact_full
from floorwalker.conversations.actions.ending import close
from floorwalker.conversations.model import NothingPromised, NotResponsible
from floorwalker.conversations.views import conversation_for, said_by_agent_since
from floorwalker.handover.actions.giving import hand_on
from floorwalker.handover.model import HandedToSelf, HandoverRequest, SummaryMissing
from floorwalker.handover.views.desk import handovers_of_talk
from floorwalker.identity.actions import set_abilities
from floorwalker.kit.clock import Instant
from floorwalker.kit.errors import EmptyText, NotAllowed, NotFound
from floorwalker.plumbing.trail import is_intact
from floorwalker.shops.actions import add_branch
from tests.cast import Cast
from tests.handover.shop import HOTLINE, PAGES, SUMMARY, Scene, auto_said


def test_a_colleague_has_the_customer_at_once_and_the_customer_is_told(scene: Scene) -> None:
    cast = scene.cast

    given = scene.give()

    assert cast.look(conversation_for, cast.ben, scene.talk).agent_id == cast.ben.id
    kept = scene.state(given)
    assert (kept.state, kept.agent_id, kept.from_agent_id) == ("open", cast.ben.id, cast.ada.id)
    assert (
        auto_said(scene)[-1] == "Ben takes over from here and knows what you have told us. You need not say it again."
    )
    assert cast.look(is_intact, cast.shoe_shop.id, given)


def test_the_receiver_reads_the_summary_and_all_that_is_known(scene: Scene) -> None:
    scene.give()

    [card] = scene.cast.look(handovers_of_talk, scene.cast.ben, scene.talk)

    assert (card.summary, card.from_name, card.to_name, card.can_confirm) == (SUMMARY, "Ada", "Ben", True)
    assert (card.known.order, card.known.mail) == ("40023871", "mia@home.example")
    assert card.known.question.startswith("Where is my order")


def test_a_team_gets_the_customer_into_its_queue(scene: Scene) -> None:
    cast = scene.cast

    scene.give("team", team=cast.fitters.id)

    talk = cast.look(conversation_for, cast.lea, scene.talk)
    assert (talk.state, talk.team_id) == ("queued", cast.fitters.id)
    assert auto_said(scene)[-1].startswith("Fitters takes over from here")


@pytest.mark.parametrize(("way", "address"), [("mail", "mia@home.example"), ("call", "+358 40 123 4567")])
def test_a_promise_is_a_contact_with_an_owner_and_a_time(scene: Scene, way: str, address: str) -> None:
    cast, due_at = scene.cast, scene.in_an_hour()

    given = scene.give(way, agent=cast.ben.id, due_at=due_at, address=address)  # type: ignore[arg-type]

    kept = scene.state(given)
    full = cast.look(contact_full, cast.ben, kept.contact_id or "")
    assert (full.row.owner, full.row.due_at, full.row.channel) == (cast.ben.id, due_at, way)
    assert "at 15:00 (Europe/Helsinki)" in auto_said(scene)[-1].replace("3:00\u202fPM", "15:00")
    cast.do(close, cast.ada, scene.talk, "promised")
    assert cast.look(conversation_for, cast.ada, scene.talk).ending == "handed_over"


def test_a_branch_promises_through_somebody_who_stands_there(scene: Scene) -> None:
    cast = scene.cast
    branch = cast.do(add_branch, cast.house, "Kamppi", "Helsinki")
    cast.do(set_abilities, cast.olga, cast.ben.id, (), (), branch.id)

    given = scene.give("branch", branch=branch.id, due_at=scene.in_an_hour(), reply="chat")

    kept = scene.state(given)
    assert (kept.branch_id, kept.agent_id) == (branch.id, cast.ben.id)
    assert cast.look(contact_for, cast.ben, kept.contact_id or "").branch_id == branch.id


def test_who_is_sent_elsewhere_hears_where_and_by_which_number_they_are_known_there(scene: Scene) -> None:
    scene.name_channels()

    given = scene.give("channel", channel=PAGES.id, words="Please sign in at My pages.")

    written = scene.cast.look(
        said_by_agent_since,
        scene.cast.look(conversation_for, scene.cast.ada, scene.talk),
        scene.cast.ada.id,
        Instant(0),
    )
    assert written == [
        "Please sign in at My pages.\nYour case number there is 1. With it you need not say anything again."
    ]
    kept = scene.state(given)
    assert (kept.number, kept.channel_id, kept.state) == (1, PAGES.id, "open")
    assert scene.cast.look(handovers_of_talk, scene.cast.ben, scene.talk)[0].can_confirm


def test_who_promises_for_themselves_need_confirm_nothing(scene: Scene) -> None:
    given = scene.give("mail", due_at=scene.in_an_hour(), address="mia@home.example")

    assert (scene.state(given).state, scene.state(given).agent_id) == ("confirmed", scene.cast.ada.id)


def test_who_hands_on_has_had_it(scene: Scene) -> None:
    first = scene.give()
    cast = scene.cast

    cast.do(hand_on, cast.ben, scene.talk, HandoverRequest("team", "For fitters", team=cast.fitters.id))

    assert scene.state(first).state == "confirmed"


def test_without_a_summary_nobody_is_handed_over(scene: Scene) -> None:
    with pytest.raises(SummaryMissing):
        scene.give(summary=" \n ")

    assert scene.cast.look(conversation_for, scene.cast.ada, scene.talk).agent_id == scene.cast.ada.id


def test_what_leads_nowhere_is_refused(scene: Scene) -> None:
    cast = scene.cast
    scene.name_channels()

    with pytest.raises(HandedToSelf):
        scene.give(agent=cast.ada.id)
    with pytest.raises(ColleagueNotHere):
        scene.give(agent=cast.lea.id)
    with pytest.raises(NotFound):
        scene.give(agent=cast.carl.id)
    with pytest.raises(NotFound):
        scene.give("team", team=cast.milliners.id)
    with pytest.raises(NotFound):
        scene.give("branch")
    with pytest.raises(NothingPromised):
        scene.give("mail", address="mia@home.example")
    with pytest.raises(AddressMissing):
        scene.give("call", due_at=scene.in_an_hour())
    with pytest.raises(NotFound):
        scene.give("phone", channel=PAGES.id, words="Call us")
    with pytest.raises(EmptyText):
        scene.give("phone", channel=HOTLINE.id)
    assert cast.look(handovers_of_talk, cast.ada, scene.talk) == []
    assert cast.look(conversation_for, cast.ada, scene.talk).agent_id == cast.ada.id


def test_only_the_responsible_agent_or_a_lead_hands_over(scene: Scene) -> None:
    cast = scene.cast
    asked = HandoverRequest("colleague", SUMMARY, agent=cast.ben.id)

    with pytest.raises(NotAllowed):
        cast.do(hand_on, cast.ben, scene.talk, asked)
    scene.name_channels()
    with pytest.raises(NotResponsible):
        cast.do(hand_on, cast.lea, scene.talk, HandoverRequest("phone", SUMMARY, channel=HOTLINE.id, words="Call us"))

    assert cast.do(hand_on, cast.lea, scene.talk, asked)


def test_a_stranger_and_the_customer_hand_nobody_over(scene: Scene) -> None:
    cast: Cast = scene.cast
    asked = HandoverRequest("colleague", SUMMARY, agent=cast.ben.id)

    for stranger in (cast.carl, cast.mia, cast.max):
        with pytest.raises(NotFound):
            cast.do(hand_on, stranger, scene.talk, asked)
    for stranger in (cast.carl, cast.mia):
        with pytest.raises(NotFound):
            cast.look(handovers_of_talk, stranger, scene.talk)


def test_secrets_in_a_summary_are_hidden(scene: Scene) -> None:
    scene.give(summary="Her card is 4111 1111 1111 1111")

    assert "4111 1111" not in scene.cast.look(handovers_of_talk, scene.cast.ben, scene.talk)[0].summary
