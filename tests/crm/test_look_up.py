"""Whoever waits is looked up before anybody picks them up; whatever the records do, it ends in a word."""

import pytest
from msgspec.structs import replace

from floorwalker.crm.actions.looking_up import (
    FORGET_LOOKUP,
    LOOK_UP,
    consult,
    forget_lookup,
    look_up_waiting,
    note_records,
    set_out,
)
from floorwalker.crm.facts import CustomerLookedUp
from floorwalker.crm.model import FAILURES_BEFORE_REST, FRESH_MS, KEPT_MS, Answer, Found, Going, Rules
from floorwalker.crm.views import CrmCard, lookup
from floorwalker.kit.errors import NotAllowed, NotFound
from floorwalker.kit.ids import ConversationId, VisitorId
from floorwalker.plumbing.due import next_at
from floorwalker.visitors.actions import introduce
from tests.cast import Cast
from tests.crm.records import ALL, asks_records, vouched_for
from tests.folding import facts_of

GOLD = Answer("found", (Found("Tier", "Gold"),))
SILENT = Answer("crm_silent")


def waits(cast: Cast, rules: Rules = ALL) -> ConversationId:
    """Mia is known to the shop, whose records are asked, and waits."""
    asks_records(cast, rules)
    vouched_for(cast, cast.mia)
    talk = cast.mia_asks()
    cast.do(look_up_waiting, cast.house, [cast.mia.id])
    return talk


def goes(cast: Cast) -> Going:
    """Somebody goes to ask about Mia."""
    going = cast.do(set_out, cast.house, cast.mia.id)
    assert going is not None
    return going


def card(cast: Cast, talk: ConversationId, *, again: bool = False) -> CrmCard:
    shown = cast.do(consult, cast.ada, talk, again)
    assert shown is not None
    return shown


def fails(cast: Cast, talk: ConversationId, times: int) -> None:
    for _ in range(times):
        cast.do(note_records, cast.house, cast.mia.id, goes(cast), SILENT)
        card(cast, talk, again=True)


def test_a_known_customer_is_looked_up_while_they_wait_and_the_agent_sees_it(cast: Cast) -> None:
    talk = waits(cast)
    assert cast.look(next_at, [LOOK_UP]) == cast.clock.now()
    assert card(cast, talk).outcome == "asking"

    going = goes(cast)
    cast.do(note_records, cast.house, cast.mia.id, going, GOLD)

    assert going.address.endswith("/crm/4711?mail=mia%40home.example")
    assert (card(cast, talk).outcome, card(cast, talk).found, card(cast, talk).is_proven) == ("found", GOLD.found, True)


def test_what_was_found_is_told_without_a_word_of_it_and_is_what_is_kept(cast: Cast) -> None:
    waits(cast)
    going = goes(cast)
    cast.clock.advance(seconds=2)
    cast.do(note_records, cast.house, cast.mia.id, going, GOLD)

    ((told, at),) = facts_of(cast, cast.mia.id, CustomerLookedUp)

    kept = cast.look(lookup, cast.shoe_shop.id, VisitorId(cast.mia.id))
    assert kept is not None
    assert (told.outcome, told.fields, told.is_proven) == (kept.answer.outcome, len(kept.answer.found), kept.is_proven)
    assert (told.took_ms, at - told.took_ms) == (2_000, kept.asked_at)
    assert "Gold" not in str(told)


def test_what_somebody_only_says_is_looked_up_where_the_owner_allowed_it_and_is_unproven(cast: Cast) -> None:
    by_mail = replace(ALL, address="https://crm.example/?m={mail}")
    asks_records(cast, by_mail)
    cast.do(introduce, cast.max, "Max", "mia@home.example")
    talk = cast.max_asks()
    assert cast.do(consult, cast.ada, talk, False) is None

    asks_records(cast, replace(by_mail, by_claim=True))

    shown = cast.do(consult, cast.ada, talk, False)
    assert shown is not None
    assert not shown.is_proven


def test_whoever_turns_out_to_be_somebody_else_is_asked_about_instead(cast: Cast) -> None:
    talk = waits(cast)
    going = goes(cast)
    vouched_for(cast, cast.mia, mail="mia@work.example")
    assert card(cast, talk).outcome == "asking"

    cast.do(note_records, cast.house, cast.mia.id, going, GOLD)

    assert card(cast, talk).outcome == "asking"
    assert goes(cast).address.endswith("mia%40work.example")


def test_it_is_not_asked_again_for_a_while_unless_somebody_wants_it(cast: Cast) -> None:
    talk = waits(cast)
    cast.do(note_records, cast.house, cast.mia.id, goes(cast), SILENT)
    assert card(cast, talk).outcome == "crm_silent"

    assert card(cast, talk, again=True).outcome == "asking"
    cast.do(note_records, cast.house, cast.mia.id, goes(cast), GOLD)
    cast.clock.advance(seconds=FRESH_MS // 1000 + 1)
    assert card(cast, talk).outcome == "asking"


def test_records_that_fail_again_and_again_are_left_in_peace_and_then_tried_once(cast: Cast) -> None:
    talk = waits(cast)
    fails(cast, talk, FAILURES_BEFORE_REST)

    assert cast.do(set_out, cast.house, cast.mia.id) is None
    assert card(cast, talk).outcome == "crm_resting"
    cast.clock.advance(seconds=61)
    card(cast, talk, again=True)
    going = goes(cast)
    assert cast.do(set_out, cast.house, cast.mia.id) is None  # one looks, the others wait for what becomes of it
    cast.do(note_records, cast.house, cast.mia.id, going, GOLD)
    assert card(cast, talk, again=True).outcome == "asking"
    assert goes(cast).headers


def test_after_a_rest_one_failure_is_enough_for_another(cast: Cast) -> None:
    talk = waits(cast)
    fails(cast, talk, FAILURES_BEFORE_REST)
    cast.clock.advance(seconds=61)

    card(cast, talk, again=True)
    cast.do(note_records, cast.house, cast.mia.id, goes(cast), SILENT)

    card(cast, talk, again=True)
    assert cast.do(set_out, cast.house, cast.mia.id) is None


def test_whoever_never_came_back_from_asking_is_taken_as_silence(cast: Cast) -> None:
    asks_records(cast)
    vouched_for(cast, cast.mia)
    talk = cast.talk()
    card(cast, talk)
    goes(cast)

    cast.clock.advance(seconds=61)

    assert cast.look(next_at, [LOOK_UP]) is not None
    assert card(cast, talk).outcome == "asking"  # looking has it asked anew


def test_what_was_found_is_gone_after_a_day(cast: Cast) -> None:
    waits(cast)
    cast.do(note_records, cast.house, cast.mia.id, goes(cast), GOLD)
    assert cast.look(next_at, [FORGET_LOOKUP]) == cast.clock.now() + KEPT_MS

    cast.do(forget_lookup, cast.house, cast.mia.id)

    assert cast.look(lookup, cast.shoe_shop.id, VisitorId(cast.mia.id)) is None


@pytest.mark.parametrize("rules", [Rules(), replace(ALL, address="https://crm.example/?m={mail}", headers=())])
def test_where_none_are_asked_or_nobody_is_known_nothing_is_shown(cast: Cast, rules: Rules) -> None:
    asks_records(cast, rules)
    talk = cast.max_asks()
    cast.do(look_up_waiting, cast.house, [cast.max.id])

    assert cast.do(consult, cast.ada, talk, False) is None
    assert cast.do(set_out, cast.house, cast.max.id) is None
    assert cast.look(next_at, [LOOK_UP]) is None


def test_somebody_who_has_left_the_chat_is_not_looked_up(cast: Cast) -> None:
    asks_records(cast)
    vouched_for(cast, cast.mia)

    cast.do(look_up_waiting, cast.house, [cast.mia.id])

    assert cast.look(next_at, [LOOK_UP]) is None


def test_a_stranger_and_the_shopper_are_shown_nothing(cast: Cast) -> None:
    talk = waits(cast)

    with pytest.raises(NotFound):
        cast.do(consult, cast.carl, talk, False)
    with pytest.raises(NotAllowed):
        cast.do(consult, cast.mia, talk, False)
