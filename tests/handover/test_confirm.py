"""The receiver confirms a handover or gives it back; what nobody confirms goes back; somebody always has it."""

import pytest

from floorwalker.availability.actions import go_away
from floorwalker.callbacks.actions.answering import answer
from floorwalker.callbacks.views.contact import contact_for
from floorwalker.conversations.actions.ending import end
from floorwalker.conversations.model import NotResponsible
from floorwalker.conversations.views import conversation_for
from floorwalker.handover.actions.confirming import confirm_handover, return_handover, take
from floorwalker.handover.actions.settings import choose_settings
from floorwalker.handover.model import HandoverSettings, HandoverSettled
from floorwalker.handover.views.desk import handovers_of_contact, handovers_of_talk
from floorwalker.identity.actions import suspend
from floorwalker.kit.errors import NotFound, ReasonMissing
from floorwalker.routing.actions import claim
from tests.handover.shop import PAGES, Scene, auto_said


def responsible(scene: Scene) -> str | None:
    """Who takes care of Mia now."""
    return scene.cast.look(conversation_for, scene.cast.house, scene.talk).agent_id


def test_the_receiver_confirms_once(scene: Scene) -> None:
    given = scene.give()

    scene.cast.do(confirm_handover, scene.cast.ben, given)
    scene.cast.do(confirm_handover, scene.cast.ben, given)
    scene.later(61)

    assert (scene.state(given).state, responsible(scene)) == ("confirmed", scene.cast.ben.id)


def test_given_back_with_a_reason_it_is_the_givers_again_and_the_customer_is_told(scene: Scene) -> None:
    given = scene.give()

    scene.cast.do(return_handover, scene.cast.ben, given, "I know nothing of parcels")

    assert (scene.state(given).state, responsible(scene)) == ("returned", scene.cast.ada.id)
    assert scene.cast.look(handovers_of_talk, scene.cast.ada, scene.talk)[0].reason == "I know nothing of parcels"
    assert auto_said(scene)[-1] == "Ada is with you again and goes on with this."


def test_given_back_to_nobody_who_is_here_it_waits_at_the_head_of_the_queue(scene: Scene) -> None:
    given = scene.give()
    scene.cast.do(go_away, scene.cast.ada, "break")

    scene.cast.do(return_handover, scene.cast.ben, given, "No")

    talk = scene.cast.look(conversation_for, scene.cast.house, scene.talk)
    assert (talk.state, talk.goes_first) == ("queued", True)


def test_it_is_not_given_back_without_a_reason_or_twice_or_by_others(scene: Scene) -> None:
    given = scene.give()

    with pytest.raises(ReasonMissing):
        scene.cast.do(return_handover, scene.cast.ben, given, "  ")
    with pytest.raises(NotResponsible):
        scene.cast.do(confirm_handover, scene.cast.ada, given)
    with pytest.raises(NotResponsible):
        scene.cast.do(return_handover, scene.cast.ada, given, "No")
    scene.cast.do(return_handover, scene.cast.ben, given, "No")
    with pytest.raises(HandoverSettled):
        scene.cast.do(return_handover, scene.cast.ben, given, "No")


def test_a_stranger_confirms_takes_and_gives_back_nothing(scene: Scene) -> None:
    given = scene.give("mail", agent=scene.cast.ben.id, due_at=scene.in_an_hour(), address="mia@home.example")
    contact = scene.state(given).contact_id or ""

    for stranger in (scene.cast.carl, scene.cast.mia):
        with pytest.raises(NotFound):
            scene.cast.do(confirm_handover, stranger, given)
        with pytest.raises(NotFound):
            scene.cast.do(return_handover, stranger, given, "No")
        with pytest.raises(NotFound):
            scene.cast.do(take, stranger, contact)
        with pytest.raises(NotFound):
            scene.cast.look(handovers_of_contact, stranger, contact)

    assert scene.state(given).state == "open"


def test_unconfirmed_in_time_a_customer_is_the_givers_again(scene: Scene) -> None:
    given = scene.give()

    scene.later(59)
    assert scene.state(given).state == "open"
    scene.later(2)

    kept = scene.state(given)
    assert (kept.state, kept.lapse, responsible(scene)) == ("lapsed", "given_back", scene.cast.ada.id)


def test_unconfirmed_and_the_giver_gone_a_customer_is_first_in_the_queue(scene: Scene) -> None:
    given = scene.give()
    scene.cast.do(go_away, scene.cast.ada, "break")

    scene.later(61)

    talk = scene.cast.look(conversation_for, scene.cast.house, scene.talk)
    assert (scene.state(given).lapse, talk.state, talk.goes_first) == ("queued", "queued", True)


def test_whom_the_house_took_from_a_silent_receiver_before_they_confirmed_was_not_received(scene: Scene) -> None:
    scene.cast.do(choose_settings, scene.cast.lea, HandoverSettings(at_once_seconds=300))
    given = scene.give()

    scene.later(301)

    assert (scene.state(given).state, scene.state(given).lapse) == ("lapsed", "queued")


def test_whoever_answers_has_confirmed(scene: Scene) -> None:
    given = scene.give()
    scene.says("ben", "Your parcel is at the depot and comes tomorrow.")

    scene.later(61)

    assert (scene.state(given).state, responsible(scene)) == ("confirmed", scene.cast.ben.id)


def test_whose_customer_left_need_confirm_nothing(scene: Scene) -> None:
    given = scene.give()
    scene.cast.do(end, scene.cast.mia, scene.talk)

    scene.later(61)

    assert scene.state(given).state == "over"


def test_of_a_team_whoever_took_the_customer_confirms_and_else_a_lead_is_told(scene: Scene) -> None:
    given = scene.give("team", team=scene.cast.fitters.id)

    scene.later(61)
    assert (scene.state(given).state, scene.state(given).lapse) == ("lapsed", "lead_told")
    scene.cast.do(claim, scene.cast.ben, scene.talk)
    scene.cast.do(confirm_handover, scene.cast.ben, given)

    assert (scene.state(given).state, scene.state(given).agent_id) == ("confirmed", scene.cast.ben.id)


def test_beginning_on_the_contact_confirms(scene: Scene) -> None:
    given = scene.give("call", agent=scene.cast.ben.id, due_at=scene.in_an_hour(5), address="+358 40 123 4567")

    scene.cast.do(take, scene.cast.ben, scene.state(given).contact_id or "")

    assert scene.state(given).state == "confirmed"


def test_a_contact_that_nobody_begins_is_brought_to_a_lead_and_keeps_its_owner(scene: Scene) -> None:
    given = scene.give("mail", agent=scene.cast.ben.id, due_at=scene.in_an_hour(20), address="mia@home.example")

    scene.later(3_601)

    kept = scene.state(given)
    contact = scene.cast.look(contact_for, scene.cast.house, kept.contact_id or "")
    assert (kept.lapse, contact.promise.owner_id, contact.lead_id) == (
        "lead_told",
        scene.cast.ben.id,
        scene.cast.lea.id,
    )


def test_a_contact_that_is_given_back_is_the_givers_under_the_same_promise(scene: Scene) -> None:
    due_at = scene.in_an_hour(20)
    given = scene.give("mail", agent=scene.cast.ben.id, due_at=due_at, address="mia@home.example")

    scene.cast.do(return_handover, scene.cast.ben, given, "I am away tomorrow")

    promise = scene.cast.look(contact_for, scene.cast.house, scene.state(given).contact_id or "").promise
    assert (promise.owner_id, promise.due_at) == (scene.cast.ada.id, due_at)


def test_a_contact_given_back_to_somebody_who_may_not_come_in_goes_to_another(scene: Scene) -> None:
    given = scene.give("mail", agent=scene.cast.ben.id, due_at=scene.in_an_hour(20), address="mia@home.example")
    scene.cast.do(suspend, scene.cast.olga, scene.cast.ada.id)

    scene.cast.do(return_handover, scene.cast.ben, given, "No")

    owner = scene.cast.look(contact_for, scene.cast.house, scene.state(given).contact_id or "").promise.owner_id
    assert owner not in {scene.cast.ada.id, None}


def test_an_answered_contact_was_confirmed_and_a_withdrawn_one_need_not_be(scene: Scene) -> None:
    given = scene.give("mail", agent=scene.cast.ben.id, due_at=scene.in_an_hour(20), address="mia@home.example")
    scene.cast.do(answer, scene.cast.ben, scene.state(given).contact_id or "", "mail", "It comes tomorrow.")

    scene.later(3_601)

    assert scene.state(given).state == "confirmed"


def test_who_is_sent_elsewhere_is_received_by_whoever_says_so_and_else_a_lead_is_told(scene: Scene) -> None:
    scene.name_channels()
    given = scene.give("channel", channel=PAGES.id, words="Please sign in at My pages.")

    scene.later(24 * 3_600 + 1)
    assert scene.state(given).lapse == "lead_told"
    scene.cast.do(confirm_handover, scene.cast.ben, given)

    assert scene.state(given).state == "confirmed"
