"""What came of the long form goes into the result file of the spine."""

from dataclasses import dataclass
from pathlib import Path

from bench.result_file import ROOT, Bar, Row, input_digest, judged, write
from evaluations.page import RESULTS, write_page
from floorwalker.app.play.findings import Findings

SPINE = RESULTS / "spine.json"
NONE = Bar("≤", 0)
MADE_BY = (ROOT / "tests/chaos", ROOT / "floorwalker/app/play")


@dataclass(frozen=True)
class Ordeal:
    """What an installation went through: strikes, words said meanwhile, and what was wrong in the end."""

    strikes: int
    talks: int
    said: int
    findings: Findings
    broken_journals: list[str]
    comebacks: list[float]


def record(store: str, ordeal: Ordeal, path: Path = SPINE) -> None:
    """Write a row for each figure."""
    where = f"kill -9, {store}"
    rows = [
        Row(f"{where}: kills under load", ordeal.strikes, "kills"),
        Row(f"{where}: messages said meanwhile", ordeal.said, "messages"),
        judged(f"{where}: acknowledged messages lost", ordeal.findings.lost, "messages", NONE),
        judged(f"{where}: doubled", ordeal.findings.doubled, "messages", NONE),
        judged(f"{where}: out of order", ordeal.findings.out_of_order, "messages", NONE),
        judged(f"{where}: journals with a gap or an altered line", len(ordeal.broken_journals), "journals", NONE),
        Row(f"{where}: slowest return of all talks after the server was ready", max(ordeal.comebacks), "s"),
    ]
    load = f"{ordeal.talks} conversations, both sides talking, sha256 {input_digest(*MADE_BY)}"
    write(f"kill_{store.lower()}", rows, "make chaos", path, made_from=load)
    write_page()
