"""Contents of files lie in a folder, whole or not at all."""

from pathlib import Path

from floorwalker.kit.ids import FileId, new_id
from floorwalker.plumbing.files import Folder


def test_what_was_kept_is_given_back(tmp_path: Path) -> None:
    folder, file_id = Folder(tmp_path / "files"), FileId(new_id())

    folder.keep(file_id, b"\x00boots")

    assert folder.content(file_id) == b"\x00boots"


def test_nothing_unfinished_stays_behind(tmp_path: Path) -> None:
    Folder(tmp_path).keep(FileId(new_id()), b"boots")

    assert list(tmp_path.rglob("*.unfinished")) == []


def test_what_is_not_there_is_nothing(tmp_path: Path) -> None:
    assert Folder(tmp_path).content(FileId(new_id())) is None
