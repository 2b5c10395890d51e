"""A choice that nobody can read about is no choice: every option and variable stands in the guide."""

import re
from collections.abc import Iterator

from cyclopts import App

from floorwalker.app.cli import app
from tests.house.plan import ROOT, written

VARIABLE = re.compile(r"\b_number\(\"(\w+)\"|\bFLOORWALKER_([A-Z]\w+)")
GUIDE = ROOT / "docs" / "guide" / "settings.md"


def test_every_option_of_every_command_is_in_the_guide() -> None:
    assert unwritten(GUIDE.read_text()) == []


def test_an_option_that_nobody_wrote_down_is_noticed() -> None:
    guide = GUIDE.read_text().replace("`--broker`", "")

    assert "serve --broker" in unwritten(guide)


def test_every_variable_is_in_the_guide() -> None:
    guide = GUIDE.read_text()

    assert [name for name in variables() if f"`{name}`" not in guide] == []


def unwritten(guide: str) -> list[str]:
    """List options that the guide does not name under their command."""
    told = sections(guide)
    return [f"{name} {option}" for name, option in options(app) if f"`{option}`" not in told.get(name, "")]


def sections(page: str) -> dict[str, str]:
    """Split the guide into its commands, such as `site add`."""
    parts = re.split(r"^### `floorwalker ([a-z ]+)", page, flags=re.MULTILINE)
    return {name.strip(): text for name, text in zip(parts[1::2], parts[2::2], strict=True)}


def options(command: App, name: str = "") -> Iterator[tuple[str, str]]:
    """Yield each command with each of its options; what stands by its place has no name."""
    for word in command:
        if not word.startswith("-"):
            yield from options(command[word], f"{name} {word}".strip())
    if command.default_command and name:
        named = (one for one in command.assemble_argument_collection() if one.field_info.is_keyword_only)
        yield from ((name, one.name) for one in named)


def variables() -> set[str]:
    """Name every variable that the code reads from the environment."""
    texts = [path.read_text() for path in written(ROOT, "floorwalker", ".py")]
    return {f"FLOORWALKER_{one or other}" for text in texts for one, other in VARIABLE.findall(text)}
