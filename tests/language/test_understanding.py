"""Finding answers by what is meant: no word in common, and still the right one, in four languages and offline."""

from pathlib import Path

import pytest

from floorwalker.language.lookup.index import Index, Text
from floorwalker.language.lookup.meaning import LONGEST_ANSWER, Meaning, readable
from floorwalker.language.lookup.understanding import is_fit, the_reader, understand
from tools.learn_asking import written

pytestmark = pytest.mark.skipif(the_reader() is None, reason="this processor cannot read meaning")

SHOP = {
    "en": {"exchange": "Send them back and choose another size.", "hours": "We are here from nine to six."},
    "sv": {"exchange": "Skicka tillbaka dem och välj en annan storlek.", "hours": "Vi är här från nio till sex."},
    "fi": {"exchange": "Lähetä ne takaisin ja valitse toinen koko.", "hours": "Olemme täällä yhdeksästä kuuteen."},
    "nl": {"exchange": "Stuur ze terug en kies een andere maat.", "hours": "We zijn er van negen tot zes."},
}
ASKED = {
    "en": "they squeeze my little toe",
    "sv": "skorna är för trånga om tårna",
    "fi": "painaa pikkuvarvasta",
    "nl": "ze drukken op mijn kleine teen",
}


def understood(*texts: Text[str]) -> Index[str]:
    """Give an index that knows what its texts mean."""
    index = Index(texts)
    understand(index)
    return index


@pytest.mark.parametrize("language", SHOP)
def test_what_is_meant_is_found_where_no_word_is_shared(language: str) -> None:
    index = understood(*(Text(name, "", says) for name, says in SHOP[language].items()))

    assert index.best(ASKED[language], 1) == ["exchange"]


@pytest.mark.parametrize("question", ["", "   ", "?!", "xqzt wrrb", "\u202e\u200b", "\ufdfa" * 5_000, "\ud800", "\0"])
def test_what_says_nothing_finds_nothing(question: str) -> None:
    index = understood(*(Text(name, "", says) for name, says in SHOP["en"].items()))

    assert index.best(question, 3) == []


def test_the_same_is_found_each_time() -> None:
    texts = [Text(name, "", says) for name, says in SHOP["sv"].items()]
    once, again = understood(*texts), understood(*reversed(texts))

    assert once.best(ASKED["sv"], 3) == once.best(ASKED["sv"], 3) == again.best(ASKED["sv"], 3)


def test_no_texts_no_answers() -> None:
    assert understood().best("Can I get my money back?", 3) == []


def test_what_customers_write_in_signs_of_other_worlds_is_not_read() -> None:
    assert readable("  Sån\u00a0tur \ufdfa 😀\0 det\u2019s ½\n") == "Sån tur det's 1 2"


def test_a_processor_without_what_is_used_is_not_fit(tmp_path: Path) -> None:
    old = tmp_path / "cpuinfo"
    old.write_text("flags : fpu sse2 avx fma")

    assert not is_fit(old)
    assert not is_fit(tmp_path / "absent")


def test_every_matter_is_asked_in_every_language() -> None:
    matters: dict[str, int] = {}
    for matter, answer, asked in written():
        matters[matter] = matters.get(matter, 0) + 1
        assert answer
        assert len(asked) >= 5, matter

    assert set(matters.values()) == {4}


def test_an_answer_is_read_once_and_no_word_of_it_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    meaning = Meaning()
    says = "We sew a new strap on. " * 60
    meaning.sense_of([says])
    monkeypatch.setattr(meaning, "_turned", None)
    meaning.sense_of([says])

    assert len(says) > LONGEST_ANSWER
    assert all(b"strap" not in key for key in meaning._known)
