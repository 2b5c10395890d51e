"""How the bare servers are started and how they say that they are ready."""

import argparse
import gc
import sys
from pathlib import Path


def read_arguments() -> argparse.Namespace:
    """Read `--data DIR --port N`."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--port", type=int, default=0)
    return parser.parse_args()


def announce(port: int) -> None:
    """Say which port was taken, on the first line of standard output."""
    sys.stdout.write(f"{port}\n")
    sys.stdout.flush()


def calm_collector() -> None:
    """Collect garbage rarely, as Floorwalker does; it cuts p99 on both sides alike."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 10, 10)
