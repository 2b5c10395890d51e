"""A language is one data file: the same kinds of phrases, written in the same way."""

import pytest

from floorwalker.language.model import Language
from floorwalker.language.tongues.clauses import clauses
from floorwalker.language.tongues.phrases import Found, PhraseBook
from floorwalker.language.tongues.slips import slips_of
from floorwalker.language.tongues.tongue import LANGUAGES, data_file, tongue
from floorwalker.language.views import learn


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_knows_the_same_kinds_of_phrases(language: Language) -> None:
    english, this = data_file("en"), data_file(language)

    assert this.visitor.keys() == english.visitor.keys()
    assert this.agent.keys() == english.agent.keys()


def test_a_house_that_opens_learns_every_language() -> None:
    tongue.cache_clear()

    learn()

    assert tongue.cache_info().currsize == len(LANGUAGES)


@pytest.mark.parametrize(
    ("phrase", "words", "end"),
    [
        ("in stock", "is it in stock now", 4),
        ("deliver*", "any delivery today", 2),
        ("*ko", "now onko", 2),
        ("so/too slow", "far too slow", 3),
        ("[i will/ill] check", "now i will check", 4),
        ("my .. order", "my very first big order", 5),
        ("my .. order", "my order", 2),
        ("welcome to ..", "welcome to shoe shop", 4),
        ("^is", "is it", 1),
        ("^is", "and is it", 2),
    ],
)
def test_a_phrase_is_found(phrase: str, words: str, end: int) -> None:
    found = PhraseBook({"kind": phrase}, frozenset({"and"})).find(words.split())

    assert [(one.kind, one.end) for one in found] == [("kind", end)]


@pytest.mark.parametrize(
    ("phrase", "words"),
    [
        ("in stock", "stock in"),
        ("deliver*", "undelivered"),
        ("so/too slow", "so very slow"),
        ("my .. order", "my one two three four five order"),
        ("^is", "this is it"),
        ("in stock", "in"),
    ],
)
def test_what_only_resembles_a_phrase_is_not_found(phrase: str, words: str) -> None:
    assert PhraseBook({"kind": phrase}, frozenset({"and"})).find(words.split()) == []


def test_a_phrase_says_which_words_it_covers() -> None:
    book = PhraseBook({"holds": "one moment", "asks": "^do"}, frozenset())

    assert book.find(["do", "wait", "one", "moment"]) == [Found("asks", 0, 1), Found("holds", 2, 4)]


def test_a_slip_that_could_be_two_words_is_left_alone() -> None:
    slips = slips_of({"tack", "order", "border", "thanks", "thank"})

    assert slips["tcak"] == "tack"
    assert slips["oder"] == "order"
    assert "thank" not in slips
    assert slips_of({"horse", "house"}).get("hose") is None


def test_a_clause_ends_at_its_mark_and_knows_whether_it_is_asked() -> None:
    found = clauses("Hi Mia, is 12,50 ok? Mail me@shoes.example please")

    assert [(" ".join(one.words), one.is_asked, one.is_in_question) for one in found] == [
        ("hi mia", False, True),
        ("is 12,50 ok", True, True),
        ("mail xmail please", False, False),
    ]
