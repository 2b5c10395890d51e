"""Lost, doubled and overtaken messages are told apart, and latencies start anew after the warm-up."""

import pytest

from bench.tally import Arrivals, Course, Tally


def test_messages_in_order_are_neither_lost_nor_doubled() -> None:
    arrivals = _took(0, 1, 2)

    assert (arrivals.never_came(3), arrivals.doubled, arrivals.out_of_order) == (0, 0, 0)


def test_a_message_that_never_came_is_lost() -> None:
    assert _took(0, 2).never_came(3) == 1


def test_messages_at_the_end_that_never_came_are_lost() -> None:
    assert _took(0).never_came(3) == 2


def test_a_message_that_came_twice_is_doubled_and_hides_no_loss() -> None:
    arrivals = _took(0, 0, 2)

    assert (arrivals.doubled, arrivals.never_came(3)) == (1, 1)


def test_an_overtaken_message_is_out_of_order_but_neither_lost_nor_doubled() -> None:
    arrivals = _took(0, 2, 1, 3)

    assert (arrivals.out_of_order, arrivals.doubled, arrivals.never_came(4)) == (1, 0, 0)


def test_latency_counts_from_when_a_message_was_due() -> None:
    tally = Tally([Course(said_at=[10.0])])

    tally.heard_ack(0, 0, 10.25)
    tally.heard_delivery(0, 0, 10.5)

    assert (list(tally.acks), list(tally.deliveries)) == ([0.25], [0.5])


def test_the_warm_up_is_forgotten_but_its_losses_are_not() -> None:
    tally = Tally([Course(said_at=[10.0, 11.0])])
    tally.heard_ack(0, 0, 10.25)

    tally.begin()

    assert len(tally.acks) == 0
    assert tally.unacknowledged == 1


@pytest.mark.parametrize(("delivered", "settled"), [(0, False), (1, True)])
def test_a_load_is_settled_when_everything_is_acknowledged_and_has_arrived(*, delivered: int, settled: bool) -> None:
    tally = Tally([Course(said_at=[10.0])])
    tally.heard_ack(0, 0, 10.1)
    for number in range(delivered):
        tally.heard_delivery(0, number, 10.1)

    assert tally.is_settled is settled


def _took(*numbers: int) -> Arrivals:
    arrivals = Arrivals()
    for number in numbers:
        arrivals.take(number)
    return arrivals
