"""The door between the async world and the files."""

import asyncio
from concurrent.futures import ThreadPoolExecutor

from floorwalker.kit.ids import FileId
from floorwalker.plumbing.files.files import Files

MOST_AT_ONCE = 8


class FileDoor:
    """Waits for files in threads of its own, so that a store that hangs holds up files and nothing else."""

    def __init__(self, files: Files) -> None:
        self._files = files
        self._threads = ThreadPoolExecutor(MOST_AT_ONCE, thread_name_prefix="files")

    async def keep(self, file_id: FileId, content: bytes) -> None:
        """Return when it is durable."""
        await asyncio.get_running_loop().run_in_executor(self._threads, self._files.keep, file_id, content)

    async def content(self, file_id: FileId) -> bytes | None:
        """Give the content, or nothing if it is not there (any more)."""
        return await asyncio.get_running_loop().run_in_executor(self._threads, self._files.content, file_id)

    async def remove(self, file_id: FileId) -> None:
        """Return when it is away."""
        await asyncio.get_running_loop().run_in_executor(self._threads, self._files.remove, file_id)

    def close(self) -> None:
        """Take nothing more; what is under way ends by itself."""
        self._threads.shutdown(wait=False)
