"""A data folder has one server at a time."""

from pathlib import Path

import pytest

from floorwalker.plumbing.lock import FolderTaken, alone_in


def test_a_folder_is_held_once_and_free_again_afterwards(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    with alone_in(folder), pytest.raises(FolderTaken, match=str(folder)), alone_in(folder):
        pass

    with alone_in(folder), alone_in(tmp_path / "another"):
        assert folder.exists()
