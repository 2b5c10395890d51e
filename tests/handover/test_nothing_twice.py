"""Who is handed over says nothing twice: what they said stands in every form, before every receiver, and is counted."""

import pytest

from floorwalker.callbacks.views.desk import contact_full
from floorwalker.callbacks.views.shopper import form_for
from floorwalker.conversations.actions.ending import close, end
from floorwalker.handover.actions.confirming import confirm_handover
from floorwalker.handover.measures.carried_over import carried_over
from floorwalker.handover.views.desk import handover_draft, handovers_of_talk
from floorwalker.kit.phone import shown_phone
from floorwalker.language.model import FIELDS
from floorwalker.shops.actions import add_branch
from floorwalker.visitors.actions import introduce
from tests.handover.shop import SUMMARY, Scene

PHONE = "+358401234567"


@pytest.fixture
def told(scene: Scene) -> Scene:
    """Mia has said everything that anybody could ask: who she is, how she is reached, which order, which branch."""
    scene.cast.do(add_branch, scene.cast.house, "Kamppi", "Helsinki")
    scene.cast.do(introduce, scene.cast.mia, "Mia Virtanen", "mia@home.example")
    scene.says("mia", "Or may I fetch it at Kamppi? My number is +358 40 123 4567")
    return scene


def test_the_form_for_a_handover_begins_with_everything_that_is_known(told: Scene) -> None:
    told.says("ada", "The parcel service knows of nothing yet.")

    draft = told.cast.look(handover_draft, told.cast.ada, told.talk)

    known = draft.known
    assert (known.name, known.mail, known.phone, known.order) == ("Mia Virtanen", "mia@home.example", PHONE, "40023871")
    assert "Where is my order" in known.question
    assert draft.tried == ["The parcel service knows of nothing yet."]
    assert draft.matter == "order"
    assert draft.due_at is not None


def test_no_field_that_was_said_is_asked_again_by_the_contact_form(told: Scene) -> None:
    form = told.cast.look(form_for, told.cast.mia, None)

    assert (form.name, form.mail, form.phone) == ("Mia Virtanen", "mia@home.example", shown_phone(PHONE, "FI"))


def test_another_visitor_is_told_nothing_of_it(told: Scene) -> None:
    form = told.cast.look(form_for, told.cast.max, None)

    assert (form.name, form.mail, form.phone, form.branch) == ("", "", "", None)


@pytest.mark.parametrize("way", ["colleague", "team", "mail", "call"])
def test_every_field_reaches_the_receiver_on_every_way(told: Scene, way: str) -> None:
    cast = told.cast
    asked: dict[str, dict[str, object]] = {
        "colleague": {},
        "team": {"team": cast.fitters.id},
        "mail": {"agent": cast.ben.id, "due_at": told.in_an_hour(), "address": "mia@home.example"},
        "call": {"agent": cast.ben.id, "due_at": told.in_an_hour(), "address": PHONE},
    }
    given = told.give(way, **asked[way])  # type: ignore[arg-type]

    [card] = cast.look(handovers_of_talk, cast.ben, told.talk)

    known = {field for field in FIELDS if getattr(card.known, field)}
    assert known | {"branch"} == set(FIELDS)
    assert set(told.state(given).carried) == known
    if way in {"mail", "call"}:
        details = cast.look(contact_full, cast.ben, told.state(given).contact_id or "").details
        assert (details.name, details.mail, details.phone) == ("Mia Virtanen", "mia@home.example", PHONE)


def test_what_the_receiver_asks_again_is_heard_and_counted(told: Scene) -> None:
    told.give()
    told.says("ben", "Hello Mia! What is your order number?")

    told.later(1_801)
    told.cast.do(end, told.cast.mia, told.talk)
    told.later(1_801)

    assert told.cast.look(handovers_of_talk, told.cast.lea, told.talk)[0].asked_again == ("order",)
    page = told.cast.look(carried_over, told.cast.lea, 30)
    assert (page.given, page.with_summary, page.confirmed, page.heard, page.asked_again) == (1, 1, 1, 1, 1)


def test_who_asks_nothing_again_is_counted_too(told: Scene) -> None:
    told.cast.do(confirm_handover, told.cast.ben, told.give())
    told.says("ben", "I see that order 40023871 has not come. A new one leaves today.")
    told.cast.do(close, told.cast.ben, told.talk, "answered")

    told.later(1_801)

    page = told.cast.look(carried_over, told.cast.lea, 30)
    assert (page.heard, page.asked_again, page.confirmed) == (1, 0, 1)


def test_what_was_promised_is_counted_when_it_is_due_and_who_needed_to_be_known_by_the_first_reply(told: Scene) -> None:
    told.give("mail", agent=told.cast.ben.id, due_at=told.in_an_hour(), address="mia@home.example")
    told.later(2 * 3_600)

    page = told.cast.look(carried_over, told.cast.lea, 30)

    assert (page.due, page.kept, page.lapsed) == (1, 0, 1)
    assert (page.needed_identification, page.at_once, page.ways) == (1, 1, {"mail": 1})
    assert page.latest[0].summary == SUMMARY


def test_figures_count_no_other_shops_handovers(told: Scene) -> None:
    told.give()

    assert told.cast.look(carried_over, told.cast.carl, 30).given == 0
