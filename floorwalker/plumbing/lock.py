"""One server for each data folder: on SQLite a second one would know nothing of what the first one does."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from floorwalker.kit.errors import FloorwalkerError

LOCK_NAME = "serving.lock"


class FolderTaken(FloorwalkerError):
    """Another server keeps its store in this folder."""

    code = "folder_taken"
    sentence = "Another server runs on this data folder. Stop it first, or give each its own --data."


@contextmanager
def alone_in(folder: Path) -> Iterator[None]:
    """Hold the folder for this process. The kernel lets go of it with the process, however that ends."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / LOCK_NAME).open("a") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise FolderTaken(f"Another server runs on the data folder {folder}. Stop it first.") from error
        yield
