"""A letter says what the draft says, in every script, and nothing that somebody else wrote into its head."""

import email
from email.header import decode_header, make_header
from email.message import EmailMessage
from email.policy import default
from email.utils import getaddresses, parsedate_to_datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from floorwalker.kit.clock import Instant
from floorwalker.kit.errors import EmptyText, TooLong
from floorwalker.kit.ids import FileId, SiteId
from floorwalker.plumbing.mail.attempt import Leaving
from floorwalker.plumbing.mail.draft import (
    LARGEST_ENCLOSURES_BYTES,
    CalendarEnclosed,
    Draft,
    Enclosure,
    FileEnclosed,
    MailTooLarge,
    clean,
)
from floorwalker.plumbing.mail.letter import letter
from floorwalker.plumbing.mail.mail import Mail, MailId
from floorwalker.plumbing.mail.mailbox import Mailbox, NotAnAddress, NotOneLine, clean_address
from tests.cast import NINE_O_CLOCK
from tests.examples import examples

SENDER = "chat@shoes.example"
MIA = Mailbox("mia@home.example", "Mia Mäkelä")
INJECTIONS = [f"Boots{end}Bcc: all@home.example" for end in ("\r\n", "\n", "\r", "\x0b", "\x85", "\u2028", "\x00")]
NO_ADDRESSES = [
    *("", "mia", "@home.example", "mia@", "mia@home", "mia@home..example", "mia@-home.example", ".mia@home.example"),
    *("mia mia@home.example", "mia@home.example, max@home.example", "<mia@home.example>", '"m ia"@home.example'),
    *("mia@[127.0.0.1]", "miä@home.example", "mia@ho me.example", "a" * 65 + "@home.example", f"m@{'a.' * 130}example"),
]
LINES = st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), min_size=1, max_size=200)
TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc"], include_characters="\n\t"), min_size=1)


def a_draft(to: Mailbox = MIA, subject: str = "Your boots", text: str = "They are here.") -> Draft:
    return Draft(to, subject, text, sender_name="Shoe Shop", reply_to=Mailbox("shop@shoes.example"))


def row_of(draft: Draft, contents: dict[FileId, bytes] | None = None) -> bytes:
    mail = Mail(MailId("mail-1"), SiteId("shoes"), "waiting", NINE_O_CLOCK, Instant(NINE_O_CLOCK + 1))
    return letter(Leaving(mail, clean(draft), "<mail-1@shoes.example>"), SENDER, contents or {})


def written(draft: Draft, contents: dict[FileId, bytes] | None = None) -> EmailMessage:
    row = row_of(draft, contents)
    assert all(byte < 128 for byte in row)
    assert max(map(len, row.splitlines())) <= 998
    read = email.message_from_bytes(row.replace(b"\r\n", b"\n"), policy=default)
    assert isinstance(read, EmailMessage)
    return read


def addressee(raw: str) -> tuple[str, str]:
    """Read a name and its address. The newer reader of the standard library adds blanks to long names."""
    [(name, address)] = getaddresses([raw])
    return str(make_header(decode_header(name))), address


def with_enclosure(one: Enclosure) -> Draft:
    return Draft(MIA, "Your boots", "They are here.", sender_name="Shoe Shop", enclosures=(one,))


def test_the_head_says_who_what_and_when() -> None:
    head = written(a_draft())

    assert str(head["From"]) == f"Shoe Shop <{SENDER}>"
    assert head["Reply-To"] == "shop@shoes.example"
    assert head["Message-ID"] == "<mail-1@shoes.example>"
    assert parsedate_to_datetime(head["Date"]).timestamp() * 1000 == NINE_O_CLOCK
    assert head.get_content() == "They are here.\n"


def test_only_an_automatic_mail_says_that_it_is_one() -> None:
    by_hand = Draft(MIA, "Your boots", "They are here.", sender_name="Shoe Shop", is_automatic=False)

    assert (written(a_draft())["Auto-Submitted"], written(by_hand)["Auto-Submitted"]) == ("auto-generated", None)


@settings(max_examples=examples(60))
@given(name=LINES, subject=LINES)
def test_names_and_subjects_arrive_in_every_script(name: str, subject: str) -> None:
    try:
        draft = clean(a_draft(Mailbox(MIA.address, name[:80]), subject))
    except EmptyText:
        return

    head = written(draft)

    assert [addressee(raw) for raw in email.message_from_bytes(row_of(draft)).get_all("To", [])] == [
        (draft.to.name, MIA.address)
    ]
    assert head["Subject"] == draft.subject


@settings(max_examples=examples(40))
@given(text=TEXTS)
def test_words_arrive_in_every_script(text: str) -> None:
    try:
        draft = clean(a_draft(text=text))
    except EmptyText:
        return

    assert written(draft).get_content().replace("\r\n", "\n") == f"{draft.text}\n"


@pytest.mark.parametrize("line", INJECTIONS)
def test_nobody_writes_a_second_line_into_the_head(line: str) -> None:
    hostile = [
        a_draft(subject=line),
        a_draft(Mailbox(MIA.address, line)),
        a_draft(Mailbox(line)),
        Draft(MIA, "Boots", "Here.", sender_name=line),
        Draft(MIA, "Boots", "Here.", sender_name="Shoe Shop", reply_to=Mailbox(MIA.address, line)),
        with_enclosure(FileEnclosed(FileId("f"), line, "image/png", 1)),
        with_enclosure(CalendarEnclosed(line, "BEGIN:VCALENDAR")),
    ]

    for draft in hostile:
        with pytest.raises(NotOneLine):
            clean(draft)


def test_a_media_type_that_is_none_is_no_door_either() -> None:
    file = FileEnclosed(FileId("f"), "boots.png", "image/png\r\nBcc: all@home.example", 1)

    [enclosure] = written(with_enclosure(file), {file.id: b"\x89"}).iter_attachments()

    assert (enclosure.get_content_type(), enclosure["Bcc"]) == ("application/octet-stream", None)


@pytest.mark.parametrize("address", NO_ADDRESSES)
def test_what_is_no_address_is_refused(address: str) -> None:
    with pytest.raises(NotAnAddress):
        clean(a_draft(Mailbox(address)))


def test_a_domain_in_any_script_is_written_as_the_network_knows_it() -> None:
    assert clean_address(" mia.m+shop@Kenkä.example ") == "mia.m+shop@xn--kenk-ooa.example"


def test_a_mail_says_something_and_not_too_much() -> None:
    with pytest.raises(EmptyText):
        clean(a_draft(text=" \u200b"))
    with pytest.raises(EmptyText):
        clean(a_draft(subject=" "))
    with pytest.raises(TooLong):
        clean(a_draft(subject="b" * 201))
    with pytest.raises(MailTooLarge):
        clean(with_enclosure(FileEnclosed(FileId("f"), "boots.png", "image/png", LARGEST_ENCLOSURES_BYTES + 1)))


def test_a_reader_without_html_reads_the_same_words() -> None:
    draft = Draft(MIA, "Boots", "They are here.", sender_name="Shoe Shop", html="<p>They are <b>here</b>.</p>")

    read = written(draft)

    bodies = [read.get_body([kind]) for kind in ("plain", "html")]
    assert [body.get_content() for body in bodies if body] == ["They are here.\n", "<p>They are <b>here</b>.</p>\n"]


def test_a_file_goes_along_under_its_own_name() -> None:
    file = FileEnclosed(FileId("f"), 'kengät, "uudet" 靴.png', "image/png", 4)

    [enclosure] = written(with_enclosure(file), {file.id: b"\x89PNG"}).iter_attachments()

    assert (enclosure.get_filename(), enclosure.get_content_type()) == (file.name, "image/png")
    assert enclosure.get_content() == b"\x89PNG"


def test_a_calendar_file_goes_along_with_its_method() -> None:
    text = "BEGIN:VCALENDAR\r\nSUMMARY:Mäkelä\r\nEND:VCALENDAR\r\n"

    [enclosure] = written(with_enclosure(CalendarEnclosed("call-back.ics", text))).iter_attachments()

    assert enclosure.get_content_type() == "text/calendar"
    assert enclosure["Content-Type"].params == {"charset": "utf-8", "method": "PUBLISH"}
    assert enclosure.get_payload(decode=True) == text.encode()
