"""Reading the hours of a day as people write them."""

import pytest

from floorwalker.shops.calendar.slots import (
    NotATime,
    NotAWeek,
    Slot,
    SlotInverted,
    SlotsOverlap,
    common,
    read_slots,
    read_week,
    written,
)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("", ""),
        ("  ", ""),
        ("9:00-17:00", "09:00-17:00"),
        ("00:00-24:00", "00:00-24:00"),
        ("09:00 \u2013 12:00, 13:00 - 17:30", "09:00-12:00 13:00-17:30"),
        ("18:00-21:00; 09:00-12:00", "09:00-12:00 18:00-21:00"),
        ("09:00-12:00 12:00-17:00", "09:00-12:00 12:00-17:00"),
    ],
)
def test_hours_are_kept_in_one_form(text: str, kept: str) -> None:
    assert written(read_slots(text)) == kept


@pytest.mark.parametrize("text", ["17:00-09:00", "22:00-02:00", "09:00-09:00", "24:00-24:00", "20:00-00:00"])
def test_a_slot_that_ends_before_it_begins_is_refused(text: str) -> None:
    with pytest.raises(SlotInverted):
        read_slots(text)


@pytest.mark.parametrize("text", ["09:00-12:00 11:59-13:00", "13:00-14:00 09:00-17:00", "09:00-10:00 09:00-10:00"])
def test_slots_that_overlap_are_refused(text: str) -> None:
    with pytest.raises(SlotsOverlap):
        read_slots(text)


@pytest.mark.parametrize(
    "text", ["09:60-10:00", "24:01-24:30", "09:00-25:00", "-1:00-10:00", "9-17", "09:00", "closed", "09:00-12:00 x"]
)
def test_what_no_clock_shows_is_refused(text: str) -> None:
    with pytest.raises(NotATime):
        read_slots(text)


@pytest.mark.parametrize("days", [[], ["09:00-17:00"] * 6, ["09:00-17:00"] * 8])
def test_a_week_has_seven_days(days: list[str]) -> None:
    with pytest.raises(NotAWeek):
        read_week(days)


def test_what_stands_in_both_is_common() -> None:
    some, others = read_slots("09:00-12:00 13:00-17:00"), read_slots("11:00-14:00 17:00-18:00")

    assert common(some, others) == (Slot(660, 720), Slot(780, 840))
