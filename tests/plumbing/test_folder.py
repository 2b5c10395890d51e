"""A folder of files after an accident: each file is there whole or not at all, and nothing lies about."""

import os
import stat
from pathlib import Path

import pytest

from floorwalker.kit.ids import FileId, new_id
from floorwalker.plumbing.files.files import FilesUnavailable
from floorwalker.plumbing.files.folder import Folder


def test_content_and_names_are_on_the_disk_before_the_answer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    steps: list[str] = []
    rename = Path.rename

    def watched_rename(path: Path, to: Path) -> Path:
        steps.append("rename")
        return rename(path, to)

    monkeypatch.setattr(os, "fsync", lambda place: steps.append(kind_of(place)))
    monkeypatch.setattr(Path, "rename", watched_rename)

    Folder(tmp_path / "files").keep(FileId(new_id()), b"boots")

    assert steps == ["file", "rename", "folder", "folder", "folder"]


def test_nothing_unfinished_stays_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def break_down(_: int) -> None:
        raise OSError("the disk is full")

    file_id = FileId(new_id())
    monkeypatch.setattr(os, "fsync", break_down)

    with pytest.raises(FilesUnavailable):
        Folder(tmp_path).keep(file_id, b"boots")

    assert Folder(tmp_path).content(file_id) is None
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


def kind_of(place: int) -> str:
    """Tell whether an open descriptor is a folder's."""
    return "folder" if stat.S_ISDIR(os.fstat(place).st_mode) else "file"
