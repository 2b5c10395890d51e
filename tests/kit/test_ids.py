"""Ids are opaque, never the same, and sorted by age."""

from uuid import RFC_4122, UUID

import pytest

from floorwalker.kit import ids


def test_an_id_is_a_version_7_uuid() -> None:
    made = UUID(ids.new_id())

    assert (made.version, made.variant) == (7, RFC_4122)


def test_ids_are_never_the_same() -> None:
    assert len({ids.new_id() for _ in range(10_000)}) == 10_000


def test_a_younger_id_sorts_after_an_older_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("floorwalker.kit.ids.time.time_ns", lambda: 1_772_434_800_000_000_000)
    older = ids.new_id()
    monkeypatch.setattr("floorwalker.kit.ids.time.time_ns", lambda: 1_772_434_800_001_000_000)

    assert ids.new_id() > older
