"""What people write of themselves in passing is found, and nothing else is taken for it."""

import pytest

from floorwalker.kit.particulars import mail_in, order_in, phone_in


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("it's about order 40023871, half of it is missing", "40023871"),
        ("Order no. SH-40023", "SH-40023"),
        ("min beställning 55671", "55671"),
        ("tilausnumeroni on 40023871", "40023871"),
        ("bestelnummer: 4002387", "4002387"),
        ("number 40023871", "40023871"),
        ("I take size 42 for 1299 euros", ""),
        ("call me on +358401234567", ""),
        ("mail mia123456@home.example", ""),
    ],
)
def test_an_orders_number_is_told_from_other_numbers(text: str, order: str) -> None:
    assert order_in([text]) == order


def test_the_last_that_was_written_counts() -> None:
    said = ["mia@home.example, 040 123 4567", "no, mia@work.example and 050 123 4567"]

    assert (mail_in(said), phone_in(said, "FI")) == ("mia@work.example", "+358501234567")


def test_what_is_no_number_that_anybody_has_is_none() -> None:
    assert phone_in(["0000 0000 000"], "FI") == ""
    assert (mail_in(["mia@home"]), mail_in([])) == ("", "")


def test_a_text_made_to_take_long_does_not() -> None:
    hostile = "a" * 20_000 + "@" + "order " * 2_000 + "0 " * 4_000

    assert (mail_in([hostile]), order_in([hostile]), phone_in([hostile], "FI")) == ("", "", "")
