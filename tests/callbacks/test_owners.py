"""To whom a contact falls: the branch first, then the team, then everybody; and on, when somebody is kept out."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from floorwalker.callbacks.actions.answering import take
from floorwalker.callbacks.actions.giving_on import give_on, give_on_for_teams
from floorwalker.callbacks.actions.promising import promise
from floorwalker.callbacks.views.desk import contact_rows
from floorwalker.callbacks.views.shopper import statuses
from floorwalker.identity.actions import join_team, leave_team, restore, set_abilities, suspend
from floorwalker.kit.actors import Actor, Role
from floorwalker.kit.errors import NotFound
from floorwalker.kit.ids import BranchId
from floorwalker.routing.actions import transfer
from floorwalker.shops.actions import add_branch
from tests.callbacks.night import Night, by_mail, let_due_work_be_done
from tests.shops.planned import at


@pytest.fixture
def kamppi(night: Night) -> BranchId:
    """Give Shoe Shop a branch in which Ben stands; he is not the one with the fewest contacts."""
    branch = night.cast.do(add_branch, night.cast.lea, "Kamppi", "Helsinki")
    night.cast.do(set_abilities, night.cast.lea, night.cast.ben.id, (), (), branch.id)
    night.ask(replace(by_mail("contact-1000"), branch=branch.id), night.cast.max)
    return branch.id


def test_a_question_for_a_branch_goes_to_whoever_stands_there(night: Night, kamppi: BranchId) -> None:
    contact = night.ask(replace(by_mail(), branch=kamppi))

    assert night.owner(contact) == night.cast.ben


@pytest.mark.usefixtures("kamppi")
def test_a_branch_is_asked_for_by_words_too(night: Night, kamppi: BranchId) -> None:
    by_name = night.contact(night.ask(by_mail(question="Are the boots left at Kamppi?")))
    by_town = night.contact(night.ask(by_mail("contact-0002", "Do you have these in Helsinki?")))
    lives_there = night.contact(night.ask(by_mail("contact-0003", "I live in Helsinki.")))

    ben = night.cast.ben.id
    assert [(one.branch_id, one.promise.owner_id) for one in (by_name, by_town)] == [(kamppi, ben)] * 2
    assert (lives_there.branch_id, lives_there.promise.owner_id == ben) == (None, False)
    assert by_name.place_id == night.cast.shoe_shop.id


def test_a_branch_in_which_nobody_stands_is_answered_by_anybody(night: Night) -> None:
    branch = night.cast.do(add_branch, night.cast.lea, "Sello", "Espoo")

    contact = night.contact(night.ask(replace(by_mail(), branch=branch.id)))

    assert (contact.branch_id, contact.promise.owner_id) == (branch.id, night.owner(contact.id).id)


def test_who_waited_for_a_team_is_answered_by_it(night: Night, join_fitters: Callable[[str], str]) -> None:
    cast, talk = night.cast, night.cast.talk()
    fitter = join_fitters("Fia")
    cast.do(transfer, cast.ada, talk, team=cast.fitters.id)

    contact = night.ask(replace(by_mail(question=""), conversation=talk, cause="queue"))

    assert night.contact(contact).promise.owner_id == fitter


def test_what_a_suspended_owner_owes_is_given_on_at_once(night: Night, kamppi: BranchId) -> None:
    cast = night.cast
    cast.do(set_abilities, cast.lea, cast.ada.id, (), (), kamppi)
    contact = night.ask(replace(by_mail(), branch=kamppi))
    cast.do(take, cast.ben, contact)
    before = night.contact(contact)

    cast.do(suspend, cast.olga, cast.ben.id)
    let_due_work_be_done(cast)

    after = night.contact(contact)
    assert (after.promise.owner_id, after.is_taken) == (cast.ada.id, False)
    assert after.promise.due_at == before.promise.due_at
    assert cast.look(statuses, cast.mia)[0].owner_name == "Ada"
    assert "contact_given_on" in night.told_of(contact)
    assert cast.ben.id not in {row.owner for row in cast.look(contact_rows, cast.lea, "all")}


def test_a_promise_of_a_team_stays_with_the_team(night: Night, join_fitters: Callable[[str], str]) -> None:
    cast, talk = night.cast, night.cast.talk()
    fitters = {join_fitters(name) for name in ("Fia", "Fred")}
    contact = cast.do(promise, cast.ada, talk, at("2026-03-03 12:00"), "chat", team=cast.fitters.id)
    first = night.contact(contact).promise.owner_id

    cast.do(suspend, cast.olga, first)
    let_due_work_be_done(cast)

    assert {night.contact(contact).promise.owner_id} == fitters - {first}


def test_what_somebody_owes_for_a_team_stays_with_it_when_they_leave(
    night: Night, join_fitters: Callable[[str], str]
) -> None:
    cast, talk = night.cast, night.cast.talk()
    fitters = {join_fitters(name) for name in ("Fia", "Fred")}
    contact = cast.do(promise, cast.ada, talk, at("2026-03-03 12:00"), "chat", team=cast.fitters.id)
    before = night.contact(contact).promise

    cast.do(leave_team, cast.olga, before.owner_id, cast.fitters.id)
    let_due_work_be_done(cast)

    after = night.contact(contact)
    assert {after.promise.owner_id} == fitters - {before.owner_id}
    assert (after.promise.due_at, after.team_id) == (before.due_at, cast.fitters.id)
    assert night.told_of(contact)[-1] == "contact_given_on"


def test_who_leaves_a_team_finishes_what_they_have_begun_and_keeps_what_is_their_own(
    night: Night, join_fitters: Callable[[str], str]
) -> None:
    cast, talk = night.cast, night.cast.talk()
    own = {night.ask(by_mail(f"contact-{number:04}")) for number in range(3)}
    join_fitters("Fia")
    begun = cast.do(promise, cast.ada, talk, at("2026-03-03 12:00"), "chat", team=cast.fitters.id)
    fia = night.contact(begun).promise.owner_id
    cast.do(take, Actor(cast.shoe_shop.id, "agent", fia, Role.AGENT), begun)
    before = {one: night.contact(one) for one in (*own, begun)}

    cast.do(leave_team, cast.olga, fia, cast.fitters.id)
    let_due_work_be_done(cast)

    assert {one: night.contact(one) for one in (*own, begun)} == before


def test_the_last_of_a_team_leaves_its_promise_to_whoever_has_the_fewest(
    night: Night, join_fitters: Callable[[str], str]
) -> None:
    cast, talk = night.cast, night.cast.talk()
    fia = join_fitters("Fia")
    contact = cast.do(promise, cast.ada, talk, at("2026-03-03 12:00"), "chat", team=cast.fitters.id)

    cast.do(leave_team, cast.olga, fia, cast.fitters.id)
    let_due_work_be_done(cast)

    assert night.contact(contact).promise.owner_id != fia
    assert night.contact(contact).team_id == cast.fitters.id


def test_who_is_back_in_the_team_meanwhile_keeps_what_they_owe(
    night: Night, join_fitters: Callable[[str], str]
) -> None:
    cast, talk = night.cast, night.cast.talk()
    fia = join_fitters("Fia")
    contact = cast.do(promise, cast.ada, talk, at("2026-03-03 12:00"), "chat", team=cast.fitters.id)
    cast.do(leave_team, cast.olga, fia, cast.fitters.id)
    cast.do(join_team, cast.olga, fia, cast.fitters.id)

    let_due_work_be_done(cast)

    assert night.contact(contact).promise.owner_id == fia


def test_what_was_brought_to_a_suspended_lead_is_brought_to_another(night: Night) -> None:
    cast, contact = night.cast, night.ask(by_mail())
    night.at("2026-03-03 09:46")
    let_due_work_be_done(cast)
    assert night.contact(contact).lead_id == cast.lea.id

    cast.do(suspend, cast.olga, cast.lea.id)
    let_due_work_be_done(cast)

    assert night.contact(contact).lead_id == cast.olga.id
    assert [row.id for row in cast.look(contact_rows, cast.olga, "brought")] == [contact]


def test_who_is_let_in_again_meanwhile_keeps_what_they_owe(night: Night) -> None:
    cast, contact = night.cast, night.ask(by_mail())
    owner = night.owner(contact)
    cast.do(suspend, cast.olga, owner.id)
    cast.do(restore, cast.olga, owner.id)

    let_due_work_be_done(cast)

    assert night.owner(contact) == owner


def test_being_only_the_lead_is_not_owning(night: Night) -> None:
    cast, contact = night.cast, night.ask(by_mail())
    night.at("2026-03-03 09:46")
    let_due_work_be_done(cast)

    assert cast.look(contact_rows, cast.lea, "mine") == []
    assert [row.id for row in cast.look(contact_rows, night.owner(contact), "mine")] == [contact]
    assert cast.look(contact_rows, night.owner(contact), "brought") == []


def test_a_stranger_gives_nothing_on(night: Night) -> None:
    contact = night.ask(by_mail())

    for way in (give_on, give_on_for_teams):
        with pytest.raises(NotFound):
            night.cast.do(way, night.cast.carl, night.owner(contact).id)
