"""A calendar file is read as it was meant by every calendar, whatever people wrote into it."""

import re
from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from floorwalker.kit.calendar_file import Appointment, calendar_file
from floorwalker.kit.clock import Instant
from tests.examples import examples

PROMISED = Appointment(
    id="callback-1@shoes.example",
    version=0,
    written_at=Instant(1_772_434_800_000),
    starts_at=Instant(1_772_521_200_000),
    ends_at=Instant(1_772_522_100_000),
    summary="Call Mia Mäkelä",
    description="About boots; size 38, green\nor black",
    organizer_name='Shoe "Shop"',
    organizer_address="shop@shoes.example",
)
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=120)


def lines(appointment: Appointment) -> list[str]:
    """Read a file's lines back, unfolded."""
    return calendar_file(appointment).replace("\r\n ", "").split("\r\n")[:-1]


def test_a_promised_call_is_an_appointment_at_its_instant() -> None:
    assert lines(PROMISED) == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Floorwalker//Floorwalker//EN",
        "METHOD:PUBLISH",
        "BEGIN:VEVENT",
        "UID:callback-1@shoes.example",
        "SEQUENCE:0",
        "DTSTAMP:20260302T070000Z",
        "DTSTART:20260303T070000Z",
        "DTEND:20260303T071500Z",
        "SUMMARY:Call Mia Mäkelä",
        r"DESCRIPTION:About boots\; size 38\, green\nor black",
        "ORGANIZER;CN=\"Shoe ^'Shop^'\":mailto:shop@shoes.example",
        "STATUS:CONFIRMED",
        "END:VEVENT",
        "END:VCALENDAR",
    ]


def test_a_withdrawn_promise_replaces_the_first_and_reminds_nobody() -> None:
    withdrawn = replace(PROMISED, version=1, is_withdrawn=True, reminder=timedelta(minutes=10))

    assert {"SEQUENCE:1", "STATUS:CANCELLED"} <= set(lines(withdrawn))
    assert "BEGIN:VALARM" not in lines(withdrawn)


def test_an_agent_is_reminded_in_time() -> None:
    reminded = lines(replace(PROMISED, reminder=timedelta(minutes=10)))

    alarm = reminded[reminded.index("BEGIN:VALARM") : reminded.index("END:VALARM")]
    assert alarm[1:] == ["ACTION:DISPLAY", "DESCRIPTION:Call Mia Mäkelä", "TRIGGER:-PT600S"]


@settings(max_examples=examples(60))
@given(summary=TEXTS, description=TEXTS, name=TEXTS, address=TEXTS)
def test_nobody_writes_a_line_of_their_own(summary: str, description: str, name: str, address: str) -> None:
    hostile = replace(
        PROMISED, summary=summary, description=description, organizer_name=name, organizer_address=address
    )

    assert [re.split("[:;]", line)[0] for line in lines(hostile)] == [re.split("[:;]", at)[0] for at in lines(PROMISED)]
    assert unescaped(lines(hostile)[10].removeprefix("SUMMARY:")) == plain(summary)


@settings(max_examples=examples(60))
@given(summary=TEXTS)
def test_no_line_is_longer_than_75_bytes_and_no_character_is_broken(summary: str) -> None:
    file = calendar_file(replace(PROMISED, summary=f"{summary} äöå 靴 👟 " * 3)).encode()

    assert max(len(line) for line in file.split(b"\r\n")) <= 75
    assert all(line.decode() for line in file.split(b"\r\n")[:-1])
    assert b"\n" not in file.replace(b"\r\n", b"")


def unescaped(text: str) -> str:
    """Read a text back as RFC 5545, 3.3.11 has it."""
    return re.sub(r"\\(.)", lambda found: "\n" if found[1] == "n" else found[1], text)


def plain(text: str) -> str:
    """What may be left of a text: line breaks are one sign, other controls are none."""
    return re.sub(r"[\x00-\x09\x0b-\x1f\x7f]", "", text.replace("\r\n", "\n").replace("\r", "\n"))
