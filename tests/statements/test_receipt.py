"""A receipt: what was said and when, in the customer's language, to an address that is known; and nothing besides."""

import pytest

from floorwalker.conversations.facts import MessageSent
from floorwalker.conversations.views import entries_after
from floorwalker.kit.ids import ConversationId
from floorwalker.plumbing.texts import say
from floorwalker.statements.actions.noting import hear_talk, mark
from floorwalker.statements.model import MOST_RECEIPTS_A_DAY
from tests.statements.stating import ADDRESS, COMPLAINS, WITHDRAWS, Afternoon

SAID = "Tuesday, 3 March 2026 at 14:00 (Europe/Helsinki)"
DUE = "Wednesday, 4 March 2026 at 12:00 (Europe/Helsinki)"
LANGUAGES = ("en", "sv", "fi", "nl", "da", "nb", "de")


def said_by_house(afternoon: Afternoon, talk: ConversationId) -> list[str]:
    entries = afternoon.cast.look(entries_after, afternoon.cast.mia, talk, 0)
    autos = [one for one in entries if isinstance(one.fact, MessageSent) and one.fact.author == "auto"]
    return [one.personal.text or "" for one in autos if one.personal]


def receipts(afternoon: Afternoon) -> list[tuple[str, str]]:
    return [(to, text) for purpose, to, text in afternoon.mails() if purpose == "statement_receipt"]


def test_it_says_what_was_said_and_when_and_who_answers(afternoon: Afternoon) -> None:
    afternoon.name_address()

    talk = afternoon.mia_states()

    [(to, text)] = receipts(afternoon)
    assert to == ADDRESS
    assert text.split("\n\n") == [
        f"You told Shoe Shop that you withdraw from a purchase: {SAID}. These were your words:",
        f"> {WITHDRAWS}",
        f"Ada of Shoe Shop answers you, at the latest {DUE}. Keep this mail: it is your receipt.",
        say("contact.mail.not_you", "en"),
    ]
    assert afternoon.one(talk).receipt == "sent"
    assert said_by_house(afternoon, talk) == [say("auto.withdrawal_noted", "en")]


def test_without_an_address_the_customer_is_asked_once_and_the_answer_is_enough(afternoon: Afternoon) -> None:
    talk = afternoon.mia_states(COMPLAINS)
    afternoon.cast.do(hear_talk, afternoon.cast.house, talk)
    assert (receipts(afternoon), afternoon.one(talk).receipt) == ([], "asked")

    afternoon.say(talk, f"sure, it is {ADDRESS}.")
    afternoon.cast.do(hear_talk, afternoon.cast.house, talk)

    assert [to for to, _ in receipts(afternoon)] == [ADDRESS]
    assert said_by_house(afternoon, talk) == [say("auto.complaint_ask", "en"), say("auto.complaint_noted", "en")]


def test_it_is_sent_once(afternoon: Afternoon) -> None:
    afternoon.name_address()
    talk = afternoon.mia_states()

    afternoon.say(talk, "And when do I get it back?")
    afternoon.cast.do(hear_talk, afternoon.cast.house, talk)

    assert len(receipts(afternoon)) == 1


def test_to_an_address_that_is_only_named_go_no_links_and_few_mails(afternoon: Afternoon) -> None:
    cast = afternoon.cast
    afternoon.name_address("stranger@elsewhere.example")
    talk = afternoon.mia_states(f"{WITHDRAWS} see https://pills.example/buy www.pills.example")
    cast.do(mark, cast.ada, talk, "complaint")
    for _ in range(MOST_RECEIPTS_A_DAY + 2):
        for one in afternoon.stated(talk):
            if one.outcome is None:
                afternoon.settle(one.id, "not_a_statement", "A joke.")
        afternoon.say(talk, WITHDRAWS)
        cast.do(hear_talk, cast.house, talk)

    assert len(receipts(afternoon)) == MOST_RECEIPTS_A_DAY
    assert not any("pills" in text for _, text in receipts(afternoon))


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_speaks_the_customers_language(afternoon: Afternoon, language: str) -> None:
    afternoon.come_from(language)
    afternoon.name_address()

    afternoon.mia_states()

    [(_, text)] = receipts(afternoon)
    assert text.startswith(say("statement.mail.withdrawal", language, shop="Shoe Shop", time="@").split("@")[0])
    assert len({say("statement.mail.next", one, name="", shop="", time="") for one in LANGUAGES}) == len(LANGUAGES)
