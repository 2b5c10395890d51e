"""The demo's past is made by real actions, and the same seed makes the same past."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from random import Random

import pytest

from demo.left_questions import PROMISED_FOR_MINUTES
from demo.lived_in import STILL_OPEN, Premises, live
from demo.rhythm import arrivals, at
from floorwalker.articles.views.library import most_read
from floorwalker.articles.views.page import article_cards
from floorwalker.callbacks.views.desk import contact_rows
from floorwalker.conversations.views import desk_rows
from floorwalker.identity.views import people
from floorwalker.kit.actors import Actor, Role
from floorwalker.kit.clock import Instant
from floorwalker.plumbing.database.connection import Connection, Row
from floorwalker.plumbing.database.open import connector
from floorwalker.plumbing.migration import migrate
from floorwalker.plumbing.trail import is_intact
from floorwalker.plumbing.work import Batch, Memory, Work
from floorwalker.shops.model import Site
from floorwalker.shops.views import branches, plan, teams
from floorwalker.templates.views.page import template_cards

NOON = at(date(2026, 11, 20), 12)
MIDNIGHT = at(date(2026, 11, 22), 0)
PREMISES = Premises(["http://127.0.0.1:8090"], "nobody's digest", {})


@dataclass(frozen=True)
class Past:
    """Three days of the shop, to be looked at by whoever asks."""

    store: Connection
    site: Site
    until: Instant

    def work(self) -> Work:
        """Look as Lea does, at the end of it."""
        lea = Actor(self.site.id, "agent", "lea", Role.LEAD)
        return Work(Batch(self.store, Memory()), lea, self.until)


@pytest.fixture(scope="module")
def noon(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Past]:
    yield from _past(tmp_path_factory.mktemp("noon"), NOON)


@pytest.fixture(scope="module")
def midnight(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Past]:
    yield from _past(tmp_path_factory.mktemp("midnight"), MIDNIGHT)


@pytest.fixture(params=["noon", "midnight"])
def past(request: pytest.FixtureRequest) -> Past:
    found: Past = request.getfixturevalue(request.param)
    return found


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Connection]:
    with _open(tmp_path) as store:
        yield store


@pytest.fixture
def other_store(tmp_path: Path) -> Iterator[Connection]:
    with _open(tmp_path / "other") as store:
        yield store


def test_the_same_seed_makes_the_same_past(store: Connection, other_store: Connection) -> None:
    live(store, PREMISES, until=NOON, chance=Random(4), days=5)
    live(other_store, PREMISES, until=NOON, chance=Random(4), days=5)

    assert len(_said(store)) > 300
    assert _said(store) == _said(other_store)
    assert _happened(store) == _happened(other_store)


def test_another_seed_makes_another_past(store: Connection, other_store: Connection) -> None:
    live(store, PREMISES, until=NOON, chance=Random(4), days=2)
    live(other_store, PREMISES, until=NOON, chance=Random(5), days=2)

    assert _said(store) != _said(other_store)


def test_two_wait_in_the_queue_and_three_for_somebody(past: Past) -> None:
    work = past.work()
    rows = desk_rows(work, work.actor)

    waits = sorted((past.until - (row.waiting_since or 0)) // 1000 for row in rows)

    assert sorted(row.state for row in rows) == ["assigned"] * 3 + ["queued"] * 2
    assert waits == sorted(seconds for *_, seconds in STILL_OPEN)


def test_nothing_happens_after_the_end_and_every_chain_holds(noon: Past) -> None:
    work = noon.work()
    subjects = {row[0] for row in noon.store.read("SELECT DISTINCT subject_id FROM facts", {})}

    assert noon.store.read("SELECT MAX(at) FROM facts", {})[0][0] <= NOON
    assert all(is_intact(work, noon.site.id, subject) for subject in subjects)


def test_nobody_takes_more_than_they_can(noon: Past) -> None:
    assert noon.store.read("SELECT COUNT(*) FROM presence WHERE open_chats > slots", {})[0][0] == 0


def test_six_branches_have_hours_holidays_and_people_of_their_own(noon: Past) -> None:
    work, site = noon.work(), noon.site

    plans = [plan(work, site.id, branch.id) for branch in branches(work, site.id)]
    staffed = {team for person in people(work, site.id) if person.role is Role.AGENT for team in person.teams}

    assert len({one.week for one in plans}) == len(plans) == 6
    assert all(not one.slots_on(date(2026, 12, 25)) for one in plans)
    of_their_own = [len(one.exceptions) - len(plan(work, site.id).exceptions) for one in plans]
    assert sorted(of_their_own) == [0, 0, 0, 0, 0, 1]
    assert {team.id for team in teams(work, site.id)} <= staffed


def test_questions_of_different_age_way_and_owner_wait_for_an_answer(past: Past) -> None:
    work = past.work()
    rows, ended = contact_rows(work, work.actor, "all"), contact_rows(work, work.actor, "ended")

    assert {row.channel for row in rows} == {"chat", "mail", "call"}
    assert len({row.owner for row in rows}) >= 3
    assert len({row.asked_at for row in rows}) == len(rows) == 5
    assert {row.state for row in ended} == {"answered", "spam"}
    assert [(row.owner_name, row.text[:16]) for row in rows if row.branch_name == "Venepolku 7"] == [
        ("Anna Virta", "Onko Rimpi-saapp")
    ]


def test_a_promise_of_a_chat_comes_due(noon: Past) -> None:
    work = noon.work()

    [row] = [row for row in contact_rows(work, work.actor, "all") if row.cause == "promised"]

    assert (row.owner_name, row.due_at - NOON) == ("Saana Niemi", PROMISED_FOR_MINUTES * 60_000)
    assert row.text.startswith("The strap of my rucksack")


def test_the_shop_has_written_answers_in_three_languages_and_agents_find_them(noon: Past) -> None:
    work = noon.work()

    cards = template_cards(work, work.actor)

    assert len(cards) == 12
    assert {card.language for card in cards} == {"en", "sv", "fi"}
    assert not any("ORIGIN" in card.text for card in cards)


def test_the_shop_has_articles_for_everybody_and_one_that_is_not_ready(noon: Past) -> None:
    work = noon.work()

    standings = [text.standing for card in article_cards(work, work.actor) for text in card.texts]

    assert (standings.count("published"), standings.count("draft")) == (6, 1)
    assert {one.language for one in most_read(work, noon.site.id, "fi")} == {"fi", "en"}


def test_whoever_tries_the_demo_at_night_finds_the_chat_open(midnight: Past) -> None:
    hours = plan(midnight.work(), midnight.site.id)

    assert all(hours.is_open(Instant(MIDNIGHT + hour * 3_600_000)) for hour in range(48))


def test_more_come_after_work_than_early_and_none_on_a_sunday() -> None:
    chance, weekdays = Random(1), [date(2026, 11, day) for day in (16, 17, 18, 19, 20)] * 20
    came = [instant for day in weekdays for instant in arrivals(day, chance)]
    at_nine = [each for each in came if (each // 3_600_000 + 2) % 24 == 9]
    at_four = [each for each in came if (each // 3_600_000 + 2) % 24 == 16]

    assert len(at_nine) < len(at_four)
    assert 24 < len(came) / len(weekdays) < 29
    assert list(arrivals(date(2026, 11, 22), chance)) == []


@contextmanager
def _open(place: Path) -> Iterator[Connection]:
    migrate(None, place)
    connection = connector(None, place)()
    yield connection
    connection.close()


def _past(place: Path, until: Instant) -> Iterator[Past]:
    with _open(place) as store:
        yield Past(store, live(store, PREMISES, until=until, chance=Random(4), days=3), until)


def _said(store: Connection) -> list[Row]:
    return store.read("SELECT facts.at, words.text FROM words JOIN facts ON facts.id = words.id ORDER BY 1, 2", {})


def _happened(store: Connection) -> list[Row]:
    return store.read("SELECT at, kind, seq FROM facts ORDER BY at, kind, seq", {})
