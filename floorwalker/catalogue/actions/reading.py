"""Reading whole files of goods, a few at a time, so that nobody who chats waits for it."""

from msgspec.structs import replace

from floorwalker.catalogue.facts import CatalogueRead
from floorwalker.catalogue.model import (
    MOST_TROUBLES,
    Feed,
    Goods,
    Outcome,
    Problem,
    Run,
    RunId,
    Way,
)
from floorwalker.catalogue.store import goods, runs
from floorwalker.kit.actors import Role, require
from floorwalker.kit.clock import Instant
from floorwalker.kit.errors import NotFound
from floorwalker.plumbing.due import schedule
from floorwalker.plumbing.journal import tell
from floorwalker.plumbing.work import Work

READ_FEED = "read_feed"
"""The due work that reads a file of goods whose content is kept under the name of the reading."""
HOUR_MS = 3_600_000
AT_ONCE = 200
"""So many goods are kept in one unit of work: some thousandths of a second in which nobody else's words are kept."""


def begin_run(work: Work, run: str, way: Way) -> RunId:
    """Read a file of goods whose content is kept under this name."""
    require(work.actor, Role.LEAD)
    begun = Run(RunId(run), way, work.now)
    runs.keep_run(work, begun)
    schedule(work, READ_FEED, begun.id, work.now)
    return begun.id


def keep_goods(work: Work, run: str, some: list[Goods]) -> None:
    """Keep what a part of a file tells."""
    goods.keep(work, some, RunId(run))


def remove_absent(work: Work, run: str) -> int:
    """Keep nothing more of some goods that were in earlier files and are not in this; gives how many."""
    require(work.actor, Role.LEAD)
    found = runs.run(work, work.actor.site_id, run)
    if found is None:
        raise NotFound
    absent = goods.not_in(work, work.actor.site_id, found.id, AT_ONCE)
    removed = goods.remove(work, absent) if absent else 0
    if removed:
        runs.keep_run(work, replace(found, removed=found.removed + removed))
    return removed


def end_run(work: Work, run: str, outcome: Outcome, kept: int, problems: list[Problem]) -> None:
    """Keep how a reading went: what could not be read, line by line, as far as anybody wants to see it."""
    found = runs.run(work, work.actor.site_id, run)
    if found is None:
        return
    ended = replace(
        found,
        ended_at=work.now,
        outcome=outcome,
        kept=kept,
        troubles=len(problems),
        problems=tuple(problems[:MOST_TROUBLES]),
    )
    _tell(work, ended)


def note_not_fetched(work: Work, run: str, why: Outcome) -> None:
    """Keep why a file could not be fetched; what was there before stays."""
    _tell(work, Run(RunId(run), "address", work.now, work.now, why))


def next_fetch_at(feed: Feed, now: Instant, *, failed: bool) -> Instant:
    """When a file is fetched again: after an hour, if it could not be had, at the latest."""
    return Instant(now + (1 if failed else feed.every_hours) * HOUR_MS)


def _tell(work: Work, ended: Run) -> None:
    runs.keep_run(work, ended)
    told = CatalogueRead(ended.id, ended.way, ended.outcome, ended.kept, ended.removed, ended.troubles)
    tell(work, work.actor.site_id, told)
