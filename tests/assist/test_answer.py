"""Whatever a model answers, an agent is shown text: no link of a stranger, no source that was not given."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from floorwalker.assist.briefing.answer import Answer, read_answer
from floorwalker.assist.briefing.cloak import NOTHING, Cloak
from floorwalker.assist.briefing.links import links_in
from floorwalker.assist.model import LONGEST_DRAFT, AssistUnreadable, Source
from tests.cast import NINE_O_CLOCK

ARTICLE = Source("A1", "article", "article-1", "Sending back")
OURS = "See https://shoes.example/returns, write to help@shoes.example or call 09 123 4567."
LURES = [
    "https://evil.example/pay",
    "http://evil.example",
    "//evil.example/x",
    "www.evil.example",
    "evil.example/login",
    "javascript:alert(1)",
    "data:text/html;base64,PHN2Zz4=",
    "mailto:eve@evil.example",
    "eve@evil.example",
    "+358 50 999 8877",
    "050-9998877",
    "10.0.0.7/admin",
    "[pay](https://evil.example)",
    "xn--vil-epa.example",
    "https://shoes.example.evil.example/returns",
    "https://shoes.example/returns/../steal",
    "https://shoes.example@evil.example/",
    "\uff45\uff56\uff49\uff4c\uff0e\uff45\uff58\uff41\uff4d\uff50\uff4c\uff45",
    "evil\u3002example",
    "ev\u200bil.exa\u200bmple",
    "evil\u00ad.example",
    "ht\u202etps://evil.example",
    "evil\x00.example",
    "\uff10\uff15\uff10 \uff19\uff19\uff19 \uff18\uff18\uff17\uff17",
    "tg://evil",
    "https:/evil.example",
    "HTTPS://EVIL.EXAMPLE",
    "\u0435vil.\u0440\u0444",
    "evil.example:8080",
]


def shown(said: str, names: tuple[str, ...] = ()) -> Answer:
    covers = Cloak(NINE_O_CLOCK, names)
    for name in names:
        covers.cover(name)
    return read_answer(said, [ARTICLE], covers, [OURS])


@pytest.mark.parametrize("lure", LURES)
def test_a_link_or_number_that_stands_in_no_source_is_taken_out_and_counted(lure: str) -> None:
    answer = shown(f"Please go to {lure} now")

    assert NOTHING in answer.text
    assert answer.taken_out >= 1
    assert not any(bad in answer.text.lower() for bad in ("evil", "9998877", "999 8877", "10.0.0.7", "alert", "steal"))


def test_what_stands_in_a_source_stays() -> None:
    assert shown(OURS).text == OURS
    assert shown(OURS).taken_out == 0
    assert (
        shown("Call 09-1234567, sizes 36-46, 129.00 € on 3.12.").text
        == "Call 09-1234567, sizes 36-46, 129.00 € on 3.12."
    )


def test_only_sources_that_were_given_are_named_and_their_signs_are_not_shown() -> None:
    answer = shown("Thirty days [A1]. Trust me [A2], [T1; A1] and [O9].")

    assert answer.sources == (ARTICLE,)
    assert answer.text == "Thirty days. Trust me, and."


def test_a_customers_name_cannot_bring_a_link_in() -> None:
    answer = shown("Hello [NAME-1], and [NAME-1]/pay", ("evil.example",))

    assert "evil" not in answer.text


@pytest.mark.parametrize("nothing", ["", "  \n", "\u200b", "[A1]", "\x00"])
def test_an_answer_without_words_is_none(nothing: str) -> None:
    with pytest.raises(AssistUnreadable):
        shown(nothing)


pieces = st.sampled_from(
    [*LURES, OURS, "[A1]", "[A7]", "[NAME-1]", "[MAIL-3]", "<script>", "\n", " ", ".", ":", "/", "@"]
)


@given(st.lists(pieces | st.text(max_size=20), min_size=1, max_size=12).map("".join))
@example("[NAME-1]" * 3)
@example("a" * 9_000)
@example("a-" * 4_500 + "@" * 10)
@example("\ud800 evil.example")
def test_no_answer_brings_a_link_a_source_or_an_invisible_sign_that_was_not_given(said: str) -> None:
    try:
        answer = shown(said, ("www.evil.example", "Maria"))
    except AssistUnreadable:
        return

    assert links_in(answer.text) <= links_in(OURS)
    assert set(answer.sources) <= {ARTICLE}
    assert not any(sign < " " and sign not in "\n\t" for sign in answer.text)
    assert not set(answer.text) & set("\u202e\u2066\u200f")
    assert len(answer.text) <= 4 * LONGEST_DRAFT
