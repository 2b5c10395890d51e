"""Whatever people do in whatever order: the journal, the stored state, the news and the board say the same."""

from collections.abc import Callable
from typing import Any, get_args

import pytest
from hypothesis import settings
from hypothesis.stateful import run_state_machine_as_test

from floorwalker.conversations.actions import ending, handing_over, joining, masking, minding, recommending, talking
from floorwalker.conversations.facts import ConversationFact, SecretMasked, WaitAnnounced, WishNoted
from floorwalker.conversations.model import Choice
from floorwalker.conversations.reading.tail import Waits
from floorwalker.conversations.views import latest_of
from floorwalker.kit.clock import Instant
from floorwalker.kit.facts import Told
from floorwalker.kit.ids import AgentId, VisitorId
from floorwalker.routing import actions as routing
from tests.cast import Cast
from tests.catalogue.assortment import BOOTS, stocked
from tests.conversations.agreement import check_agreement
from tests.conversations.shop_floor import ShopFloor
from tests.examples import examples


@pytest.mark.hypothesis
@pytest.mark.timeout(0)
def test_journal_state_news_and_board_agree(new_cast: Callable[[], Cast]) -> None:
    day = type("Day", (ShopFloor,), {"new_cast": staticmethod(new_cast)})

    run_state_machine_as_test(day, settings=settings(max_examples=examples(25), stateful_step_count=50))


def test_every_kind_of_fact_agrees_with_its_journal(cast: Cast) -> None:
    told = one_of_each_kind(cast)

    assert {type(one.entry.fact) for one in told} == set(get_args(ConversationFact))
    talk = cast.look(latest_of, cast.shoe_shop.id, VisitorId(cast.mia.id))
    assert talk is not None
    check_agreement(cast, talk.id, told)


def one_of_each_kind(cast: Cast) -> list[Told]:
    """Have everything happen that can, to Mia, and give what was told of her conversation."""
    cast.come_online(cast.ada, cast.ben)
    stocked(cast, BOOTS)
    told = [*cast.told_by(talking.send_message, cast.mia, None, "message-a", "Do these run small?")]
    talk = told[0].subject_id
    waited = Waits(2, told[1].entry.at, 2, remark_seq=8)
    fitters, ben = cast.fitters.id, AgentId(cast.ben.id)
    doings: list[tuple[Callable[..., Any], Any, tuple[object, ...]]] = [
        (routing.claim, cast.ada, ()),
        (talking.see, cast.ada, (2,)),
        (routing.transfer, cast.ada, (None, fitters, "Needs fitting")),
        (routing.note_wish, cast.house, (WishNoted("words", skill="boots"),)),
        (routing.announce_wait, cast.house, (WaitAnnounced(1, Instant(2)),)),
        (routing.give, cast.house, (ben, Choice("least_loaded", "exact", None, 1, 0, 60), 30)),
        (routing.claim, cast.ben, ()),
        (routing.pass_on, cast.house, ()),
        (handing_over.assign, cast.ben, (ben, "claimed", "Mine")),
        (talking.send_message, cast.ben, ("message-b", "Hello!")),
        (recommending.show_product, cast.ben, ("message-card", BOOTS.id)),
        (talking.send_message, cast.mia, ("message-c", "I have been waiting for ages")),
        (minding.take_step, cast.house, ("nudge", waited)),
        (minding.raise_complaint, cast.house, (waited,)),
        (minding.offer_alternative, cast.house, (2,)),
        (minding.settle_wait, cast.house, (Waits(),)),
        (talking.send_message, cast.mia, ("message-d", "I am 131052-308T")),
        (ending.promise_answer, cast.ben, (cast.clock.now() + 3_600_000, "mail")),
        (joining.listen, cast.lea, ()),
        (joining.write_note, cast.lea, ("Offer the other colour",)),
        (ending.close, cast.ben, ("promised",)),
        (ending.reopen, cast.mia, ()),
        (routing.transfer, cast.ben, ()),
    ]
    for action, actor, given in doings:
        told += [one for one in cast.told_by(action, actor, talk, *given) if one.subject_id == talk]
    [masked] = [one.entry.fact for one in told if isinstance(one.entry.fact, SecretMasked)]
    return [*told, *cast.told_by(masking.read_secret, cast.lea, talk, masked.message_seq)]
