"""Doing something that wants an event loop of its own, beside the one that the browser holds in this thread."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor


def in_a_thread(doing: Callable[[], None]) -> None:
    """Do it elsewhere and wait until it is done."""
    with ThreadPoolExecutor(1) as threads:
        threads.submit(doing).result()
