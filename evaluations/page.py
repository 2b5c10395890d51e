"""The page `docs/evaluations.md`, made from the result files so that the two cannot differ."""

import json
from pathlib import Path

from bench.figures import in_digits
from bench.result_file import ROOT, Row, read

RESULTS = ROOT / "evaluations/results"
PAGE = ROOT / "docs/evaluations.md"
HEAD = """# How well it does on field data, over made-up days, and under hard knocks

Made by `make evaluate DATA=…` and `make chaos`; do not edit. The data is not part of this repository; each part
says which commit made it, by which command, from which input.
"""
QUESTIONS = {
    "star_replay": "Does every word of recorded human dialogues arrive once and in order, on SQLite?",
    "star_replay_postgresql": "And on PostgreSQL?",
    "bank_waits": "Is a wait foretold well on days of a call centre that were not learned from?",
    "days": "Does nobody wait in vain over thirty made-up days in the real house?",
    "kill_sqlite": "Does what was acknowledged survive kill -9 of the server on SQLite?",
    "kill_postgresql": "Does what was acknowledged survive kill -9 of one of two servers on PostgreSQL?",
}


def write_page(results: Path = RESULTS, page: Path = PAGE) -> None:
    """Write the page anew from all results."""
    text = HEAD
    for file in sorted(results.glob("*.json")):
        rows = read(file)
        text += f"\n## {file.stem}\n\n{json.loads(file.read_text())['machine']}\n"
        text += "".join(_section(part, rows) for part in dict.fromkeys(row.part for row in rows))
    page.write_text(text)


def _section(part: str, rows: list[Row]) -> str:
    ours = [row for row in rows if row.part == part]
    lines = [
        "",
        f"### {QUESTIONS.get(part, part)}",
        "",
        "| figure | value | bar | holds |",
        "| --- | ---: | --- | --- |",
    ]
    lines += [_line(row) for row in ours]
    lines += ["", *(f"- {row.name}: {row.note}" for row in ours if row.note)]
    lines += [f"`{ours[0].command}` at {ours[0].commit}, {ours[0].made_at}, from {ours[0].input}."]
    return "\n".join(lines) + "\n"


def _line(row: Row) -> str:
    verdict = "" if row.bar == "reported" else "yes" if row.holds else "**no**"
    return f"| {row.name} | {in_digits(row.value)} {row.unit} | {row.bar} | {verdict} |"
