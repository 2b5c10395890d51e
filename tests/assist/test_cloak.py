"""What leaves the house says of nobody who they are, and what comes back says it again."""

import pytest

from floorwalker.assist.briefing.cloak import NOTHING, Cloak
from tests.cast import NINE_O_CLOCK


def cloak() -> Cloak:
    return Cloak(NINE_O_CLOCK, ["Maria Virtanen"], ["SH-77"])


@pytest.mark.parametrize(
    ("said", "leaves"),
    [
        ("I am Maria Virtanen", "I am [NAME-1]"),
        ("maria here, or VIRTANEN", "[NAME-1] here, or [NAME-2]"),
        ("Marian kengät", "[NAME-1] kengät"),
        ("mia@home.example", "[MAIL-1]"),
        ("call 040 123 4567 now", "call [PHONE-1] now"),
        ("call +358 (40) 123-4567", "call [PHONE-1]"),
        ("order 10442?", "order [ORDER-1]?"),
        ("tilausnumero A-4711", "tilausnumero [ORDER-1]"),
        ("it is SH-77", "it is [ORDER-1]"),
        ("it is 40023871", "it is [NUMBER-1]"),
        ("FI21 1234 5600 0007 85", "[NUMBER-1]"),
        ("Jag heter Åsa Berg och väntar", "Jag heter [NAME-1] och väntar"),
        ("sizes 36 to 46 for 129,00", "sizes 36 to 46 for 129,00"),
        ("write [NAME-1] and [A1]", "write [TEXT-1] and [TEXT-2]"),
    ],
)
def test_who_somebody_is_does_not_leave_and_comes_back(said: str, leaves: str) -> None:
    covers = cloak()

    covered = covers.cover(said)

    assert covered == leaves
    assert covers.uncover(covered) == said


def test_the_same_thing_has_the_same_sign_in_all_texts_and_each_place_counts() -> None:
    covers = cloak()

    assert covers.cover("Maria asks") == "[NAME-1] asks"
    assert covers.cover("mia@home.example is Maria") == "[MAIL-2] is [NAME-1]"
    assert covers.covered == 3


def test_cards_and_personal_numbers_never_leave_and_never_come_back() -> None:
    covers = cloak()

    covered = covers.cover("card 4242 4242 4242 4242, born 131052-308T")

    assert not set("23") & set(covered.replace("4242", "", 1).split(",")[0].replace("4242", ""))
    assert "308T" not in covered
    assert "4242 4242 4242 4242" not in covers.uncover(covered)


def test_a_sign_that_was_never_given_stands_for_nothing() -> None:
    covers = cloak()
    covers.cover("Maria")

    assert covers.uncover("[ name - 1 ] [MAIL-1] [NAME-99999]") == f"Maria {NOTHING} {NOTHING}"


def test_a_short_name_counts_where_it_is_written_as_one() -> None:
    assert Cloak(NINE_O_CLOCK, ["Bo"]).cover("Bo will bo där, Boel") == "[NAME-1] will bo där, Boel"
