"""Secrets are masked, whatever stands around them; what is none stays as it was written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from floorwalker.kit.clock import Instant
from floorwalker.kit.masking.cards import luhn_holds
from floorwalker.kit.masking.masking import masked, may_hold_number, may_hold_word, without_secrets
from floorwalker.kit.masking.words import telling_words
from tests.kit.masking.secrets_by_chance import NOW, PERSONS, card_numbers

AT = Instant(NOW)
AROUND = st.sampled_from(["", "Hi, ", "here it is: ", "Kortti ", "se här ", "(", "\n", "is it ok? "])
AFTER = st.sampled_from(["", ".", "!", " thanks", ", ok", "\n", ")", " kiitos"])


@given(AROUND, card_numbers(), AFTER)
def test_a_card_is_masked_but_for_its_last_digits(before: str, card: str, after: str) -> None:
    found = masked(before + card + after, AT)

    assert found.kinds == ("card",)
    assert found.text.startswith(before)
    assert found.text.endswith(after)
    shown = [sign for sign in found.text[len(before) : len(before) + len(card)] if sign.isdecimal()]
    assert shown == [sign for sign in card if sign.isdecimal()][-4:]


@given(AROUND, PERSONS, AFTER)
def test_a_persons_number_is_masked_wholly(before: str, number: str, after: str) -> None:
    found = masked(before + number + after, AT)

    assert [one.text for one in found.secrets] == [number]
    assert found.kinds == ("identity",)
    assert not any(sign.isdecimal() for sign in found.text)


@given(st.text(), st.one_of(card_numbers(), PERSONS, st.just("my password is hunter2")), st.text())
def test_masking_twice_is_masking_once(before: str, secret: str, after: str) -> None:
    once = masked(before + secret + after, AT)

    assert masked(once.text, AT).text == once.text


@given(st.text(), st.text("0123456789 -", max_size=40), st.text())
def test_what_the_first_look_lets_through_holds_no_card(before: str, digits: str, after: str) -> None:
    text = before + digits + after

    if not may_hold_number(text):
        assert sum(sign in "0123456789" for sign in text) < 9
    for row in without_secrets(text, AT).split():
        assert not (row.isascii() and row.isdecimal() and len(row) == 16 and row[0] == "4" and luhn_holds(row))


@pytest.mark.parametrize("word", [*telling_words().password, *telling_words().code])
def test_the_first_look_knows_every_word_for_a_password(word: str) -> None:
    assert may_hold_word(f"{word}: abc123")
    assert may_hold_word(f"{word.upper()}: abc123")


@pytest.mark.parametrize("text", ["Do these run small?", "Hei! Onko näitä koossa 38?", "Order 102334, size 42"])
def test_the_first_look_lets_ordinary_words_through(text: str) -> None:
    assert not may_hold_number(text)
    assert not may_hold_word(text)
    assert masked(text, AT).text is text


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("My password is hunter2", "My password is ••••••••"),
        ("my password is fluffy.", "my password is ••••••••."),
        ("password: qwerty", "password: ••••••••"),
        ("Lösenordet till kontot är Katten12", "Lösenordet till kontot är ••••••••"),
        ("salasanani on kissa123 kiitos", "salasanani on •••••••• kiitos"),
        ('mijn wachtwoord is "blauwe fiets"', 'mijn wachtwoord is "••••••••"'),
        ("adgangskoden er hund42", "adgangskoden er ••••••••"),
        ("mitt passord er hemmelig", "mitt passord er ••••••••"),
        ("Mein Passwort ist Geheim und geht nicht", "Mein Passwort ist •••••••• und geht nicht"),
        ("PIN-koodi: 4321", "PIN-koodi: ••••••••"),
        ("cvc 123", "cvc •••"),
        ("the CVC code on the back is 987", "the CVC code on the back is •••"),
    ],
)
def test_what_is_told_by_its_name_is_masked(text: str, kept: str) -> None:
    assert masked(text, AT).text == kept


@pytest.mark.parametrize(
    "text",
    [
        "I forgot my password, what now?",
        "My password is wrong",
        "my password is not working any more",
        "Password: forgotten",
        "MY PASSWORD IS WRONG",
        "Salasana on vanhentunut.",
        "lösenordet är fel, hjälp",
        "Het wachtwoord is verlopen",
        "adgangskoden er glemt",
        "Das Passwort ist falsch.",
        "The password reset link is broken",
        "the password is reset at https://shop.example/x1",
        "Where do I find the CVC?",
        "Is a pin code needed?",
    ],
)
def test_talking_of_passwords_tells_none(text: str) -> None:
    assert masked(text, AT).text == text


def test_several_secrets_are_found_in_their_order() -> None:
    found = masked("811218-9876 pays with 4242 4242 4242 4242, cvc 123", AT)

    assert found.text == "••••••-•••• pays with •••• •••• •••• 4242, cvc •••"
    assert [one.kind for one in found.secrets] == ["identity", "card", "card"]
