"""`python -m evaluations` does what can be done here, and says what cannot."""

from pathlib import Path

import pytest

from bench.result_file import Bar, Row, judged, write
from evaluations.__main__ import main
from evaluations.page import write_page


def test_what_is_not_there_is_skipped_with_a_word(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--data", str(tmp_path), "star_replay"]) == 0

    assert "star_replay: skipped" in capsys.readouterr().out


def test_the_page_shows_every_row_and_whether_it_holds(tmp_path: Path) -> None:
    rows = [Row("talks", 3, "talks"), judged("lost", 1, "messages", Bar("≤", 0))]
    write("star_replay", rows, "a command", tmp_path / "spine.json", made_from="dialogues.jsonl")

    write_page(tmp_path, tmp_path / "page.md")

    page = (tmp_path / "page.md").read_text()
    assert "| talks | 3 talks | reported |  |" in page
    assert "| lost | 1 messages | ≤ 0 | **no** |" in page
    assert "`a command`" in page
    assert "from dialogues.jsonl" in page
