"""A shop's reports come twice, late and in any order; the order they lead to is the same."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from floorwalker.kit.actors import system_of
from floorwalker.kit.money import Money
from floorwalker.orders.actions.reporting import take_in
from floorwalker.orders.facts import OrderChanged, OrderPlaced, OrderRefunded
from floorwalker.orders.model import Order, Report, ReportedOrder, ReportedRefunds
from tests.cast import Cast
from tests.orders.reports import known, order, refund


def told(cast: Cast, report: Report) -> list[type]:
    return [type(one.entry.fact) for one in cast.told_by(take_in, cast.house, "generic", report)]


def found(cast: Cast) -> Order:
    now_known = known(cast)
    assert now_known is not None
    return now_known


def test_the_first_report_makes_the_order_known(cast: Cast) -> None:
    assert told(cast, order(cast)) == [OrderPlaced]

    assert (found(cast).state, found(cast).total, found(cast).lines) == ("placed", Money(3990, "EUR"), 1)


def test_the_same_again_changes_nothing(cast: Cast) -> None:
    cast.do(take_in, cast.house, "generic", order(cast))

    assert told(cast, order(cast)) == []


def test_a_newer_report_replaces_what_was_known(cast: Cast) -> None:
    first = order(cast)
    cast.do(take_in, cast.house, "generic", first)

    assert told(cast, replace(first, version=first.version + 1, state="sent", total=Money(3490, "EUR"))) == [
        OrderChanged
    ]

    assert (found(cast).state, found(cast).total.minor) == ("sent", 3490)


def test_an_older_report_never_replaces_a_newer_one(cast: Cast) -> None:
    first = order(cast)
    cast.do(take_in, cast.house, "generic", replace(first, version=first.version + 1000, state="done"))

    assert told(cast, first) == []

    assert found(cast).state == "done"


def test_of_two_of_the_same_second_the_one_further_along_holds(cast: Cast) -> None:
    first = order(cast)
    cast.do(take_in, cast.house, "generic", replace(first, state="paid"))

    assert told(cast, first) == []

    assert found(cast).state == "paid"


def test_refunds_add_up_and_each_counts_once(cast: Cast) -> None:
    first = order(cast)
    cast.do(take_in, cast.house, "generic", first)

    assert told(cast, ReportedRefunds(first.ref, (refund("r1", 1000),))) == [OrderRefunded]
    assert told(cast, ReportedRefunds(first.ref, (refund("r1", 1000),))) == []
    assert told(cast, replace(first, refunds=(refund("r1", 1000), refund("r2", 2990)))) == [OrderRefunded]

    assert found(cast).refunded_minor == 3990


def test_a_refund_may_come_before_its_order(cast: Cast) -> None:
    first = order(cast)
    assert told(cast, ReportedRefunds(first.ref, (refund("r1", 500),))) == []

    assert told(cast, first) == [OrderPlaced, OrderRefunded]

    assert found(cast).refunded_minor == 500


def test_an_older_report_still_brings_its_refunds(cast: Cast) -> None:
    first = order(cast)
    cast.do(take_in, cast.house, "generic", replace(first, version=first.version + 1000, state="done"))

    assert told(cast, replace(first, refunds=(refund("r1", 500),))) == [OrderRefunded]

    assert (found(cast).state, found(cast).refunded_minor) == ("done", 500)


def test_orders_of_two_kinds_of_software_may_have_the_same_name(cast: Cast) -> None:
    cast.do(take_in, cast.house, "generic", order(cast))
    cast.do(take_in, cast.house, "shopify", order(cast, state="sent"))

    assert found(cast).state == "placed"


def test_a_strangers_order_of_the_same_name_is_another(cast: Cast) -> None:
    cast.do(take_in, cast.house, "generic", order(cast))

    cast.do(take_in, system_of(cast.hat_shop.id), "generic", order(cast, state="cancelled", total=Money(1, "EUR")))

    assert (found(cast).state, found(cast).total.minor) == ("placed", 3990)


def story(cast: Cast) -> list[Report]:
    """Everything that becomes of one order: paid, sent, half given back, then all of it."""
    first = order(cast)
    states = ("placed", "paid", "sent", "done")
    reports: list[Report] = [
        replace(first, version=first.version + place, state=state) for place, state in enumerate(states)
    ]
    last = first.version + 9
    reports.append(replace(first, version=last, state="done", total=Money(2990, "EUR"), refunds=(refund("r1", 1000),)))
    return [*reports, ReportedRefunds(first.ref, (refund("r1", 1000), refund("r2", 1990)))]


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_whatever_order_reports_come_in_the_end_is_the_same(cast: Cast, data: st.DataObject) -> None:
    reports = story(cast)
    drawn = data.draw(st.lists(st.sampled_from(reports), max_size=8))
    shuffled = data.draw(st.permutations([*reports, *drawn]))
    ref = f"o{cast.new_client_id()}"

    for report in shuffled:
        named = replace(report, ref=ref) if isinstance(report, ReportedOrder) else replace(report, order_ref=ref)
        cast.do(take_in, cast.house, "generic", named)

    end = known(cast, ref)
    assert end is not None
    assert (end.state, end.total.minor, end.refunded_minor) == ("done", 2990, 2990)


@pytest.mark.parametrize("mail", ["mia@home.example", ""])
def test_no_fact_carries_number_mail_or_name(cast: Cast, mail: str) -> None:
    named = order(cast, mail=mail, customer_ref="4711", number="10023")

    bodies = str([one.entry.fact for one in cast.told_by(take_in, cast.house, "generic", named)])

    assert not any(personal in bodies for personal in ("mia@home", "4711", "10023", "Berry"))
