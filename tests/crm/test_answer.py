"""Whatever records answer ends as short plain lines, or as a word for why not."""

import pytest

from floorwalker.crm.model import LONGEST_VALUE, Found, Mapped, Somebody
from floorwalker.crm.reading.address import filled
from floorwalker.crm.reading.answer import read_answer

WANTED = (Mapped("customer.tier", "Tier"), Mapped("orders.0.total", "Last order"), Mapped("customer.vip", "VIP"))


def test_fields_are_found_by_their_paths() -> None:
    answer = read_answer(b'{"customer":{"tier":"Gold","vip":true},"orders":[{"total":79.9},{"total":1}]}', WANTED)

    assert answer.outcome == "found"
    assert [(one.label, one.value) for one in answer.found] == [("Tier", "Gold"), ("Last order", "79.9"), ("VIP", "✓")]


@pytest.mark.parametrize(
    ("content", "outcome"),
    [
        (b"", "crm_not_json"),
        (b"<!doctype html><script>alert(1)</script>", "crm_not_json"),
        (b'{"customer":', "crm_not_json"),
        (b"\xff\xfe{}", "crm_not_json"),
        (b'{"customer":{"tier":"\xff"}}', "crm_not_json"),
        (b"[" * 100_000, "crm_not_json"),
        (b'{"a":' * 50_000, "crm_not_json"),
        (b"null", "nobody"),
        (b"{}", "nobody"),
        (b"[]", "nobody"),
        (b'{"customer":null}', "nobody"),
        (b'{"customer":"Gold"}', "nobody"),
        (b'{"customer":{"tier":""}}', "nobody"),
        (b'{"orders":{"0":{}}}', "nobody"),
        (b'"Gold"', "crm_unreadable"),
        (b"42", "crm_unreadable"),
        (b'{"customer":{"tier":{"name":"Gold"}}}', "crm_unreadable"),
        (b'{"customer":{"tier":["Gold"]}}', "crm_unreadable"),
        (b'\xef\xbb\xbf{"customer":{"tier":"Gold"}}', "found"),
        (b'{"customer":{"tier":' + b"9" * 5_000 + b"}}", "crm_not_json"),
    ],
    ids=range(20),
)
def test_whatever_is_answered_ends_in_a_word(content: bytes, outcome: str) -> None:
    assert read_answer(content, WANTED).outcome == outcome


def test_one_field_in_the_wrong_form_harms_no_other() -> None:
    answer = read_answer(b'{"customer":{"tier":["Gold"],"vip":false}}', WANTED)

    assert answer.found == (Found("Tier", "", is_readable=False), Found("VIP", "✗"))


def test_a_value_is_one_short_line_without_tricks() -> None:
    long = read_answer(b'{"customer":{"tier":"%s"}}' % (b"x" * 5_000), WANTED)
    tricky = read_answer(b'{"customer":{"tier":"a\\u0000\\n\\u202egold"}}', WANTED)

    assert (len(long.found[0].value), tricky.found[0].value) == (LONGEST_VALUE, "a gold")


@pytest.mark.parametrize(
    ("address", "mail", "customer", "wanted"),
    [
        ("https://c.example/{customer}", "", "../admin?x#y", "https://c.example/..%2Fadmin%3Fx%23y"),
        ("https://c.example/?m={mail}&k=1", "a&k=2@x.example", "", "https://c.example/?m=a%26k%3D2%40x.example&k=1"),
        ("https://c.example/?m={mail}", "{customer}@x", "7", "https://c.example/?m=%7Bcustomer%7D%40x"),
        ("https://c.example/{customer}", "", "..", None),
        ("https://c.example/{customer}", "a@x", "", None),
    ],
)
def test_nothing_in_an_address_is_anything_but_a_value(
    address: str, mail: str, customer: str, wanted: str | None
) -> None:
    assert filled(address, Somebody(mail, customer, is_proven=True)) == wanted
