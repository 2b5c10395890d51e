"""What the house needs of a place for files, whichever it is."""

import re
from typing import Protocol

from floorwalker.kit.errors import FloorwalkerError
from floorwalker.kit.ids import FileId

OUR_FORM = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


class FilesUnavailable(FloorwalkerError):
    """The place for files can be neither written nor read just now; its own words are this refusal's cause."""

    code = "files_unavailable"
    sentence = "Files cannot be sent or opened just now. Try again in a minute."


class Files(Protocol):
    """Keeps contents by id. Waits for the far end, so it is called in a thread. Raises `FilesUnavailable`."""

    def keep(self, file_id: FileId, content: bytes) -> None:
        """Return when it is durable. The same again under the same id is harmless."""

    def content(self, file_id: FileId) -> bytes | None:
        """Give the content, or nothing if it is not there (any more)."""

    def remove(self, file_id: FileId) -> None:
        """Return when it is away for good. What is not there is harmless."""


def is_ours(file_id: FileId) -> bool:
    """Tell whether this is an id that we made. Any other name could lead out of the place: `../../etc/passwd`."""
    return OUR_FORM.fullmatch(file_id) is not None


def insist_on_ours(file_id: FileId) -> None:
    """Crash where something is about to be kept, or removed, under a name that we never made."""
    if not is_ours(file_id):
        raise ValueError(f"This is no file id: {file_id!r}")
