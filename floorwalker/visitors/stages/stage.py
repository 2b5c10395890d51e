"""Where in a shop somebody stands, so that staff see a cart from a front page at a glance."""

import tomllib
from pathlib import Path
from typing import get_args
from urllib.parse import unquote, urlsplit

from floorwalker.visitors.model import Stage

STAGES: tuple[Stage, ...] = get_args(Stage)
LONGEST_PATH = 200
_WORDS: dict[str, set[str]] = {
    stage: set(words)
    for stage, words in tomllib.loads(Path(__file__).with_name("addresses.toml").read_text(encoding="utf-8")).items()
}
_SPELT = str.maketrans({"ä": "a", "å": "a", "ö": "o", "ø": "o", "ü": "u", "æ": "ae", "ß": "ss", "_": "-", "+": "-"})
_LATEST_FIRST: tuple[Stage, ...] = ("thanks", "checkout", "cart")


def page_of(url: str) -> str:
    """A page's address without what follows `?` or `#`, where shops put what is about the person."""
    try:
        split = urlsplit(url)
    except ValueError:
        return ""
    return f"{split.scheme}://{split.netloc}{split.path[:LONGEST_PATH]}" if split.scheme in {"http", "https"} else ""


def stage_of(said: str, url: str) -> Stage:
    """At which stage a page stands: as it says itself, or as its address reads; else somebody just looks around."""
    for stage in STAGES:
        if said == stage:
            return stage
    parts = _parts_of(url)
    above = [
        part for number, part in enumerate(parts) if number == 0 or parts[number - 1] not in _WORDS["product_below"]
    ]
    for stage in _LATEST_FIRST:
        if not _WORDS[stage].isdisjoint(above):
            return stage
    if len(above) < len(parts):
        return "product"
    return "entrance" if _WORDS["entrance"].issuperset(parts) else "browsing"


def _parts_of(url: str) -> list[str]:
    path = unquote(urlsplit(page_of(url)).path).casefold().translate(_SPELT)
    return [part.rpartition(".")[0] or part for part in path.split("/") if part]
