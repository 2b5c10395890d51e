"""Where measured figures go: `bench/results/latest.json`, a row for each, also for those that do not hold."""

import hashlib
import json
import os
import platform
import subprocess
import time
from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Literal

ROOT = Path(__file__).parent.parent
LATEST = ROOT / "bench/results/latest.json"


@dataclass(frozen=True, slots=True)
class Bar:
    """What a figure is held against: the value itself, or its ratio to the floor."""

    sign: Literal["≤", "≥"]
    limit: float
    of: Literal["value", "ratio"] = "value"

    def holds(self, value: float, ratio: float | None) -> bool:
        """Judge a figure; a ratio that could not be had does not hold."""
        judged = value if self.of == "value" else ratio
        if judged is None:
            return False
        return judged <= self.limit if self.sign == "≤" else judged >= self.limit

    def __str__(self) -> str:
        return f"{self.sign} {self.limit:g}" + (" of the floor" if self.of == "ratio" else "")


@dataclass(frozen=True, slots=True)
class Row:
    """One figure. `floor` is the same figure of the bare server in the same run."""

    name: str
    value: float
    unit: str
    floor: float | None = None
    ratio: float | None = None
    bar: str = "reported"
    holds: bool = True
    note: str = ""
    part: str = ""
    command: str = ""
    commit: str = ""
    made_at: str = ""
    input: str = ""


def judged(
    name: str,
    value: float,
    unit: str,
    bar: Bar,
    *,
    floor: float | None = None,
    ratio: float | None = None,
    note: str = "",
) -> Row:
    """Make a row of a figure that has to hold."""
    return Row(name, value, unit, floor, ratio, str(bar), bar.holds(value, ratio), note)


def write(part: str, rows: Iterable[Row], command: str, path: Path = LATEST, made_from: str | None = None) -> None:
    """Put this part's rows in place of its former ones; other parts keep theirs, with their own commit.

    `made_from` names the input; without it that is the load itself.
    """
    commit, made_at, digest = (
        commit_now(),
        time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()),
        made_from or input_digest(),
    )
    fresh = [replace(row, part=part, command=command, commit=commit, made_at=made_at, input=digest) for row in rows]
    kept = [row for row in read(path) if row.part != part]
    page = {
        "commit": commit,
        "machine": machine(),
        "made_at": made_at,
        "rows": [asdict(row) for row in kept + fresh],
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(page, indent=1, ensure_ascii=False) + "\n")


def read(path: Path = LATEST) -> list[Row]:
    """Read the rows written last."""
    if not path.exists():
        return []
    return [Row(**row) for row in json.loads(path.read_text())["rows"]]


def commit_now() -> str:
    """Name the commit that is measured, with a + where the code differs from it."""
    changed = _git("status", "--porcelain", "--", ".", ":!bench/results", ":!evaluations/results", ":!docs")
    return _git("rev-parse", "--short=12", "HEAD") + ("+" if changed else "")


def _git(*words: str) -> str:
    asked = subprocess.run(["git", *words], cwd=ROOT, capture_output=True, text=True, check=False)
    return asked.stdout.strip() if asked.returncode == 0 else "uncommitted"


def machine() -> str:
    """Say on what was measured."""
    info = Path("/proc/cpuinfo").read_text()
    model = next((line.partition(":")[2].strip() for line in info.splitlines() if "model name" in line), "?")
    return f"{model}, {os.cpu_count()} cores, Linux {platform.release()}, Python {platform.python_version()}"


def input_digest(*folders: Path) -> str:
    """Hash the code that figures were made with: the load and the bare servers, or what stands in these folders."""
    digest = hashlib.sha256()
    for folder in folders or (ROOT / "bench",):
        for path in sorted(folder.rglob("*.py")):
            digest.update(path.relative_to(ROOT).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()[:16]
