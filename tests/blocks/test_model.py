"""How wide a range may be, and what is an address at all."""

import pytest

from floorwalker.blocks.model import is_in, range_of


@pytest.mark.parametrize(
    ("address", "narrow", "wide"),
    [
        ("203.0.113.77", "203.0.113.77/32", "203.0.113.0/24"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64", "2001:db8:1::/48"),
        ("fe80::1%eth0", "fe80::/64", "fe80::/48"),
        # IPv4 in IPv6 clothes: as /48 it would be everybody.
        ("::ffff:203.0.113.77", "203.0.113.77/32", "203.0.113.0/24"),
    ],
)
def test_a_range_is_as_wide_as_chosen_and_no_wider(address: str, narrow: str, wide: str) -> None:
    assert (range_of(address, "narrow"), range_of(address, "wide")) == (narrow, wide)


@pytest.mark.parametrize(
    "address", ["", "unknown", "203.0.113", "shoes.example", "64:ff9b::203.0.113.77", "1.2.3.4, 5.6.7.8"]
)
def test_what_is_nobodys_own_address_makes_no_range(address: str) -> None:
    assert range_of(address, "wide") is None
    assert not is_in(address, "0.0.0.0/0")


def test_who_is_in_a_range() -> None:
    assert is_in("203.0.113.9", "203.0.113.0/24")
    assert is_in("::ffff:203.0.113.9", "203.0.113.0/24")
    assert not is_in("203.0.114.9", "203.0.113.0/24")
    assert not is_in("2001:db8::1", "203.0.113.0/24")
