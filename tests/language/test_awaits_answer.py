"""Whether the customer waits now, and for which message, is decided by what was said and nothing else."""

import pytest

from floorwalker.language.views import awaits_answer, open_question, standing
from tests.language.talks import at_line, talk

QUESTION = "V: Do you have these in green?"


@pytest.mark.parametrize(
    "answer",
    [
        "A: Yes, in 38 and 39.",
        "A: No.",
        "A: What will you use them for?",
        "A: Please call our customer service.",
        "A: Here you are: https://shoes.example/green",
    ],
)
def test_an_answer_a_question_back_and_a_redirect_settle_a_question(answer: str) -> None:
    assert not awaits_answer(talk(QUESTION, answer), "en")


@pytest.mark.parametrize(
    "line",
    [
        "X: Welcome! We have all of them in green.",
        "A: Hi Mia, how can I help you?",
        "A: One moment, I'll check.",
        "A: Of course!",
        "A: Sorry for the wait!",
        "A: Thanks for visiting, goodbye.",
        "A: Thank you for your interest in our shop, we hope to see you again very soon.",
        "A: Since I haven't heard from you I will close this chat now.",
        "A: Hello Mia, thanks for your question, I'll be happy to help you with that!",
        "V: ok thanks",
        "V: 😀",
        "V: hello?",
    ],
)
def test_greeting_hold_courtesy_and_automatic_words_leave_it_open(line: str) -> None:
    assert open_question(talk(QUESTION, line), "en") == 0


@pytest.mark.parametrize(
    ("page", "said"),
    [
        ("sv", ["V: Har ni den i blått?", "A: Ja, i alla storlekar.", "V: Tack, hej då!"]),
        ("fi", ["V: Onko tätä sinisenä?", "A: Kyllä, kaikissa koissa.", "V: Kiitos, hei hei!"]),
        ("nl", ["V: Hebben jullie deze in blauw?", "A: Ja, in alle maten.", "V: Bedankt, doei!"]),
        ("en", ["V: Do you have it in blue?", "A: Yes, in every size.", "V: Thanks, bye!"]),
    ],
)
def test_a_closing_courtesy_is_no_question_and_a_question_after_it_is(page: str, said: list[str]) -> None:
    new_question = {"sv": "V: Och i 38?", "fi": "V: Entä koossa 38?", "nl": "V: En in 38?", "en": "V: And in 38?"}[page]

    assert not awaits_answer(talk(*said), page)
    assert open_question(talk(*said, new_question), page) == 3


def test_the_longest_waiting_message_is_the_open_one() -> None:
    said = talk(QUESTION, "A: One moment, I'll check.", "V: And in blue?", "V: anyone there?")

    assert open_question(said, "en") == 0
    assert standing(said, "en").open_since == at_line(0)


def test_an_answer_settles_everything_asked_before_it() -> None:
    assert not awaits_answer(talk(QUESTION, "V: And in blue?", "A: Both, from 36 to 41."), "en")


@pytest.mark.parametrize(
    "matter", ["V: My parcel never came.", "V: I am not happy with the quality at all", "V: I need it by Friday."]
)
def test_a_matter_needs_no_question_mark(matter: str) -> None:
    assert awaits_answer(talk(matter), "en")


def test_what_cannot_be_read_is_taken_for_a_matter() -> None:
    assert awaits_answer(talk("V: أريد حذاء أسود"), "en")
    assert awaits_answer(talk("V: "), "en"), "a file without words"


@pytest.mark.parametrize("call", ["V: ???", "V: 😡", "V: Hello?"])
def test_a_call_without_words_wants_an_answer(call: str) -> None:
    assert open_question(talk(call, "A: Hi!"), "en") == 0


def test_a_greeting_wants_a_word_back_and_no_more() -> None:
    assert awaits_answer(talk("V: Hi"), "en")
    assert not awaits_answer(talk("V: Hi", "A: Hi Mia, how can I help you?"), "en")


def test_a_question_behind_a_greeting_wants_more_than_a_word_back() -> None:
    said = talk("V: Hi", QUESTION, "A: Hi Mia!")

    assert open_question(said, "en") == 1


@pytest.mark.parametrize(
    ("asked", "reply", "goes_on"),
    [
        ("A: Shall I reserve a pair for you?", "V: yes please", True),
        ("A: Shall I reserve a pair for you?", "V: no thanks", False),
        ("A: Shall I reserve a pair? They are the last.", "V: ok", True),
        ("A: What will you use them for?", "V: running mostly", True),
        ("A: Do you wear them indoors?", "V: no", True),
        ("A: Yes, all. Anything else I can help with?", "V: no", False),
        ("A: Yes, all. Anything else I can help with?", "V: yes, do you have laces?", True),
        ("A: We have them in 38.", "V: ok", False),
        ("A: We have them in 38.", "V: ok I'll think about it", False),
    ],
)
def test_a_short_word_waits_for_more_only_where_the_agent_asked(asked: str, reply: str, *, goes_on: bool) -> None:
    assert awaits_answer(talk(QUESTION, asked, reply), "en") is goes_on


def test_what_the_agent_asked_stays_asked_until_the_customer_speaks() -> None:
    offer = talk(QUESTION, "A: Shall I reserve a pair for you?", "A: They are the last.")

    assert awaits_answer([*offer, *talk("V: ok")], "en")
    assert not awaits_answer([*offer, *talk("V: no thanks", "V: ok")], "en")


def test_a_remark_after_an_answer_wants_a_word_back_and_no_more() -> None:
    said = talk(QUESTION, "A: Yes, in 38.", "V: Then my sister will be happy.")

    assert awaits_answer(said, "en")
    assert not awaits_answer([*said, *talk("A: Great!")], "en")
    assert not awaits_answer([*said, *talk("V: Thanks, bye!")], "en")


def test_a_hold_in_reply_to_a_remark_promises_an_answer() -> None:
    said = talk(QUESTION, "A: Yes, in 38.", "V: Only in 39 I would be happy.", "A: One moment, I'll check.")

    assert open_question([*said, *talk("A: Have a nice day!")], "en") == 2


def test_a_thank_you_with_a_remark_opens_nothing_after_an_answer() -> None:
    assert not awaits_answer(talk(QUESTION, "A: Yes, in 38.", "V: Thanks, my sister will be happy."), "en")
    assert awaits_answer(talk("V: Thanks, my heel hurts since yesterday."), "en")


def test_a_question_taken_back_is_not_open() -> None:
    assert not awaits_answer(talk(QUESTION, "V: never mind, I found it"), "en")
    assert open_question(talk(QUESTION, "V: never mind, do you have them in blue?"), "en") == 1


def test_thanked_and_closed_on_is_still_open() -> None:
    said = talk(
        "A: Hei, olen Ada!",
        "V: Onko kumisaappaita 38 jäljellä missään myymälässä, mieluiten keskustassa?",
        "V: aika hidasta palvelua",
        "A: Kiitos käynnistä, hyvää päivänjatkoa!",
    )

    assert open_question(said, "fi") == 1
    assert standing(said, "fi").first_substantive_at is None
