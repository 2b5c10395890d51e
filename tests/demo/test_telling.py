"""What the demo prints leads to pages that are there."""

import re
from pathlib import Path

import pytest

from demo.command import _tell

PLACES = Path(__file__).parents[2] / "web" / "console" / "models" / "places.ts"


def test_the_pages_of_a_lead_are_told_and_are_places_of_the_console(capsys: pytest.CaptureFixture[str]) -> None:
    places = set(re.findall(r'"([a-z-]+)"', PLACES.read_text().split("] as const")[0]))

    _tell("http://127.0.0.1:8080", "http://127.0.0.1:8081")

    told = set(re.findall(r"http://127\.0\.0\.1:8080/console/([a-z-]+)", capsys.readouterr().out))
    assert {"contacts", "people", "opening-hours", "waiting", "availability"} <= told <= places
