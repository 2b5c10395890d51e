"""The same agent again, for some seconds."""

from floorwalker.kit.ids import AgentId
from floorwalker.routing.strategies.plan import plan
from tests.routing.strategies.boards import board, here, waits

ADA = AgentId("ada")


def test_who_comes_back_gets_the_same_agent_though_another_has_less_to_do() -> None:
    moment = board(waits(previous_agent_id=ADA), here("ada", open_chats=1, load=1.0), here("ben"))

    [gift] = plan(moment)

    assert (gift.agent_id, gift.choice.strategy) == ("ada", "sticky")


def test_a_customer_is_kept_for_a_full_agent_for_a_while() -> None:
    assert plan(board(waits(seconds=29, previous_agent_id=ADA), here("ada", 1, 1), here("ben"))) == []


def test_after_a_while_anybody_is_better_than_waiting() -> None:
    [gift] = plan(board(waits(seconds=30, previous_agent_id=ADA), here("ada", 1, 1), here("ben")))

    assert (gift.agent_id, gift.choice.strategy) == ("ben", "least_loaded")


def test_nobody_is_kept_for_an_agent_who_is_not_here() -> None:
    [gift] = plan(board(waits(previous_agent_id=ADA), here("ben")))

    assert gift.agent_id == "ben"


def test_nobody_is_kept_for_the_agent_who_left_them_alone() -> None:
    [gift] = plan(board(waits(previous_agent_id=ADA, lost_by=ADA), here("ada"), here("ben", open_chats=2, load=2.0)))

    assert gift.agent_id == "ben"
