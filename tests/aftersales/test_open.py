"""An order opens to whoever has its mailbox, and nobody else learns so much as whether it exists."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from msgspec.structs import replace

from floorwalker.aftersales.actions.opening import ask_order_code, open_order, send_order_code
from floorwalker.aftersales.model import (
    MOST_CODES_FOR_ONE,
    MOST_CODES_OF_ONE,
    OPEN_FOR_MS,
    OrdersNotShown,
    Rules,
    TooManyCodes,
)
from floorwalker.customers.model import Vouched
from floorwalker.kit.actors import Actor
from floorwalker.kit.errors import EmptyText, NotFound
from floorwalker.kit.mailed_code import CODE_LASTS_MS, MOST_TRIES
from floorwalker.orders.actions.reporting import take_in
from floorwalker.plumbing.mail.mailbox import NotAnAddress
from floorwalker.visitors.actions import arrive, present
from floorwalker.visitors.model import Presented
from tests.aftersales.serving import ALL, HOME, asks_code, code_in, mails, opens, opens_service, seen_by
from tests.cast import Cast
from tests.orders.reports import order


def test_the_code_goes_to_the_address_of_the_order_and_opens_it_in_this_browser(cast: Cast) -> None:
    opens_service(cast)

    assert opens(cast, cast.mia) == "opened"

    [(to, text)] = mails(cast)
    assert (to, "10023" in text) == (HOME, False)
    (shown,) = seen_by(cast, cast.mia).orders
    assert (shown.number, shown.way, [one.name for one in shown.lines]) == ("10023", "code", ["Berry picker"])
    assert seen_by(cast, cast.max).orders == []


def test_whom_the_shop_vouches_for_sees_their_orders_without_a_code(cast: Cast) -> None:
    opens_service(cast, customer_ref="4711")
    cast.do(take_in, cast.house, "generic", order(cast, "10024", mail="max@home.example", customer_ref="4712"))
    cast.do(present, cast.mia, Presented(Vouched("4711")))

    shown = seen_by(cast, cast.mia)

    assert (shown.is_known, [(one.number, one.way) for one in shown.orders]) == (True, [("10023", "identity")])


def test_there_is_no_telling_whether_an_order_exists(new_cast: Callable[[], Cast]) -> None:
    work, answers, sent = [], [], []
    for number, mail in (("99999", HOME), ("10023", "max@home.example"), ("10023", HOME)):
        cast = new_cast()
        opens_service(cast)
        with heard(cast) as asked:
            (told,) = cast.told_by(ask_order_code, cast.max, number, mail)
        cast.do(send_order_code, cast.house, told.subject_id)
        with heard(cast) as tried:
            answers.append(cast.do(open_order, cast.max, "not it"))
        work.append((asked, tried))
        sent.append(len(mails(cast)))

    assert answers == ["wrong_code"] * 3
    assert all(work[0])
    assert work[0] == work[1] == work[2]
    assert sent == [0, 0, 1]


def test_a_mail_that_somebody_only_claims_opens_nothing(cast: Cast) -> None:
    opens_service(cast)
    asks_code(cast, cast.max, mail="max@home.example")

    assert [cast.do(open_order, cast.max, code) for code in ("", "0")] == ["wrong_code", "wrong_code"]
    assert seen_by(cast, cast.max).orders == []


def test_the_look_alike_of_an_address_is_another_address(cast: Cast) -> None:
    opens_service(cast)
    cast.do(take_in, cast.house, "generic", order(cast, "10025", mail="mia@straße.example"))

    asks_code(cast, cast.max, "10025", "mia@strasse.example")
    asks_code(cast, cast.max, "10025", "mia@straße.example")

    assert mails(cast) == []


def test_wrong_codes_are_counted_and_five_end_it(cast: Cast) -> None:
    opens_service(cast)
    asks_code(cast, cast.mia)
    right = code_in(mails(cast)[0][1])
    wrong = f"{(int(right) + 1) % 1_000_000:06}"

    tried = [cast.do(open_order, cast.mia, wrong) for _ in range(MOST_TRIES)]

    assert tried == ["wrong_code"] * MOST_TRIES
    assert cast.do(open_order, cast.mia, right) == "code_over"


def test_a_code_is_good_for_an_hour_and_what_it_opened_for_a_day(cast: Cast) -> None:
    opens_service(cast)
    asks_code(cast, cast.max)
    cast.clock.advance(seconds=CODE_LASTS_MS / 1_000)
    assert cast.do(open_order, cast.max, code_in(mails(cast)[0][1])) == "code_over"

    opens(cast, cast.mia)
    assert len(seen_by(cast, cast.mia).orders) == 1
    cast.clock.advance(seconds=OPEN_FOR_MS / 1_000)

    assert seen_by(cast, cast.mia).orders == []


def test_a_code_opens_nothing_in_another_browser_and_only_once(cast: Cast) -> None:
    opens_service(cast)
    asks_code(cast, cast.mia)
    code = code_in(mails(cast)[0][1])

    assert cast.do(open_order, cast.max, code) == "code_over"
    assert cast.do(open_order, cast.mia, f" {code} ") == "opened"
    assert cast.do(open_order, cast.mia, code) == "code_over"


def test_the_same_due_work_twice_sends_one_code_that_holds(cast: Cast) -> None:
    opens_service(cast)
    claim = asks_code(cast, cast.mia)

    cast.do(send_order_code, cast.house, claim)

    assert len(mails(cast)) == 1
    assert cast.do(open_order, cast.mia, code_in(mails(cast)[0][1])) == "opened"


def test_few_codes_are_sent_to_one_browser_one_address_and_for_one_number(cast: Cast) -> None:
    opens_service(cast)
    for _ in range(MOST_CODES_OF_ONE):
        asks_code(cast, cast.mia, "99999")

    for mail in (HOME, "other@home.example"):
        with pytest.raises(TooManyCodes):
            cast.do(ask_order_code, cast.mia, "10023", mail)
    with pytest.raises(TooManyCodes):
        cast.do(ask_order_code, cast.max, "10023", HOME.upper())


def test_many_browsers_together_get_few_codes_for_one_number(cast: Cast) -> None:
    opens_service(cast)
    for place in range(MOST_CODES_FOR_ONE):
        asks_code(cast, newcomer(cast), mail=f"nobody{place}@home.example")

    with pytest.raises(TooManyCodes):
        cast.do(ask_order_code, cast.mia, "#10023", HOME)
    cast.do(ask_order_code, cast.mia, "10024", HOME)


@pytest.mark.parametrize(
    ("number", "mail", "refusal"), [(" ", HOME, EmptyText), ("10023", "mia", NotAnAddress), ("1", "a@b", NotAnAddress)]
)
def test_what_names_nothing_is_refused(cast: Cast, number: str, mail: str, refusal: type[Exception]) -> None:
    opens_service(cast)

    with pytest.raises(refusal):
        cast.do(ask_order_code, cast.mia, number, mail)


def test_a_shop_that_does_not_show_orders_shows_none(cast: Cast) -> None:
    opens_service(cast, replace(ALL, is_on=False))

    with pytest.raises(OrdersNotShown):
        cast.do(ask_order_code, cast.mia, "10023", HOME)
    with pytest.raises(OrdersNotShown):
        seen_by(cast, cast.mia)
    assert Rules().is_on is False


def test_strangers_and_the_staff_have_no_orders_here(cast: Cast) -> None:
    opens_service(cast)

    for somebody in (cast.carl, cast.ada):
        with pytest.raises(NotFound):
            cast.do(ask_order_code, somebody, "10023", HOME)
        with pytest.raises(NotFound):
            cast.do(open_order, somebody, "123456")
        with pytest.raises(NotFound):
            seen_by(cast, somebody)


def newcomer(cast: Cast) -> Actor:
    """One more browser."""
    arrival = cast.do(arrive, Actor(cast.shoe_shop.id, "visitor", "newcomer"), "en")
    return Actor(cast.shoe_shop.id, "visitor", arrival.visitor.id)


@contextmanager
def heard(cast: Cast) -> Iterator[list[str]]:
    """Hear what the store is asked meanwhile: equal work takes equal time."""
    asked: list[str] = []
    with pytest.MonkeyPatch.context() as patch:
        for name in ("read", "write", "write_many"):
            patch.setattr(cast.connection, name, _noting(asked, getattr(cast.connection, name)))
        yield asked


def _noting(asked: list[str], ask: Callable[[str, Any], Any]) -> Callable[[str, Any], Any]:
    def noting(sql: str, given: Any) -> Any:
        asked.append(sql)
        return ask(sql, given)

    return noting
