"""A shop's own names are found however they are inflected, and not where they only look alike."""

import pytest

from floorwalker.language.views import names_in

NAMES = ["Lönnrotinkatu", "Mannerheimintie", "Turku", "Helsinki", "Lahti", "Rovaniemi", "Tampere", "Göteborg", "Gent"]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Onko sitä Lönnrotinkadulla?", ["Lönnrotinkatu"]),
        ("onko vielä lonnrotinkadun myymälässä", ["Lönnrotinkatu"]),
        ("Is it left in the Mannerheimintie shop, or at Lönnrotinkatu?", ["Mannerheimintie", "Lönnrotinkatu"]),
        ("Mannerheimintiellä", ["Mannerheimintie"]),
        ("voinko noutaa Helsingistä?", ["Helsinki"]),
        ("Helsinkiin vai Turkuun?", ["Helsinki", "Turku"]),
        ("Turussa, Lahdessa, Rovaniemellä ja Tampereella", ["Turku", "Lahti", "Rovaniemi", "Tampere"]),
        ("Finns den i Göteborgs butik?", ["Göteborg"]),
        ("Heeft de Gentse winkel die nog?", ["Gent"]),
        ("Is it in Helsinki's shop?", ["Helsinki"]),
    ],
)
def test_a_name_is_found_in_whatever_case_it_stands(text: str, named: list[str]) -> None:
    assert [NAMES[number] for number in names_in(text, NAMES)] == named


@pytest.mark.parametrize(
    "text", ["A gentle reminder", "genteel and turbo", "the agent helps", "tamper with it", "lahja äidille", ""]
)
def test_what_only_looks_alike_is_no_name(text: str) -> None:
    assert names_in(text, NAMES) == []


def test_of_a_long_name_all_that_tells_it_from_others_is_wanted() -> None:
    names = ["Kelo Helsinki", "Kelo Turku butik"]

    assert names_in("I was at Kelo in Turku", names) == [1]
    assert names_in("I was at Kelo", names) == []
