"""Looking up answers: questions that share few words with them, in four languages.

These questions were written by the hand that wrote the words of the matters, so they show that it works and not how
well: the bar of four in five is for questions written by somebody else.
"""

import time
from pathlib import Path

import pytest

from floorwalker.language.lookup.index import Index, Text
from floorwalker.language.lookup.matters import matters_in
from floorwalker.language.tongues.clauses import words

HERE = Path(__file__).parent / "looked_up"
LANGUAGES = ("sv", "fi", "nl", "en")
BAR = 0.8


def read(language: str) -> tuple[list[Text[str]], list[tuple[str, str]]]:
    """Read a language's answers, each with its questions: `= name: answer`, then a question a line."""
    texts: list[Text[str]] = []
    questions: list[tuple[str, str]] = []
    name = ""
    for line in (HERE / f"{language}.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("= "):
            name, _, says = line.removeprefix("= ").partition(": ")
            texts.append(Text(name, name, says))
        elif line.strip():
            questions.append((line.strip(), name))
    return texts, questions


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_question_finds_its_answer_among_the_first_three(language: str) -> None:
    texts, questions = read(language)
    index = Index(texts)

    missed = [question for question, name in questions if name not in index.best(question, 3)]

    assert len(questions) >= 12
    assert len(missed) <= len(questions) * (1 - BAR), missed


def test_a_question_in_another_language_finds_the_answer_by_its_matter() -> None:
    index = Index([text for language in ("en", "nl") for text in read(language)[0]])

    assert index.best("Kadun ostosta, miten saan rahat takaisin?", 1)[0] in {"returns", "retour"}


def test_what_was_answered_before_is_found_by_its_question() -> None:
    plain = [Text("mill", "Felt", "Near Pori, by four people."), Text("size", "Sizes", "36 to 46.")]
    learned = [Text("mill", "Felt", "Near Pori, by four people.", ("who makes the huopa slippers",)), plain[1]]

    assert Index(plain).best("Who is making Huopa slippers?", 3) == []
    assert Index(learned).best("Who is making Huopa slippers?", 3) == ["mill"]


@pytest.mark.parametrize("question", ["", "   ", "?!", "hello", "ok thanks", "\u202e\u200b", "x" * 10_000])
def test_what_asks_nothing_finds_nothing(question: str) -> None:
    assert Index(read("en")[0]).best(question, 3) == []


def test_the_only_template_of_a_shop_is_found_where_it_answers() -> None:
    index = Index([Text("returns", "Returns", "You can send them back for thirty days.")])

    assert index.best("Can I get my money back?", 3) == ["returns"]
    assert index.best("Is the lamp made of birch?", 3) == []


def test_no_texts_no_answers() -> None:
    assert Index[str]([]).best("Can I get my money back?", 3) == []


@pytest.mark.parametrize(
    ("text", "matter"),
    [
        ("Can I get my money back", "sending_back"),
        ("I want to send these boots back", "sending_back"),
        ("Voinko palauttaa tämän", "sending_back"),
        ("Kan jag ångra köpet", "sending_back"),
        ("Kan ik mijn geld terug krijgen", "sending_back"),
        ("does it fit", "sizes"),
    ],
)
def test_matters_are_known_by_beginnings_of_words(text: str, matter: str) -> None:
    assert matter in matters_in(words(text))


def test_a_word_that_is_meant_whole_is_no_beginning() -> None:
    assert "sizes" not in matters_in(words("an open fitbit"))
    assert "opening_hours" not in matters_in(words("the opener"))


def test_five_hundred_templates_are_searched_in_less_than_twenty_milliseconds() -> None:
    texts = [
        Text(f"{text.owner}-{number}", text.title, f"{text.says} {number}", tuple(question for question, _ in asked))
        for language in LANGUAGES
        for texts, asked in [read(language)]
        for text in texts
        for number in range(12)
    ]
    assert len(texts) >= 500
    index = Index(texts)
    index.best("warm up", 3)

    taken = []
    for question, _ in [one for language in LANGUAGES for one in read(language)[1]]:
        begun = time.thread_time()
        index.best(question, 30)
        taken.append(time.thread_time() - begun)

    assert sorted(taken)[len(taken) // 2] < 0.02
