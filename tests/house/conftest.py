"""A small house of a test's own making, to show that each rule notices when it is broken."""

from pathlib import Path

import pytest

from tests.house.plan import Build


@pytest.fixture
def build(tmp_path: Path) -> Build:
    """Write files, given by path and text, and give the house that they make."""

    def write(files: dict[str, str]) -> Path:
        for name, text in files.items():
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_text(text)
        return tmp_path

    return write
