"""Orders, parcels, goods, accounts and telephones: long numbers that a shop lives by, and that must stay readable."""

import random

import pytest

from floorwalker.kit.clock import Instant
from floorwalker.kit.masking.masking import masked
from tests.kit.masking.secrets_by_chance import NOW

AT = Instant(NOW)
EVERYDAY = """
order 1023345678 | tilausnumero 8112189876 | Order no: 8112189876 | ordernummer är 8112189876 | #8112189876
beställning 811218-9876 | bestelling 4242424242424242 | Amazon 402-1234567-1234567 | order 20260301-0012
OCR 5105105105105100 | viitenumero 4242424242424242 | faktura 5105105105105100 | 260301-1234 | 2603011234
+46 70 123 45 67 | 070-123 45 67 | 0701234567 | 0401234567 | +358 40 123 4567 | 0031 6 12345678 | 06-12345678
0047 912 34 567 | 20 12 34 56 | 08-123 456 78 | 044 988 7654 | puhelin 050 1234567 tai 040 7654321
FI21 1234 5600 0007 85 | SE45 5000 0000 0583 9825 7466 | NL91 ABNA 0417 1643 00 | DE89 3704 0044 0532 0130 00
NO93 8601 1117 947 | DK50 0040 0440 1162 43 and thanks | fi2112345600000785
EAN 4006381333931 | 4006381333931 | 6408070025598 | 5901234123457 | 7350053850019 | 04006381333931
JJFI62012345678901234 | 00370712345678901234 | 3SDEVC123456789 | 1Z999AA10123456784 | RR123456785SE
373500489530470123 | https://track.example/?id=4242424242424242 | SKU 19811218-9876 | IMEI 35-209900-176148-1
between 9.00-17.00 on 24.12.2025 or 2.1.2026 | 79,90 + 12,90 = 92,80 | sizes 36 37 38 39 40 41 42 43 | bsn
"""


@pytest.mark.parametrize("text", [text.strip() for text in EVERYDAY.replace("\n", "|").split("|") if text.strip()])
def test_numbers_of_everyday_life_stay_readable(text: str) -> None:
    assert masked(text, AT).text == text


@pytest.mark.parametrize(
    ("digits", "at_most"), [(6, 0), (8, 0), (9, 0), (10, 0.01), (11, 0.001), (12, 0.001), (16, 0.05)]
)
def test_numbers_by_chance_are_seldom_taken_for_a_secret(digits: int, at_most: float) -> None:
    chance = random.Random(digits)
    numbers = [f"{chance.randrange(10 ** (digits - 1), 10**digits)}" for _ in range(4_000)]

    taken = [number for number in numbers if masked(f"it is {number}", AT).secrets]

    assert len(taken) <= at_most * len(numbers)


def test_a_dutch_number_needs_its_name() -> None:
    assert masked("111222333", AT).secrets == ()
    assert masked("mijn bsn is 111222333", AT).text == "mijn bsn is •••••••••"
    assert masked("mijn BSN: 1112.22.333", AT).text == "mijn BSN: ••••.••.•••"
    assert masked("mijn bsn is 111222334", AT).secrets == ()


def test_a_danish_number_without_check_digit_needs_its_name() -> None:
    assert masked("010165-4003", AT).secrets == ()
    assert masked("CPR 010165-4003", AT).text == "CPR ••••••-••••"


def test_a_number_in_one_go_that_begins_like_a_telephone_needs_its_name() -> None:
    assert masked("0112189873", AT).secrets == ()
    assert masked("personnummer 0112189873", AT).text == "personnummer ••••••••••"


def test_who_is_over_a_hundred_or_under_thirteen_is_read_by_the_sign_and_the_date() -> None:
    assert masked("181218+9874", AT).text == "••••••+••••"
    assert masked("20251218-9875", AT).secrets == ()
    assert masked("personnummer 20251218-9875", AT).text == "personnummer ••••••••-••••"


def test_two_cards_in_one_row_are_both_masked() -> None:
    found = masked("4242 4242 4242 4242 5555 5555 5555 4444", AT)

    assert found.text == "•••• •••• •••• 4242 •••• •••• •••• 4444"


def test_a_word_beside_the_digits_makes_them_its_own() -> None:
    assert masked("x4242424242424242", AT).secrets == ()
    assert masked("card:4242424242424242.", AT).text == "card:••••••••••••4242."
