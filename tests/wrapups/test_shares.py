"""The shares of topics: of whom, with what left out, and every figure worked out again from the journal alone."""

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from floorwalker.conversations.actions.ending import reopen
from floorwalker.kit.clock import Instant
from floorwalker.kit.facts import Entry
from floorwalker.kit.ids import AgentId, ConversationId, SiteId
from floorwalker.plumbing.trail import is_intact, lines_after
from floorwalker.wrapups import store
from floorwalker.wrapups.actions.wrapping import wrap_up
from floorwalker.wrapups.facts import ConversationWrappedUp, apply
from floorwalker.wrapups.measures.page import topic_page
from floorwalker.wrapups.measures.shares import shares
from floorwalker.wrapups.model import Label, Outcome, TopicId, WrapUp, WrapUpId
from tests.cast import Cast
from tests.wrapups.over import over

SAID = st.lists(
    st.tuples(
        st.sampled_from(["order", "delivery", "other"]),
        st.sampled_from(["solved", "goes_on", "unsolved", "nothing"]),
        st.sampled_from([(), ("lost",), ("lost", "courier")]),
        st.integers(0, 9_000),
    ),
    min_size=1,
    max_size=5,
)


def wrapped(
    topic: str, label: Label = "after", suggested: str | None = None, took_ms: int = 0, beside: int = 0
) -> WrapUp:
    """One wrap-up, of which only this matters."""
    ids = (WrapUpId("w"), SiteId("s"), ConversationId("c"), AgentId("a"))
    return WrapUp(
        *ids, Instant(0), Instant(0), TopicId(topic), label, "solved", TopicId(suggested) if suggested else None,
        took_ms, beside,
    )  # fmt: skip


def test_other_is_judged_once_there_are_enough_and_from_ten_percent_on() -> None:
    nine, ten = [wrapped("other")] * 9, [wrapped("other")] * 10
    rest = [wrapped("order")] * 90

    assert (shares(100, [*nine, *rest]).is_other_too_many, shares(100, [*ten, *rest]).is_other_too_many) == (
        False,
        True,
    )
    assert shares(100, [*ten, *rest]).other_percent == 10
    assert not shares(5, [wrapped("other")] * 5).is_other_too_many


def test_nobody_wrapped_up_is_no_share_at_all() -> None:
    assert shares(3, []).other_percent is None


def test_time_beside_a_chat_is_not_counted_twice() -> None:
    counted = shares(2, [wrapped("order", took_ms=4_000), wrapped("order", took_ms=9_000, beside=2)])

    assert (counted.took_ms, counted.alone_ms) == (13_000, 4_000)


def test_how_often_a_suggestion_was_right_is_counted_of_those_that_had_one() -> None:
    counted = shares(3, [wrapped("order", suggested="order"), wrapped("order", suggested="return"), wrapped("order")])

    assert (counted.suggestions, counted.taken) == (2, 1)


def test_what_fits_nowhere_is_shown_with_its_tags(cast: Cast) -> None:
    talk = over(cast)
    cast.do(wrap_up, cast.ada, talk, "other", "solved", ["gift wrap"])

    page = cast.look(topic_page, cast.lea, 30)

    assert [(one.conversation, one.tags) for one in page.other] == [(talk, ["gift wrap"])]
    assert [(one.tag, one.conversations) for one in page.other_tags] == [("gift wrap", 1)]


def test_what_was_not_said_is_ended_and_not_wrapped_up(cast: Cast) -> None:
    talk = over(cast)
    cast.do(wrap_up, cast.ada, talk, "order", "solved")
    assert cast.look(topic_page, cast.lea, 30).shares.ended == 1
    cast.do(reopen, cast.ada, talk)

    counted = cast.look(topic_page, cast.lea, 30).shares

    assert (counted.ended, counted.wrapped_up) == (0, 0)


@given(SAID)
@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_the_state_and_the_figures_are_what_the_facts_make_of_them(
    cast: Cast, said: list[tuple[str, Outcome, tuple[str, ...], int]]
) -> None:
    talk = over(cast)
    for topic, outcome, tags, took_ms in said:
        cast.clock.advance(seconds=10)
        cast.do(wrap_up, cast.ada, talk, topic, outcome, tags, took_ms)

    kept = cast.look(store.of_conversation, cast.shoe_shop.id, talk)
    assert kept is not None
    folded = _from_the_journal(cast, kept)
    assert folded == kept
    assert cast.look(is_intact, cast.shoe_shop.id, kept.id)
    page = cast.look(topic_page, cast.lea, 30).shares
    assert page == shares(page.ended, _all_folded(cast))


def _from_the_journal(cast: Cast, kept: WrapUp) -> WrapUp:
    folded: WrapUp | None = None
    decode = msgspec.json.Decoder(ConversationWrappedUp).decode
    for seq, at, _, body, _, _ in cast.look(lines_after, cast.shoe_shop.id, kept.id, 0):
        fact = decode(body)
        folded = (
            fact.begun(cast.shoe_shop.id, kept.id, Instant(at))
            if folded is None
            else apply(folded, Entry(seq, Instant(at), fact))
        )
    assert folded is not None
    return folded


def _all_folded(cast: Cast) -> list[WrapUp]:
    rows = cast.look(lambda reads: reads.read("SELECT id FROM wrap_ups ORDER BY ended_at, id"))
    by_id = {one.id: one for one in cast.look(store.ended_since, cast.shoe_shop.id, Instant(0))}
    return [_from_the_journal(cast, by_id[WrapUpId(row[0])]) for row in rows]


@pytest.mark.parametrize("days", [1, 365])
def test_an_empty_shop_has_an_empty_page(cast: Cast, days: int) -> None:
    page = cast.look(topic_page, cast.lea, days)

    assert (page.shares.ended, page.shares.topics, page.other) == (0, [], [])
