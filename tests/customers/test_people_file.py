"""A table of customers is read as it arrives: what is wrong with a line is told, and harms no other."""

import pytest

from floorwalker.customers.actions import note_export, take_in_customers
from floorwalker.customers.facts import CustomersExported
from floorwalker.customers.model import Customer, NotACustomerTable, Vouched
from floorwalker.customers.reading.people import LONGEST_ROW, PeopleReader, Problem
from floorwalker.customers.views import customers_after, known_as
from floorwalker.customers.writing.table import head, lines
from floorwalker.customers.writing.vcard import LONGEST_LINE_BYTES, vcard
from floorwalker.kit.clock import Instant
from floorwalker.kit.errors import NotAllowed
from floorwalker.kit.ids import CustomerId, SiteId
from tests.cast import Cast
from tests.folding import facts_of

MIA = Vouched("4711", "Mia", "mia@home.example", "+358401234567", "fi")


def read(content: bytes, piece: int = 7) -> list[Vouched | Problem]:
    """Read a file in small pieces."""
    reader, found = PeopleReader(), []
    for begin in range(0, len(content), piece):
        found += list(reader.read(content[begin : begin + piece]))
    return [*found, *reader.read(b"", is_last=True)]


@pytest.mark.parametrize("delimiter", [",", ";"])
@pytest.mark.parametrize("bom", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_table_is_read_however_it_was_written(delimiter: str, bom: bytes, end: str) -> None:
    rows = [["Id", "Shoe size", "Name", "E-Mail"], ["4711", "38", f'"Mäki{delimiter} ""Mia"""', ""]]
    content = end.join(delimiter.join(row) for row in rows)

    assert read(bom + content.encode()) == [Vouched("4711", f'Mäki{delimiter} "Mia"')]


def test_each_line_that_is_wrong_is_told_and_all_others_are_taken() -> None:
    bad = [b",No id,", b"x" * 256 + b",Long,", b"2,Mail,nowhere", b"3", b"4,\xff,", b"5,Fine,", b'6,"Open,']

    found = read(b"id,name,mail\n" + b"\n".join(bad))

    troubles = ["id_missing", "id_too_long", "mail_unreadable", "too_few_columns", "not_utf8", None, "unclosed_quote"]
    told = [(one.line, one.trouble) if isinstance(one, Problem) else (7, None) for one in found]
    assert told == list(enumerate(troubles, start=2))
    assert found[5] == Vouched("5", "Fine")


def test_a_mark_that_nobody_closed_takes_a_few_lines_and_not_the_file() -> None:
    content = b'id,name\n1,"open\n' + b"".join(b"%d,Fine\n" % number for number in range(2, 102))

    found = read(content, piece=1_000)

    assert found[0] == Problem(2, "unclosed_quote")
    assert len([one for one in found if isinstance(one, Vouched)]) > 75


def test_a_line_without_end_never_fills_memory() -> None:
    reader = PeopleReader()
    list(reader.read(b"id,name\n"))
    for _ in range(200):
        list(reader.read(b"x" * 65_536))

    assert len(reader._rest) <= LONGEST_ROW


@pytest.mark.parametrize("content", [b"", b"\n\n", b"name,mail\nMia,m@x.example", b"<!doctype html>", b"\x00\x01\x02"])
def test_what_is_no_table_of_customers_is_refused(content: bytes) -> None:
    with pytest.raises(NotACustomerTable):
        read(content)


def test_an_owner_takes_in_a_file_and_the_same_again_changes_nothing(cast: Cast) -> None:
    cast.do(take_in_customers, cast.olga, [MIA])

    again = cast.told_by(take_in_customers, cast.olga, [MIA])

    known = cast.look(known_as, cast.shoe_shop.id, "4711")
    assert known is not None
    assert (known.name, known.phone, list(again)) == ("Mia", "+358401234567", [])


def test_a_formula_leaves_as_words_and_comes_back_as_it_was(cast: Cast) -> None:
    evil = Vouched("=1+1", '=HYPERLINK("https://evil.example";"x")', "", "+358", "")
    cast.do(take_in_customers, cast.olga, [evil, Vouched("-2", "@SUM(A1)")])

    table = head() + lines(cast.look(customers_after, cast.olga, "", 10))

    assert [cell for line in table.splitlines()[1:] for cell in line.split(",") if cell[:1] in set("=+-@")] == []
    back = {one.external_id: one for one in read(table.encode()) if isinstance(one, Vouched)}
    assert back == {"=1+1": evil, "-2": Vouched("-2", "@SUM(A1)")}


def test_who_takes_everything_out_is_on_record(cast: Cast) -> None:
    cast.do(note_export, cast.olga)

    assert len(facts_of(cast, cast.shoe_shop.id, CustomersExported)) == 1


def test_a_lead_neither_brings_nor_takes_customers(cast: Cast) -> None:
    with pytest.raises(NotAllowed):
        cast.do(take_in_customers, cast.lea, [MIA])
    with pytest.raises(NotAllowed):
        cast.do(note_export, cast.lea)
    with pytest.raises(NotAllowed):
        cast.look(customers_after, cast.lea, "", 10)


def test_a_strangers_file_changes_and_shows_their_own_customers_only(cast: Cast) -> None:
    cast.do(take_in_customers, cast.olga, [MIA])

    cast.do(take_in_customers, cast.carl, [Vouched("4711", "Somebody else")])
    cast.do(note_export, cast.carl)

    known = cast.look(known_as, cast.shoe_shop.id, "4711")
    assert known is not None
    assert (known.name, [one.name for one in cast.look(customers_after, cast.carl, "", 10)]) == (
        "Mia",
        ["Somebody else"],
    )


def test_a_card_is_escaped_and_folded_as_the_standard_has_it() -> None:
    name = "Mäki; Mia, \\ \nEND:VCARD " + "ä" * 60
    written = vcard(
        Customer(CustomerId("c-1"), SiteId("s"), Instant(0), "4711", name, "mia@home.example", "+358", "fi")
    )

    broken = written.removesuffix("\r\n").split("\r\n")
    assert max(len(line.encode()) for line in broken) <= LONGEST_LINE_BYTES
    unfolded = written.replace("\r\n ", "").split("\r\n")
    assert unfolded[:4] == ["BEGIN:VCARD", "VERSION:4.0", "KIND:individual", "UID:urn:uuid:c-1"]
    assert unfolded[4] == "FN:Mäki\\; Mia\\, \\\\ \\nEND:VCARD " + "ä" * 60
    assert unfolded[5:] == ["EMAIL:mia@home.example", "TEL;VALUE=text:+358", "LANG:fi", "END:VCARD", ""]


def test_who_has_no_name_goes_by_what_is_known() -> None:
    assert "FN:4711\r\n" in vcard(Customer(CustomerId("c-1"), SiteId("s"), Instant(0), "4711"))
