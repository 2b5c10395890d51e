"""What a shopper's phone must fetch, in bytes as they travel: a shop page must not feel that we are there."""

import gzip
import re
from pathlib import Path

import pytest

from tests.house.plan import ROOT, Build

LOADER_BYTES = 3_000
PANEL_BYTES = 25_000
REFERENCE = re.compile(r'(?:src|href)="/widget/assets/([^"]+)"')


@pytest.fixture
def web_build() -> Path:
    """Give the folder of the built web parts."""
    built = ROOT / "floorwalker" / "web_build"
    assert (built / "loader.js").exists(), "The web parts are not built: make web"
    return built


def test_the_loader_fits_its_budget(web_build: Path) -> None:
    assert travelling_bytes([web_build / "loader.js"]) <= LOADER_BYTES


def test_the_panel_fits_its_budget_on_first_open(web_build: Path) -> None:
    assert travelling_bytes(first_open(web_build)) <= PANEL_BYTES


def test_the_first_open_counts_page_scripts_styles_and_one_language(
    build: Build,
) -> None:
    files = {
        "panel.html": '<script src="/widget/assets/a.js"></script><link href="/widget/assets/b.css">',
        "widget-assets/a.js": "1",
        "widget-assets/b.css": "2",
        "widget-assets/widget-en-x.js": "3",
        "widget-assets/widget-fi-x.js": "longer",
        "widget-assets/later.js": "5",
    }

    house = build(files)

    assert {path.name for path in first_open(house)} == {"panel.html", "a.js", "b.css", "widget-fi-x.js"}


def first_open(web_build: Path) -> list[Path]:
    """List what a browser fetches when a shopper opens the panel for the first time."""
    page = web_build / "panel.html"
    assets = web_build / "widget-assets"
    named = [assets / name for name in REFERENCE.findall(page.read_text())]
    longest_language = max(assets.glob("widget-??-*.js"), key=lambda path: path.stat().st_size)
    return [page, *named, longest_language]


def travelling_bytes(files: list[Path]) -> int:
    """Sum up what files weigh on the way, each compressed by itself."""
    return sum(len(gzip.compress(path.read_bytes(), mtime=0)) for path in files)
