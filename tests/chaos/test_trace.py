"""The system calls show it: nobody hears of a message before the disk has it."""

import shutil
from pathlib import Path

import pytest

from floorwalker.app.play.findings import Said
from floorwalker.edges.live.frames import Kept
from floorwalker.kit.clock import Instant
from floorwalker.kit.ids import ConversationId
from tools.trace_commit import order_of, trace

SAID = Said("c", "visitor", "hello there", 0, Kept(id=2, conversation=ConversationId("a"), seq=7, at=Instant(0)))
LOGGED = '12 1.0 pwrite64(14</d/floorwalker.sqlite3-wal>, "hello there", 4096, 0) = 4096'
SYNC_BEGINS = "12 1.1 fdatasync(14</d/floorwalker.sqlite3-wal> <unfinished ...>"
SYNC_ENDS = "12 1.3 <... fdatasync resumed>) = 0"
TOLD = (
    r'10 1.2 write(20<socket:[1]>, "{\"text\":\"hello there\"}{\"type\":\"kept\",\"id\":2,\"seq\":7,\"at\":0}", 9) = 9'
)


def test_everybody_hears_of_a_message_after_the_disk_has_it(tmp_path: Path) -> None:
    if shutil.which("strace") is None:
        pytest.skip("strace is not installed: tools/debian_packages.sh strace")

    said, lines = trace(tmp_path)

    assert [one.text for one in said if order_of(lines, one).is_early] == []


def test_a_message_told_after_the_sync_is_right() -> None:
    assert not order_of([LOGGED, SYNC_BEGINS, SYNC_ENDS, TOLD], SAID).is_early


def test_a_message_told_while_the_sync_is_under_way_is_noticed() -> None:
    assert order_of([LOGGED, SYNC_BEGINS, TOLD, SYNC_ENDS], SAID).is_early
