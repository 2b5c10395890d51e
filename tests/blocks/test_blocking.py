"""Warn, end, block, lift: with a reason, for thirty days at most, and never wider than it may be."""

import pytest

from floorwalker.app.errands import DUE
from floorwalker.blocks.actions.blocking import block, end_block, lift, set_block_settings, warn_of_abuse
from floorwalker.blocks.model import BlockOver, BlockSettings, BlockWithoutReason, Breadth, Scope
from floorwalker.blocks.reactions import learn_range
from floorwalker.blocks.store import holding
from floorwalker.blocks.views import BlockCard, KeptOut, block_page, how_to_reach, kept_out
from floorwalker.callbacks.actions.watching import set_contact_settings
from floorwalker.callbacks.model import ContactSettings
from floorwalker.conversations.actions.talking import send_message
from floorwalker.conversations.facts import ConversationClosed
from floorwalker.conversations.model import ConversationClosed as AlreadyClosed
from floorwalker.conversations.model import NotResponsible
from floorwalker.conversations.views import conversation_for, entries_after
from floorwalker.kit.errors import NotAllowed, NotFound
from floorwalker.plumbing.texts import say
from floorwalker.statements.model import StatementOpen
from tests.callbacks.night import let_due_work_be_done
from tests.cast import Cast

HERS = "203.0.113.77"
STAFFS = "192.0.2.1"
A_DAY_SECONDS = 24 * 3_600
INSULT = "You are all idiots, I know where you live"


def out(cast: Cast) -> KeptOut:
    return cast.look(kept_out, cast.shoe_shop.id)


def one(cast: Cast) -> BlockCard:
    [card] = cast.look(block_page, cast.lea).blocks
    return card


def blocked(cast: Cast, scope: Scope = "visitor", breadth: Breadth = "narrow", days: int = 30) -> str:
    return cast.do(block, cast.ada, cast.talk(), scope, INSULT, breadth, days)


def test_a_warning_is_said_in_the_shops_words_and_kept(cast: Cast) -> None:
    talk = cast.talk()
    cast.do(set_block_settings, cast.lea, BlockSettings(warnings={"en": "Please stay polite."}))

    told = cast.told_by(warn_of_abuse, cast.ada, talk)

    last = cast.look(entries_after, cast.mia, talk, 0)[-1]
    assert last.personal is not None
    assert last.personal.text == "Please stay polite."
    assert [one.entry.fact.__struct_config__.tag for one in told] == ["message_sent", "abuse_warned"]
    cast.do(block, cast.ada, talk, "visitor", INSULT)
    assert one(cast).warnings == 1


def test_without_words_of_its_own_the_shop_warns_in_the_usual_ones(cast: Cast) -> None:
    talk = cast.talk()

    cast.do(warn_of_abuse, cast.ada, talk)

    last = cast.look(entries_after, cast.mia, talk, 0)[-1]
    assert last.personal is not None
    assert last.personal.text == say("auto.abuse_warning", "en", shop="Shoe Shop")


def test_a_block_ends_the_conversation_and_keeps_its_visitor_out(cast: Cast) -> None:
    talk = cast.talk()

    cast.do(block, cast.ada, talk, "visitor", INSULT)

    closed = [e.fact for e in cast.look(entries_after, cast.ada, talk, 0) if isinstance(e.fact, ConversationClosed)]
    assert [fact.because for fact in closed] == ["abuse"]
    # Whoever is sent away without an answer counts as unanswered, whatever they said.
    assert cast.look(conversation_for, cast.ada, talk).ending == "left_by_customer"
    assert out(cast).keeps_out(cast.mia.id, HERS)
    assert not out(cast).keeps_out(cast.max.id, HERS)
    card = one(cast)
    assert (card.by, card.reason, card.until - card.made_at) == ("Ada", INSULT, 30 * A_DAY_SECONDS * 1000)


def test_it_ends_by_itself(cast: Cast) -> None:
    blocked(cast, days=2)
    cast.clock.advance(seconds=2 * A_DAY_SECONDS)

    assert not out(cast).keeps_out(cast.mia.id, HERS)
    let_due_work_be_done(cast)

    assert one(cast).ended == "over"


def test_nobody_is_blocked_for_longer_than_thirty_days(cast: Cast) -> None:
    blocked(cast, days=400)

    assert one(cast).until - one(cast).made_at == 30 * A_DAY_SECONDS * 1000


def test_a_range_is_learned_from_where_the_visitor_comes_and_keeps_out_whoever_clears_their_cookies(cast: Cast) -> None:
    made = blocked(cast, "range", "wide")
    assert out(cast).to_learn == {cast.mia.id: made}

    cast.do(learn_range, cast.house, made, HERS)

    assert out(cast).keeps_out(None, "203.0.113.5")
    assert not out(cast).keeps_out(None, "203.0.114.5")
    assert out(cast).to_learn == {}


def test_a_range_is_learned_once(cast: Cast) -> None:
    made = blocked(cast, "range")
    cast.do(learn_range, cast.house, made, HERS)

    cast.do(learn_range, cast.house, made, "198.51.100.1")

    assert out(cast).ranges == (f"{HERS}/32",)


@pytest.mark.parametrize(("address", "why"), [(STAFFS, "staff"), ("192.0.2.200", "staff"), ("", "no_address")])
def test_what_is_shared_with_staff_is_never_blocked(cast: Cast, address: str, why: str) -> None:
    made = blocked(cast, "range", "wide")

    cast.do(learn_range, cast.house, made, address)

    assert (one(cast).spared, out(cast).ranges) == (why, ())
    assert out(cast).keeps_out(cast.mia.id, address)


def test_where_staff_sign_in_later_nobody_is_kept_out_either(cast: Cast) -> None:
    made = blocked(cast, "range", "wide")
    cast.do(learn_range, cast.house, made, HERS)

    cast.do(lambda work: work.write("UPDATE sign_ins SET address = '203.0.113.9'"), cast.house)

    assert out(cast).ranges == ()


@pytest.mark.parametrize("how", ["lifted", "over"])
def test_the_address_is_gone_when_the_block_is(cast: Cast, how: str) -> None:
    made = blocked(cast, "range")
    cast.do(learn_range, cast.house, made, HERS)

    if how == "lifted":
        cast.do(lift, cast.lea, made, "It was her brother.")
    else:
        cast.do(end_block, cast.house, made)

    kept = cast.look(lambda reads: reads.read("SELECT address_range FROM blocks"))
    facts = cast.look(lambda reads: reads.read("SELECT body FROM facts"))
    assert kept == [(None,)]
    assert not any(HERS in body for (body,) in facts)
    assert cast.look(holding, cast.shoe_shop.id, cast.clock.now()) == []
    assert one(cast).ended == how


def test_nobody_is_blocked_without_a_reason(cast: Cast) -> None:
    talk = cast.talk()

    with pytest.raises(BlockWithoutReason):
        cast.do(block, cast.ada, talk, "visitor", " \n")

    assert cast.look(conversation_for, cast.ada, talk).is_open


def test_a_block_is_no_way_around_what_counts_in_law(cast: Cast) -> None:
    talk = cast.talk()
    cast.do(send_message, cast.mia, talk, cast.new_client_id(), "I want my money back, you idiots")

    with pytest.raises(StatementOpen):
        cast.do(block, cast.ada, talk, "visitor", INSULT)


def test_only_a_lead_lifts_and_only_once(cast: Cast) -> None:
    made = blocked(cast)

    with pytest.raises(NotAllowed):
        cast.do(lift, cast.ada, made)
    cast.do(lift, cast.lea, made)

    assert not out(cast).keeps_out(cast.mia.id, HERS)
    with pytest.raises(BlockOver):
        cast.do(lift, cast.lea, made)


def test_a_colleagues_customer_is_neither_warned_nor_blocked_but_by_a_lead(cast: Cast) -> None:
    talk = cast.talk()

    with pytest.raises(NotResponsible):
        cast.do(warn_of_abuse, cast.ben, talk)
    with pytest.raises(NotResponsible):
        cast.do(block, cast.ben, talk, "visitor", INSULT)

    cast.do(block, cast.lea, talk, "visitor", INSULT)
    with pytest.raises(AlreadyClosed):
        cast.do(warn_of_abuse, cast.ada, talk)


def test_the_blocked_are_told_how_the_shop_is_reached(cast: Cast) -> None:
    site = cast.shoe_shop.id
    assert cast.look(how_to_reach, site, "en") == say("blocks.reach_pages", "en", shop="Shoe Shop")
    cast.do(set_contact_settings, cast.lea, ContactSettings(mailbox="help@shoes.example"))
    cast.do(set_block_settings, cast.lea, BlockSettings(phone="+358 40 123 4567"))

    lines = cast.look(how_to_reach, site, "sv").split("\n")

    assert lines == [say("blocks.reach", "sv", shop="Shoe Shop"), "help@shoes.example", "+358 40 1234567"]


def test_what_a_shop_says_to_the_blocked_is_a_leads_to_choose(cast: Cast) -> None:
    with pytest.raises(NotAllowed):
        cast.do(set_block_settings, cast.ada, BlockSettings(mail="help@shoes.example"))


def test_a_stranger_warns_blocks_and_lifts_nothing(cast: Cast) -> None:
    talk = cast.talk()
    for who in (cast.carl, cast.max, cast.mia):
        with pytest.raises(NotFound):
            cast.do(warn_of_abuse, who, talk)
        with pytest.raises(NotFound):
            cast.do(block, who, talk, "visitor", INSULT)
    made = cast.do(block, cast.ada, talk, "range", INSULT)

    with pytest.raises(NotFound):
        cast.do(lift, cast.carl, made)
    with pytest.raises(NotFound):
        cast.do(end_block, cast.carl, made)
    with pytest.raises(NotFound):
        cast.do(learn_range, cast.carl, made, HERS)
    with pytest.raises(NotAllowed):
        cast.do(set_block_settings, cast.mia, BlockSettings())
    assert cast.look(block_page, cast.carl).blocks == []


def test_the_end_of_a_block_is_due_work() -> None:
    assert "end_block" in DUE
