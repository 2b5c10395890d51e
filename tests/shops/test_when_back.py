"""Saying when somebody is back, in the words of whoever asks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from floorwalker.kit.clock import Instant
from floorwalker.plumbing.texts import say, spoken_languages
from floorwalker.shops.calendar.back import when_back
from tests.shops.planned import OFFICE_HOURS, at, plan_of

NINE_TO_FIVE = plan_of(OFFICE_HOURS, exceptions={"2026-12-24": "", "2026-12-25": "", "2026-12-26": ""})
LONG_HOLIDAYS = plan_of("14:00-17:00", exceptions={f"2026-12-{day:02}": "" for day in range(20, 32)})


@pytest.mark.parametrize(
    ("now", "language", "words"),
    [
        ("2026-11-23 08:00", "en", "Back today at 09:00"),
        ("2026-11-23 08:00", "sv", "Tillbaka i dag kl. 09:00"),
        ("2026-11-23 08:00", "fi", "Palaamme tänään klo 9.00"),
        ("2026-11-23 08:00", "nl", "We zijn vandaag om 09:00 terug"),
        ("2026-11-23 08:00", "da", "Tilbage i dag kl. 09.00"),
        ("2026-11-23 08:00", "nb", "Tilbake i dag kl. 09:00"),
        ("2026-11-23 08:00", "de", "Heute ab 09:00 Uhr wieder da"),
        ("2026-11-23 17:00", "en", "Back tomorrow at 09:00"),
        ("2026-11-23 17:00", "sv", "Tillbaka i morgon kl. 09:00"),
        ("2026-11-23 17:00", "fi", "Palaamme huomenna klo 9.00"),
        ("2026-11-23 17:00", "nl", "We zijn morgen om 09:00 terug"),
        ("2026-11-23 17:00", "da", "Tilbage i morgen kl. 09.00"),
        ("2026-11-23 17:00", "nb", "Tilbake i morgen kl. 09:00"),
        ("2026-11-23 17:00", "de", "Morgen ab 09:00 Uhr wieder da"),
        ("2026-11-28 15:00", "en", "Back on Monday at 09:00"),
        ("2026-11-28 15:00", "sv", "Tillbaka på måndag kl. 09:00"),
        ("2026-11-28 15:00", "fi", "Palaamme maanantaina klo 9.00"),
        ("2026-11-28 15:00", "nl", "We zijn maandag om 09:00 terug"),
        ("2026-11-28 15:00", "da", "Tilbage på mandag kl. 09.00"),
        ("2026-11-28 15:00", "nb", "Tilbake på mandag kl. 09:00"),
        ("2026-11-28 15:00", "de", "Am Montag ab 09:00 Uhr wieder da"),
        ("2026-12-23 18:00", "en", "Back on Monday at 09:00"),
    ],
)
def test_the_next_opening_is_said_in_words(now: str, language: str, words: str) -> None:
    back = when_back(NINE_TO_FIVE, at(now), language)

    assert back is not None
    assert say(back.key, language, **back.values) == words


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "Back on 1 January at 14:00"),
        ("sv", "Tillbaka den 1 januari kl. 14:00"),
        ("fi", "Palaamme 1. tammikuuta klo 14.00"),
        ("nl", "We zijn op 1 januari om 14:00 terug"),
        ("da", "Tilbage den 1. januar kl. 14.00"),
        ("nb", "Tilbake 1. januar kl. 14:00"),
        ("de", "Am 1. Januar ab 14:00 Uhr wieder da"),
    ],
)
def test_more_than_six_days_away_the_date_is_said(language: str, words: str) -> None:
    back = when_back(LONG_HOLIDAYS, at("2026-12-25 18:00"), language)

    assert back is not None
    assert say(back.key, language, **back.values) == words


def test_six_days_away_the_weekday_is_said() -> None:
    keys = [when_back(LONG_HOLIDAYS, at(now), "en") for now in ("2026-12-26 00:00", "2026-12-25 23:59")]

    assert [back.key for back in keys if back] == ["back.weekday", "back.date"]


def test_today_is_the_day_on_the_shops_wall() -> None:
    tokyo = plan_of(OFFICE_HOURS, "Asia/Tokyo")

    back = when_back(tokyo, at("2026-11-23 18:00"), "en")

    assert back is not None
    assert back.key == "back.today"


def test_nobody_says_when_a_shop_that_never_opens_is_back() -> None:
    assert when_back(plan_of(""), at("2026-11-23 08:00"), "en") is None


@given(minutes=st.integers(0, 60 * 24 * 60), language=st.sampled_from(spoken_languages()))
def test_whatever_the_moment_all_words_are_there(minutes: int, language: str) -> None:
    now = Instant(at("2026-11-15 00:00") + minutes * 60_000)

    back = when_back(LONG_HOLIDAYS, now, language)

    assert back is not None
    assert back.values["time"] in say(back.key, language, **back.values)
