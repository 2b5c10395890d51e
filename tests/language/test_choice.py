"""A message is read in the page's language unless its words plainly say otherwise."""

import pytest

from floorwalker.language.views import language_heard
from tests.language.sentences import LANGUAGES, sentences


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("Har ni de här i andra färger?", "sv"),
        ("Onko teillä näitä myös punaisena?", "fi"),
        ("Hebben jullie deze ook in het rood?", "nl"),
        ("Do you have these in red as well?", "en"),
        ("Kiitos!", "fi"),
        ("Tack så mycket!", "sv"),
        ("Dankjewel", "nl"),
        ("Thank you!", "en"),
    ],
)
@pytest.mark.parametrize("page", LANGUAGES)
def test_words_that_plainly_contradict_the_page_win(text: str, heard: str, page: str) -> None:
    assert language_heard(text, page) == heard


@pytest.mark.parametrize("page", LANGUAGES)
@pytest.mark.parametrize("text", ["38", "ok", "", "Salomon Speedcross GTX", "😀", "¿Tienen talla 38?"])
def test_where_words_say_nothing_the_page_does(text: str, page: str) -> None:
    assert language_heard(text, page) == page


def test_one_foreign_word_does_not_change_the_language() -> None:
    assert language_heard("Finns denna med print the dog och i svart?", "sv") == "sv"


@pytest.mark.parametrize(
    ("page", "heard"), [("sv-FI", "sv"), ("fi_FI", "fi"), ("EN-gb", "en"), ("fil", "en"), ("da", "en"), ("", "en")]
)
def test_a_page_in_a_language_we_do_not_know_is_read_in_english(page: str, heard: str) -> None:
    assert language_heard("38", page) == heard


@pytest.mark.parametrize("language", LANGUAGES)
def test_hardly_a_sentence_is_taken_from_its_own_page(language: str) -> None:
    said = sentences("held_out", language)

    kept = [one for one in said if language_heard(one.text, language) == language]

    assert len(kept) / len(said) >= 0.95


@pytest.mark.parametrize("language", LANGUAGES)
def test_most_sentences_of_some_words_are_known_on_a_page_in_another_language(language: str) -> None:
    said = [one.text for one in sentences("held_out", language) if len(one.text.split()) >= 5]
    other_pages = [page for page in LANGUAGES if page != language]

    known = [text for text in said for page in other_pages if language_heard(text, page) == language]

    assert len(known) / len(said) / len(other_pages) >= 0.8
