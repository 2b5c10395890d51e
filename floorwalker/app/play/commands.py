"""`floorwalker replay` and `floorwalker load`: for one's own server, since they come as hundreds of strangers."""

import sys
from collections.abc import Coroutine
from pathlib import Path
from typing import Annotated, Any, TypeVar

import msgspec
import uvloop
from cyclopts import Parameter

from floorwalker.app.play.coming_back import LIMITS_LIFTED, Declined, TurnedAway
from floorwalker.app.play.doors import Doors
from floorwalker.app.play.findings import Findings
from floorwalker.app.play.front_door import find_open
from floorwalker.app.play.idle import IdleReport, weigh_idle
from floorwalker.app.play.load import Load, LoadReport
from floorwalker.app.play.recordings import spoken_in
from floorwalker.app.play.replay import Report, replay
from floorwalker.app.play.scissors import Scissors
from floorwalker.app.play.server_process import serving
from floorwalker.app.play.shop import throw_away_shop
from floorwalker.app.play.stage import Stage, open_stage
from floorwalker.app.settings import DEFAULT_DATA, DEFAULT_PORT, Settings
from floorwalker.app.told_as import Json, tell

T = TypeVar("T")
DEFAULT_URL = f"http://127.0.0.1:{DEFAULT_PORT}"

Files = Annotated[list[Path], Parameter(name="FILE", help="Dialogues, one JSON object a line; .gz and .xz too.")]
Url = Annotated[str, Parameter(name="--url", help="Where the server listens.")]
Data = Annotated[Path, Parameter(name="--data", help="The server's data folder, for the throw-away shop.")]
Database = Annotated[str | None, Parameter(name="--database", help="The server's postgresql://…, if it has one.")]


def play_recordings(  # noqa: PLR0913 - one for each option of the command
    files: Files, *, url: Url = DEFAULT_URL, data: Data = DEFAULT_DATA, database: Database = None,
    speed: Annotated[float, Parameter(help="How many times as fast as it was recorded.")] = 1,
    at_once: Annotated[int, Parameter(help="How many dialogues are played at the same time.")] = 360,
    cut: Annotated[float, Parameter(help="How often a minute each connection is cut, on average.")] = 0,
    json: Json = False,
) -> int:  # fmt: skip
    """Play recorded dialogues through real sockets, as visitors and agents, and see that nothing is lost."""
    settings, dialogues = Settings(data, database=database), spoken_in(files)

    async def run() -> Report:
        await find_open(url)
        async with open_stage(settings, [url], "Replay", at_once, Scissors(cut).disturb) as stage:
            report = await replay(stage, dialogues, speed, at_once)
            _tell_of_limits(stage)
            return report

    report = _run(run())
    tell(report, _in_words(report), as_json=json)
    return _verdict(Findings(report.lost, report.doubled, report.out_of_order))


def put_load_on(
    *, url: Url = DEFAULT_URL, data: Data = DEFAULT_DATA, database: Database = None,
    conversations: Annotated[int, Parameter(help="How many visitors talk at the same time.")] = 50,
    seconds: Annotated[float, Parameter(help="How long they talk.")] = 10,
    idle: Annotated[int, Parameter(help="Instead: let this many visitors in who say nothing.")] = 0,
    json: Json = False,
) -> int:  # fmt: skip
    """Put bounded load on one's own server, and see what it takes and that nothing is lost."""
    settings = Settings(data, database=database)
    if idle:
        held = _run(_idle(settings, url, idle))
        tell(held, _in_words(held), as_json=json)
        return 0
    report, found = _run(_load(settings, url, conversations, seconds))
    tell(report, _in_words(report), as_json=json)
    return _verdict(found)


async def _load(settings: Settings, url: str, conversations: int, seconds: float) -> tuple[LoadReport, Findings]:
    await find_open(url)
    async with open_stage(settings, [url], "Load", conversations) as stage:
        load = Load(stage, serving(url))
        report = await load.run(conversations, seconds)
        _tell_of_limits(stage)
        return report, load.found


async def _idle(settings: Settings, url: str, sockets: int) -> IdleReport:
    await find_open(url)
    async with throw_away_shop(settings, "Load", 0) as shop, Doors([url]) as doors:
        return await weigh_idle(doors, shop.key, sockets, serving(url))


def _tell_of_limits(stage: Stage) -> None:
    if stage.put_off:
        sys.stderr.write(
            f"The server put {stage.put_off} frames off, since they came faster than it lets people be, and so"
            f" slowed this down. To lift its limits, start it with {LIMITS_LIFTED}.\n"
        )


def _run(play: Coroutine[Any, Any, T]) -> T:
    """Run it; being turned away ends it with a plain sentence."""
    try:
        return uvloop.run(_as_one(play))
    except (TurnedAway, Declined) as why:
        sys.exit(str(why))


async def _as_one(play: Coroutine[Any, Any, T]) -> T:
    """Where many fail at once, they fail for the same reason, and one of them tells it."""
    try:
        return await play
    except ExceptionGroup as troubles:
        raise troubles.exceptions[0] from troubles


def _verdict(findings: Findings) -> int:
    return 0 if findings.is_clean else 1


def _in_words(report: msgspec.Struct) -> str:
    told = msgspec.structs.asdict(report)
    return "".join(f"{name.replace('_', ' ')}: {value}\n" for name, value in told.items())
