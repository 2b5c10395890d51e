"""What shoppers and agents of the demo say to each other: our own words, in three languages.

They stand in `spoken/<language>.txt`, to be read and mended like a play:

    == size · rimpi-rubber-boots            what it is about, and the product before their eyes
       0 customer: do the boots come in half sizes
      17 agent: They do not. Take the larger one.
    -- ended_by_visitor                     how it ends; without this line it was answered

The figure is how many seconds the speaker took since the line before.
"""

import re
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal, cast, get_args

Speaker = Literal["customer", "agent"]
Ending = Literal["answered", "no_reply", "ended_by_visitor", "unanswered"]

SPOKEN = Path(__file__).parent / "spoken"
_LINE = re.compile(r"\s*(\d+) (customer|agent): (.+)")


@dataclass(frozen=True, slots=True)
class Line:
    """Something said, this long after the line before. `{agent}`, `{customer}`, `{order}` are filled in on stage."""

    after_seconds: int
    by: Speaker
    text: str


@dataclass(frozen=True, slots=True)
class Dialogue:
    """One conversation from the first word to its end."""

    language: str
    topic: str
    product_id: str | None
    lines: tuple[Line, ...]
    ending: Ending

    @property
    def lasts_seconds(self) -> int:
        """From the first word to the last."""
        return sum(line.after_seconds for line in self.lines)

    def broken_off(self, *, is_answered: bool) -> "Dialogue":
        """The beginning of it, up to where the customer waits: after the first word, or well into the talk."""
        by_customer = [at for at, line in enumerate(self.lines[:5]) if line.by == "customer"]
        last = by_customer[-1] if is_answered else 0
        return replace(self, lines=self.lines[: last + 1])


def all_dialogues() -> tuple[Dialogue, ...]:
    """Every conversation of every language, in the order they stand in the files."""
    return tuple(
        _read(path.stem, scene)
        for path in sorted(SPOKEN.glob("*.txt"))
        for scene in path.read_text(encoding="utf-8").split("== ")[1:]
    )


def _read(language: str, scene: str) -> Dialogue:
    title, *rows = scene.strip().splitlines()
    topic, _, product_id = title.partition(" · ")
    ending = "answered"
    if rows[-1].startswith("-- "):
        ending = rows.pop().removeprefix("-- ")
    if ending not in get_args(Ending):
        raise ValueError(f"{language}, {title}: no such ending as {ending!r}")
    lines = tuple(_read_line(row) for row in rows)
    return Dialogue(language, topic, product_id or None, lines, cast(Ending, ending))


def _read_line(row: str) -> Line:
    said = _LINE.fullmatch(row)
    if said is None:
        raise ValueError(f"not a line of a dialogue: {row!r}")
    seconds, by, text = said.groups()
    return Line(int(seconds), cast(Speaker, by), text)
