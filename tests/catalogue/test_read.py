"""Readings of whole files: how they went is kept, and a file that lacks most takes nothing away by itself."""

import pytest

from floorwalker.catalogue.actions.cards import keep_picture
from floorwalker.catalogue.actions.choosing import choose_feed
from floorwalker.catalogue.actions.reading import (
    READ_FEED,
    begin_run,
    end_run,
    next_fetch_at,
    note_not_fetched,
    remove_absent,
)
from floorwalker.catalogue.facts import CatalogueRead, FeedChosen, GoodsReported, GroupTeamsChosen
from floorwalker.catalogue.model import MOST_TROUBLES, Feed, Picture, Problem, RunId
from floorwalker.catalogue.views.cards import picture
from floorwalker.catalogue.views.goods import find
from floorwalker.catalogue.views.page import is_shrunken, page, run
from floorwalker.kit.clock import Instant
from floorwalker.kit.errors import NotAllowed, NotFound
from floorwalker.kit.ids import FileId
from floorwalker.plumbing.due import next_at
from tests.cast import Cast
from tests.catalogue.assortment import BOOTS, LINEN, SOCKS, stocked
from tests.folding import facts_of

HOUR_MS = 3_600_000


def test_a_reading_is_due_at_once_and_how_it_went_is_kept(cast: Cast) -> None:
    problems = [Problem(line, "price_unreadable", "cheap") for line in range(2, 200)]
    stocked(cast, BOOTS)
    assert cast.look(next_at, [READ_FEED]) == cast.clock.now()

    cast.do(end_run, cast.house, "run-1", "read", 1, problems)

    [kept] = cast.look(page, cast.lea).runs
    assert (kept.outcome, kept.kept, kept.troubles, len(kept.problems)) == ("read", 1, 198, MOST_TROUBLES)
    [(fact, _)] = facts_of(cast, cast.shoe_shop.id, CatalogueRead)
    assert fact == CatalogueRead(RunId("run-1"), "file", "read", 1, 0, 198)


def test_a_file_that_lacks_most_is_found_out(cast: Cast) -> None:
    stocked(cast, BOOTS, SOCKS, LINEN)
    stocked(cast, BOOTS, run="run-2")

    assert cast.look(is_shrunken, cast.shoe_shop.id, "run-2", 1)
    stocked(cast, SOCKS, run="run-2")
    assert not cast.look(is_shrunken, cast.shoe_shop.id, "run-2", 2)


def test_a_lead_may_take_away_what_it_lacks_all_the_same(cast: Cast) -> None:
    stocked(cast, BOOTS, SOCKS, LINEN)
    stocked(cast, BOOTS, run="run-2")
    cast.do(end_run, cast.house, "run-2", "feed_shrunk", 1, [])

    assert cast.do(remove_absent, cast.lea, "run-2") == 2
    assert cast.do(remove_absent, cast.lea, "run-2") == 0
    found = cast.look(run, cast.shoe_shop.id, "run-2")
    assert found is not None
    assert (found.removed, cast.look(page, cast.lea).goods) == (2, 1)


def test_what_could_not_be_fetched_is_told_and_tried_again_within_the_hour(cast: Cast) -> None:
    cast.do(note_not_fetched, cast.house, "run-1", "feed_silent")

    assert cast.look(page, cast.lea).runs[0].outcome == "feed_silent"
    assert next_fetch_at(Feed("x", 24), Instant(0), failed=True) == HOUR_MS
    assert next_fetch_at(Feed("x", 24), Instant(0), failed=False) == 24 * HOUR_MS


def test_an_agent_reads_no_files(cast: Cast) -> None:
    with pytest.raises(NotAllowed):
        cast.do(begin_run, cast.ada, "run-1", "file")
    stocked(cast, BOOTS)
    with pytest.raises(NotAllowed):
        cast.do(remove_absent, cast.ada, "run-1")


def test_a_stranger_touches_no_reading_and_no_picture_of_ours(cast: Cast) -> None:
    stocked(cast, BOOTS)
    with pytest.raises(NotFound):
        cast.do(remove_absent, cast.carl, "run-1")

    cast.do(begin_run, cast.carl, "run-9", "file")
    cast.do(keep_picture, cast.carl, "41", Picture("https://evil.example/", FileId("x"), "image/webp", Instant(1)))

    assert [one.id for one in cast.look(page, cast.lea).runs] == ["run-1"]
    assert cast.look(picture, cast.shoe_shop.id, "41") is None
    assert cast.look(find, cast.shoe_shop.id, "boots") != []


def test_facts_tell_how_many_and_never_which(cast: Cast) -> None:
    cast.do(choose_feed, cast.lea, "https://feeds.example/secret-key.csv", 6, ["https://cdn.example"])

    [(fact, _)] = facts_of(cast, cast.shoe_shop.id, FeedChosen)
    assert fact == FeedChosen(is_fetched=True, every_hours=6, picture_origins=1)
    for kind in (CatalogueRead, FeedChosen, GoodsReported, GroupTeamsChosen):
        assert set(kind.__struct_fields__) <= {
            "is_fetched", "every_hours", "picture_origins", "groups", "run_id", "way", "outcome", "kept", "removed",
            "troubles", "products", "stock",
        }  # fmt: skip
