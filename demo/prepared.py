"""The answers that the demo shop has written in advance, in three languages."""

import tomllib
from collections.abc import Mapping
from pathlib import Path

import msgspec

from demo.stage import Stage
from floorwalker.kit.actors import Actor
from floorwalker.kit.ids import TeamId
from floorwalker.templates.actions.writing import add_template

FILE = Path(__file__).parent / "prepared.toml"


class Prepared(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One template, for everybody unless it names a team."""

    shortcut: str
    name: str
    language: str
    text: str
    team: str | None = None


def prepared() -> list[Prepared]:
    """Read them all."""
    return msgspec.convert(tomllib.loads(FILE.read_text(encoding="utf-8"))["template"], list[Prepared])


def write_templates(stage: Stage, owner: Actor, teams: Mapping[str, TeamId], origin: str) -> None:
    """Let the owner write them, with links to the shop's own pages. One of these leads nowhere, as happens."""
    for one in prepared():
        team = teams[one.team] if one.team else None
        text = one.text.replace("ORIGIN", origin)
        stage.act(owner, add_template, one.shortcut, one.name, text, one.language, team)
