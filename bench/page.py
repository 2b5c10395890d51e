"""The page `docs/performance.md`, made from the result file so that the two cannot differ."""

import importlib
import json
from pathlib import Path

from bench.figures import in_digits
from bench.result_file import ROOT, Row, read

PAGE = ROOT / "docs/performance.md"
HEAD = """# How fast it is

Made by `make bench`; do not edit. Machine: {machine}. Commit {commit}, {made_at}.

Every figure stands beside the *floor*: a bare server that does only what physics and durability demand
(picows on uvloop, one handler, one group-committed SQLite insert with `synchronous=FULL`, one fan-out; see
`bench/floor/`), in the same run on the same machine, since machines differ by a factor of two from hour to
hour. Server and load client have a core each; contestants take turns over at least five rounds; a value is
the median of the rounds and a ratio the median of the ratios within each round. The load client says how
busy its core was: below 100 % it was not the bottleneck.
"""


def write_page(results: Path, page: Path = PAGE) -> None:
    """Write the page anew from the results."""
    told = json.loads(results.read_text())
    rows = read(results)
    parts = list(dict.fromkeys(row.part for row in rows))
    text = HEAD.format(machine=told["machine"], commit=told["commit"], made_at=told["made_at"])
    text += "".join(_section(part, [row for row in rows if row.part == part]) for part in parts)
    page.parent.mkdir(parents=True, exist_ok=True)
    page.write_text(text)


def _section(part: str, rows: list[Row]) -> str:
    question = (importlib.import_module(f"bench.parts.{part}").__doc__ or part).strip()
    lines = [
        f"\n## {question.splitlines()[0]}\n",
        *(line for line in question.splitlines()[1:] if line),
        "" if "\n" in question else None,
        "| figure | value | floor | ratio | bar | holds |",
        "| --- | ---: | ---: | ---: | --- | --- |",
        *map(_line, rows),
        "",
        *(f"- {row.name}: {row.note}" for row in rows if row.note),
        f"\n`{rows[0].command}` at {rows[0].commit}, {rows[0].made_at}, load {rows[0].input}.",
    ]
    return "\n".join(line for line in lines if line is not None) + "\n"


def _line(row: Row) -> str:
    floor = "" if row.floor is None else in_digits(row.floor)
    ratio = "" if row.ratio is None else f"{row.ratio:.2f}"
    verdict = "" if row.bar == "reported" else "yes" if row.holds else "**no**"
    return f"| {row.name} | {in_digits(row.value)} {row.unit} | {floor} | {ratio} | {row.bar} | {verdict} |"
