"""How much of a text was changed: by hand where it is short, and quick where it is long."""

import time

import pytest

from floorwalker.kit.edited import edited_percent


@pytest.mark.parametrize(
    ("given", "sent", "percent"),
    [
        ("", "", 0),
        ("one two three four", "one two three four", 0),
        ("one two three four", "  One two\nTHREE four ", 0),
        ("one two three four", "one two five four", 25),
        ("one two three four", "one two four", 25),
        ("one two three four", "Hello one two three four", 20),
        ("one two three four", "", 100),
        ("one two", "three four five", 100),
        ("a b a b", "b a b a", 50),
    ],
)
def test_words_are_counted(given: str, sent: str, percent: int) -> None:
    assert edited_percent(given, sent) == percent
    assert edited_percent(sent, given) == percent


def test_the_longest_texts_are_compared_at_once() -> None:
    given, sent = ("x " * 1_000).strip(), " ".join(str(number) for number in range(4_000))
    begun = time.thread_time()

    assert edited_percent(given, sent) == 100

    assert time.thread_time() - begun < 0.1
