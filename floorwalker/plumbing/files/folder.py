"""Files in a folder, each whole or not there at all, also after the power went."""

import os
from pathlib import Path

from floorwalker.kit.ids import FileId, new_id
from floorwalker.plumbing.files.files import FilesUnavailable, insist_on_ours, is_ours


class Folder:
    """The embedded place for files; several processes may share it."""

    def __init__(self, place: Path) -> None:
        self._place = place

    def keep(self, file_id: FileId, content: bytes) -> None:
        """Write beside and bring to the disk, then rename, then bring the names to the disk too."""
        insist_on_ours(file_id)
        path = self._path(file_id)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            _write_beside(path, content)
            for folder in (path.parent, self._place, self._place.parent):
                _bring_to_disk(folder)
        except OSError as error:
            raise FilesUnavailable from error

    def content(self, file_id: FileId) -> bytes | None:
        """Give the content, or nothing."""
        if not is_ours(file_id):
            return None
        try:
            return self._path(file_id).read_bytes()
        except FileNotFoundError:
            return None
        except OSError as error:
            raise FilesUnavailable from error

    def remove(self, file_id: FileId) -> None:
        """Take the name out of its folder, and bring that to the disk."""
        insist_on_ours(file_id)
        path = self._path(file_id)
        try:
            path.unlink()
            _bring_to_disk(path.parent)
        except FileNotFoundError:
            return
        except OSError as error:
            raise FilesUnavailable from error

    def _path(self, file_id: FileId) -> Path:
        return self._place / file_id[-2:] / file_id


def _write_beside(path: Path, content: bytes) -> None:
    # A name that nobody else has: two processes that keep the same file must not write into one another's.
    unfinished = path.with_name(f"{new_id()}.unfinished")
    try:
        with unfinished.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        unfinished.rename(path)
    except OSError:
        unfinished.unlink(missing_ok=True)
        raise


def _bring_to_disk(folder: Path) -> None:
    names = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(names)
    finally:
        os.close(names)
