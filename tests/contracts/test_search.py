"""Search on both engines: put in behind the journal, found by how words begin, taken out before they are erased."""

from floorwalker.search.actions import take_out
from floorwalker.search.views import search_talks
from tests.cast import Cast
from tests.search.said import settle


def test_words_are_found_and_taken_out_alike(cast: Cast) -> None:
    talk = cast.mia_asks("Onko PUNAISIA kenkiä koossa 42? _alla_ på o'hara@example.com 12e5 ½")
    cast.max_asks("Blåa skor, storlek 42")
    settle(cast)

    found = {words: len(cast.look(search_talks, cast.ada, words).talks) for words in WANTED}
    cast.do(take_out, cast.house, talk)

    assert found == WANTED
    assert [len(cast.look(search_talks, cast.ada, words).talks) for words in ("kenki", "42")] == [0, 1]
    assert cast.look(search_talks, cast.carl, "42").talks == []


WANTED = {
    "kenk": 1,
    "kenki punais": 1,
    "42": 2,
    "skor punais": 0,
    "alla": 1,
    "o'hara": 1,
    "12e5": 1,
    "blaa": 1,
    "oo": 0,
}
