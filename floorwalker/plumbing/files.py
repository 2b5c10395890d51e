"""Where the contents of files lie: a folder, each file under its own opaque name."""

from pathlib import Path
from typing import Protocol

from floorwalker.kit.ids import FileId


class Files(Protocol):
    """Keeps contents by id."""

    def keep(self, file_id: FileId, content: bytes) -> None:
        """Store durably under an id never used before."""

    def content(self, file_id: FileId) -> bytes | None:
        """Give the content, or nothing if it is not there (any more)."""


class Folder:
    """Files in a folder of the data directory; several processes on one machine may share it."""

    def __init__(self, place: Path) -> None:
        self._place = place

    def keep(self, file_id: FileId, content: bytes) -> None:
        """Write beside, then rename: a file is there whole or not at all."""
        path = self._path(file_id)
        path.parent.mkdir(parents=True, exist_ok=True)
        unfinished = path.with_suffix(".unfinished")
        unfinished.write_bytes(content)
        unfinished.rename(path)

    def content(self, file_id: FileId) -> bytes | None:
        """Give the content, or nothing."""
        try:
            return self._path(file_id).read_bytes()
        except FileNotFoundError:
            return None

    def _path(self, file_id: FileId) -> Path:
        return self._place / file_id[-2:] / file_id
