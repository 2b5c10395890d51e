"""Whatever the moment: nobody over their slots, nobody who is not here or overdue, the longest waiting first."""

from collections import Counter

from hypothesis import given

from floorwalker.conversations.model import Choice
from floorwalker.routing.model import UNANSWERED_MS, Board, Waiting
from floorwalker.routing.strategies.plan import chats_first, plan
from tests.routing.strategies.boards import any_board, board, here, waits


@given(any_board())
def test_nobody_gets_more_than_their_slots(moment: Board) -> None:
    given_to = Counter(gift.agent_id for gift in plan(moment))

    known = {one.agent_id: one for one in moment.candidates}
    assert all(known[agent].open_chats + count <= known[agent].slots for agent, count in given_to.items())


@given(any_board())
def test_nobody_is_given_to_who_is_not_here_or_leaves_another_unanswered(moment: Board) -> None:
    for gift in plan(moment):
        agent = next(one for one in moment.candidates if one.agent_id == gift.agent_id)
        assert agent.unanswered_since is None or moment.now - agent.unanswered_since <= UNANSWERED_MS


@given(any_board())
def test_each_customer_is_given_once_and_none_who_is_not_in_the_queue(moment: Board) -> None:
    gifts = [gift.conversation_id for gift in plan(moment)]

    assert len(set(gifts)) == len(gifts)
    assert set(gifts) <= {waiting.conversation_id for waiting in moment.queue}


@given(any_board())
def test_whoever_stands_first_is_considered_before_all_others(moment: Board) -> None:
    """Who stands first gets an agent if they would get one alone, whoever stands behind them."""
    in_order = chats_first(moment.queue)
    for first in in_order[:1]:
        alone = plan(Board(moment.now, moment.rules, (first,), moment.candidates, moment.closed_branches))
        together = [gift for gift in plan(moment) if gift.conversation_id == first.conversation_id]
        assert together == alone


@given(any_board())
def test_live_chats_are_considered_before_mails(moment: Board) -> None:
    chats = tuple(one for one in moment.queue if one.channel == "chat")

    without = Board(moment.now, moment.rules, chats, moment.candidates, moment.closed_branches)

    mails = {one.conversation_id for one in moment.queue if one.channel == "mail"}
    assert [gift for gift in plan(moment) if gift.conversation_id not in mails] == plan(without)


@given(any_board())
def test_a_shop_that_takes_by_hand_gives_to_nobody(moment: Board) -> None:
    by_hand = Board(moment.now, type(moment.rules)("by_hand"), moment.queue, moment.candidates)

    assert plan(by_hand) == []


def test_the_reason_says_who_was_chosen_how_and_out_of_how_many() -> None:
    moment = board(waits(), here("ada", open_chats=1, load=1.3), here("ben", open_chats=2, load=0.4))

    [gift] = plan(moment)

    assert (gift.agent_id, gift.choice) == ("ben", Choice("least_loaded", "exact", None, 2, 40, 1_000))


def test_two_who_come_at_once_are_spread() -> None:
    gifts = plan(board(waits("mia"), waits("max"), here("ada"), here("ben")))

    assert {gift.agent_id for gift in gifts} == {"ada", "ben"}


def test_a_mail_waits_while_a_chat_wants_the_last_slot() -> None:
    mail: Waiting = waits("mail", 600, channel="mail")

    [gift] = plan(board(mail, waits("chat"), here("ada", slots=1)))

    assert gift.conversation_id == "chat"
