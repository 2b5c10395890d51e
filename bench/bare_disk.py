"""What the disk alone takes to make a page durable: below this no answer that waits for it can come."""

import os
import tempfile
import time

PAGE = bytes(4096)


def durable_ms(seconds: float, rate: float) -> list[float]:
    """Write page after page at a pace as a server does that commits each message; gives how long each took, in ms."""
    took: list[float] = []
    with tempfile.NamedTemporaryFile(prefix="bench-disk-") as file:
        for _ in range(round(seconds * rate)):
            file.write(PAGE)
            file.flush()
            begun = time.perf_counter()
            os.fdatasync(file.fileno())
            took.append((time.perf_counter() - begun) * 1000)
            time.sleep(1 / rate)
    return took
