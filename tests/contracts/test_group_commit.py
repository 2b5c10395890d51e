"""Many units, one transaction: each is kept or refused as if it had been alone."""

from collections.abc import Callable

import pytest

from floorwalker.kit.errors import EmptyText
from floorwalker.plumbing.database.connection import StoreUnavailable
from floorwalker.plumbing.database.group_commit import GroupCommit, NotKept, Unit
from floorwalker.plumbing.work import Work
from tests.cast import Cast

INSERT = "INSERT INTO installation (name, value) VALUES (:name, :value)"


def keep(work: Work, name: str, value: str = "kept") -> str:
    work.write(INSERT, name=name, value=value)
    return name


def keep_later(work: Work, name: str, value: str = "kept") -> str:
    work.insert(INSERT, (name, value))
    return name


def refuse(work: Work) -> None:
    assert work.read("SELECT 1") == [(1,)]
    raise EmptyText


def write_and_refuse(work: Work, name: str) -> None:
    keep_later(work, name)
    raise EmptyText


def write_and_stumble(work: Work, name: str) -> None:
    keep(work, name)
    raise ZeroDivisionError


def look(work: Work) -> None:
    work.read("SELECT name FROM installation")


def unit(cast: Cast, action: Callable[..., object], *given: object) -> Unit:
    return Unit(action, cast.house, given, {}, lambda _: None)


def run(group: GroupCommit, units: list[Unit]) -> list[object]:
    if group.run(units):
        group.commit(units)
    return [type(one.outcome.error) if one.outcome.error else one.outcome.result for one in units]


def kept(cast: Cast) -> set[str]:
    return {row[0] for row in cast.look(lambda reads: reads.read("SELECT name FROM installation"))}


def test_a_unit_that_refuses_leaves_the_others_untouched(cast: Cast) -> None:
    units = [unit(cast, keep, "a"), unit(cast, refuse), unit(cast, keep_later, "b")]

    assert run(cast.group, units) == ["a", EmptyText, "b"]

    assert kept(cast) == {"a", "b"}


@pytest.mark.parametrize("stumble", [write_and_refuse, write_and_stumble])
def test_a_unit_that_fails_after_it_wrote_undoes_only_itself(cast: Cast, stumble: Callable[..., object]) -> None:
    units = [unit(cast, keep, "a"), unit(cast, stumble, "wrong"), unit(cast, keep_later, "b")]

    results = run(cast.group, units)

    assert (results[0], results[2], kept(cast)) == ("a", "b", {"a", "b"})
    assert results[1] in {EmptyText, ZeroDivisionError}


def test_units_see_what_the_units_before_them_wrote(cast: Cast) -> None:
    def count(work: Work) -> int:
        return int(work.read("SELECT COUNT(*) FROM installation")[0][0])

    units = [unit(cast, keep_later, "a"), unit(cast, count), unit(cast, keep, "b"), unit(cast, count)]

    assert run(cast.group, units) == ["a", 1, "b", 2]


def test_a_unit_that_collides_is_tried_alone_and_then_told_so(cast: Cast) -> None:
    units = [unit(cast, keep, "a"), unit(cast, keep_later, "a"), unit(cast, keep_later, "b")]

    assert run(cast.group, units) == ["a", NotKept, "b"]

    assert kept(cast) == {"a", "b"}


@pytest.mark.parametrize("wrong", ["\ud800", "\ud800\x00"])
@pytest.mark.parametrize("action", [keep, keep_later])
def test_what_no_store_can_hold_spoils_nobody_elses_unit(cast: Cast, action: Callable[..., object], wrong: str) -> None:
    units = [unit(cast, keep_later, "a"), unit(cast, action, "wrong", wrong), unit(cast, look), unit(cast, keep, "b")]

    results = run(cast.group, units)

    assert (results[0], results[2], results[3]) == ("a", None, "b")
    assert isinstance(results[1], type)
    assert kept(cast) == {"a", "b"}


def unplugged() -> None:
    raise StoreUnavailable("the disk is full")


def test_nothing_is_acknowledged_when_the_commit_fails(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as disk:
        disk.setattr(cast.connection, "commit", unplugged)
        results = run(cast.group, [unit(cast, keep, "a"), unit(cast, keep_later, "b")])

    assert results == [NotKept, NotKept]
    assert kept(cast) == set()


def test_nothing_is_remembered_when_the_commit_fails(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as disk:
        disk.setattr(cast.connection, "commit", unplugged)
        run(cast.group, [unit(cast, lambda work: work.know("name", "never kept"))])

    assert run(cast.group, [unit(cast, lambda work: work.remember("name", lambda: "asked"))]) == ["asked"]
