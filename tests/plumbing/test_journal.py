"""The journal shows when somebody has tampered with it."""

import pytest

from floorwalker.plumbing.trail import is_intact
from floorwalker.plumbing.work import Work
from tests.cast import Cast


def tamper(work: Work, sql: str, subject_id: str) -> int:
    return work.write(sql, subject_id=subject_id)


def test_an_untouched_journal_is_intact(cast: Cast) -> None:
    assert cast.look(is_intact, cast.shoe_shop.id, cast.talk())


@pytest.mark.parametrize(
    "tampering",
    [
        "DELETE FROM facts WHERE subject_id = :subject_id AND seq = 2",
        "UPDATE facts SET at = at + 1 WHERE subject_id = :subject_id AND seq = 2",
        "UPDATE facts SET actor_id = 'somebody' WHERE subject_id = :subject_id AND seq = 2",
        "UPDATE facts SET body = REPLACE(body, 'visitor', 'agent') WHERE subject_id = :subject_id AND seq = 2",
        "UPDATE facts SET seq = seq + 10 WHERE subject_id = :subject_id AND seq = 3",
    ],
)
def test_tampering_shows(cast: Cast, tampering: str) -> None:
    talk = cast.talk()

    changed = cast.do(tamper, cast.house, tampering, talk)

    assert changed == 1
    assert not cast.look(is_intact, cast.shoe_shop.id, talk)


def test_another_shop_has_no_such_journal(cast: Cast) -> None:
    talk = cast.talk()

    rows = cast.look(lambda reads: reads.read("SELECT DISTINCT site_id FROM facts WHERE subject_id = :id", id=talk))

    assert rows == [(cast.shoe_shop.id,)]
