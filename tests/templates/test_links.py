"""Links in templates: only the shop's own are looked at, daily, and people hear since when one leads nowhere."""

import pytest

from floorwalker.plumbing.due import next_at
from floorwalker.templates.actions.links import note_links
from floorwalker.templates.actions.writing import CHECK_LINKS, change_template, retire_template
from floorwalker.templates.facts import TemplateLinksChecked
from floorwalker.templates.model import Link, Verdict
from floorwalker.templates.views.links import links_to_look_at
from tests.cast import SHOE_ORIGIN, Cast
from tests.folding import facts_of
from tests.templates.booklet import card_of, write

OWN, OTHER = f"{SHOE_ORIGIN}/returns", f"{SHOE_ORIGIN}/sizes"
TEXT = f"See {OWN} or https://elsewhere.example/a, and {OTHER}."
HOUR_MS, DAY_MS = 3_600_000, 86_400_000


def test_only_the_shops_own_links_are_looked_at(cast: Cast) -> None:
    write(cast, text=TEXT)

    origins, urls = cast.look(links_to_look_at, cast.shoe_shop.id)

    assert (origins, urls) == (frozenset({SHOE_ORIGIN}), [OWN, OTHER])
    assert cast.look(next_at, [CHECK_LINKS]) == cast.clock.now()


def test_a_link_that_leads_nowhere_is_told_with_since_when_until_it_is_mended(cast: Cast) -> None:
    template = write(cast, text=TEXT)
    since = cast.clock.now()

    cast.do(note_links, cast.house, {OWN: "nowhere", OTHER: "fine"})
    cast.clock.advance(seconds=3_600)
    cast.do(note_links, cast.house, {OWN: "nowhere"})

    [broken] = card_of(cast, template).broken
    assert (broken.url, broken.since) == (OWN, since)
    cast.do(note_links, cast.house, {OWN: "fine"})
    assert card_of(cast, template).broken == []
    assert [fact.broken for fact, _ in facts_of(cast, template, TemplateLinksChecked)] == [1, 0]


def test_what_fails_is_looked_at_in_an_hour_and_the_rest_in_a_day(cast: Cast) -> None:
    write(cast, text=TEXT)
    cast.do(note_links, cast.house, {OWN: "silent", OTHER: "fine"})

    assert cast.look(next_at, [CHECK_LINKS]) == cast.clock.now() + HOUR_MS
    assert cast.look(links_to_look_at, cast.shoe_shop.id)[1] == []
    cast.clock.advance(seconds=3_600)
    assert cast.look(links_to_look_at, cast.shoe_shop.id)[1] == [OWN]
    cast.clock.advance(seconds=24 * 3_600)
    assert cast.look(links_to_look_at, cast.shoe_shop.id)[1] == [OWN, OTHER]


@pytest.mark.parametrize(
    ("verdicts", "is_broken"),
    [
        (["fine"], False),
        (["nowhere"], True),
        (["silent"], False),
        (["silent", "silent"], True),
        (["silent", "fine", "silent"], False),
        (["elsewhere"], False),
        (["unchecked", "unchecked"], False),
    ],
)
def test_one_bad_moment_of_a_server_is_no_broken_link(
    cast: Cast,
    verdicts: list[Verdict],
    is_broken: bool,  # noqa: FBT001 - what is expected
) -> None:
    link = Link(OWN)

    for verdict in verdicts:
        link = link.after(verdict, cast.clock.now())

    assert link.is_broken is is_broken


def test_a_template_that_lost_its_link_or_is_retired_is_not_walked_for(cast: Cast) -> None:
    one, other = write(cast, text=OWN), write(cast, "sizes", OTHER)

    cast.do(change_template, cast.lea, one, "returns", "Returns", "No link.")
    cast.do(retire_template, cast.lea, other)
    cast.do(note_links, cast.house, {})

    assert cast.look(links_to_look_at, cast.shoe_shop.id)[1] == []


def test_a_strangers_shop_knows_nothing_of_our_links(cast: Cast) -> None:
    template = write(cast, text=TEXT)

    cast.do(note_links, cast.carl, {OWN: "nowhere"})

    assert card_of(cast, template).broken == []
    assert cast.look(links_to_look_at, cast.hat_shop.id)[1] == []
