"""A message may be as long as a page: each digit of it is looked at a few times, however many there are."""

import re
from collections import Counter

import pytest

from floorwalker.kit.clock import Instant
from floorwalker.kit.masking import cards, numbers
from floorwalker.kit.masking.masking import masked
from tests.kit.masking.secrets_by_chance import NOW

GROUPS = 2_000


@pytest.fixture
def tried(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """Count what is tried."""
    tried = Counter[str]()
    is_card, iban_end = cards._is_card, numbers._iban_end

    def try_card(text: str, groups: numbers.Row) -> bool:
        tried["card"] += 1
        return is_card(text, groups)

    def try_account(match: re.Match[str]) -> int | None:
        tried["account"] += 1
        return iban_end(match)

    monkeypatch.setattr(cards, "_is_card", try_card)
    monkeypatch.setattr(numbers, "_iban_end", try_account)
    return tried


@pytest.mark.parametrize("group", ["1 ", "4 ", "4.", "12 ", "4444 ", "6 "])
def test_a_row_as_long_as_a_message_is_tried_a_few_times_for_each_group(tried: Counter[str], group: str) -> None:
    masked(group * GROUPS, Instant(NOW))

    assert tried["card"] <= len(cards.MAESTRO) * GROUPS


def test_a_card_at_the_end_of_a_long_row_is_masked_all_the_same() -> None:
    found = masked("1 " * GROUPS + "4242 4242 4242 4242", Instant(NOW))

    assert [one.text for one in found.secrets] == ["4242 4242 4242 4242"]


def test_accounts_are_looked_for_once_however_many_rows_there_are(tried: Counter[str]) -> None:
    masked("FI21 1234 5600 0007 85, 1234567890123 and " * GROUPS, Instant(NOW))

    # Once by what looks for cards, and once by what looks for people.
    assert tried["account"] <= 2 * GROUPS
