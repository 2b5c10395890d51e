"""A page that points at what is no longer there sends people the wrong way."""

import re
from collections.abc import Iterator
from pathlib import Path

from tests.house.plan import ROOT, Build

LINK = re.compile(r"\]\((?!\w+:|#)([^)#\s]+)")
PATH = re.compile(r"`((?:[\w.*-]+/)+[\w.*-]*)(?:::\w+)?`")
FENCED = re.compile(r"^```.*?^```", re.DOTALL | re.MULTILINE)
SOURCES = {".py", ".ts", ".svelte", ".css", ".md", ".sh", ".txt"}
PAGES = ("*.md", "docs/**/*.md")


def test_every_link_and_path_on_a_page_exists() -> None:
    assert dead_ends(ROOT) == []


def test_a_dead_link_and_a_dead_path_are_noticed(build: Build) -> None:
    files = {
        "README.md": "[here](docs/a.md#top) [away](https://example.org) [gone](docs/b.md), `image/png`",
        "docs/a.md": "`docs/*.md` `shops/store.py` `tools/gone.py` `tools/` [up](../README.md)",
        "floorwalker/shops/store.py": "",
        "tools/lock.py": "",
    }

    house = build(files)

    assert dead_ends(house) == ["README.md: docs/b.md", "docs/a.md: tools/gone.py"]


def dead_ends(house: Path) -> list[str]:
    """List what pages point at in vain."""
    pages = sorted(page for pattern in PAGES for page in house.glob(pattern))
    return [f"{page.relative_to(house)}: {target}" for page in pages for target in missing(house, page)]


def missing(house: Path, page: Path) -> Iterator[str]:
    """Yield the links of a page, and the paths that it names, that lead nowhere."""
    text = FENCED.sub("", page.read_text())
    links = (target for target in LINK.findall(text) if not (page.parent / target).exists())
    paths = (target for target in PATH.findall(text) if is_ours(house, target) and not exists(house, target))
    yield from [*links, *paths]


def is_ours(house: Path, target: str) -> bool:
    """Tell a path of this house from a media type or an address."""
    return (house / Path(target).parts[0]).is_dir() or Path(target).suffix in SOURCES


def exists(house: Path, target: str) -> bool:
    """Tell whether a path, which may have stars in it, is there, seen from the house or from its rooms."""
    return any(house.glob(target)) or any(house.glob(f"floorwalker/{target}"))
