"""The command line: run it, set it up, look after it."""

import sys
from pathlib import Path
from typing import Annotated

import uvloop
from cyclopts import App, CycloptsError, Parameter
from cyclopts.validators import Number

from floorwalker.app import doctor as doctor_room
from floorwalker.app import people
from floorwalker.app.keys import add_key, list_keys, retire_key
from floorwalker.app.logs import set_up_logs
from floorwalker.app.play.commands import play_recordings, put_load_on
from floorwalker.app.server import serve as run_server
from floorwalker.app.settings import (
    DEFAULT_DATA,
    DEFAULT_PORT,
    Settings,
    caps_from_environment,
    limits_from_environment,
)
from floorwalker.app.shop_pace import tell_pace
from floorwalker.availability.offering.promise import WhenShut
from floorwalker.kit.actors import Role
from floorwalker.kit.errors import FloorwalkerError, in_one_line
from floorwalker.plumbing.database.connection import StoreUnavailable
from floorwalker.plumbing.migration import migrate as migrate_store
from floorwalker.routing.model import BY_HAND, Chosen, Rules

app = App(name="floorwalker", help="Live-chat customer service that a web shop can trust with its customers.")
site_app = App(name="site", help="The shops that are served.")
team_app = App(name="team", help="The shops' teams.")
branch_app = App(name="branch", help="The shops' branches.")
agent_app = App(name="agent", help="The shops' staff.")
keys_app = App(name="keys", help="The keys by which a shop vouches for who is signed in there.")
evaluate_app = App(name="evaluate", help="How good it is, on files it has never seen.")
app.command(site_app)
site_app.command(keys_app)
app.command(team_app)
app.command(branch_app)
app.command(agent_app)
app.command(evaluate_app)
app.command("demo.command:demo", name="demo")  # beside the package; loaded only when asked for
app.command(play_recordings, name="replay")
app.command(put_load_on, name="load")
app.command("floorwalker.app.queue:print_figures", name="queue")  # loaded only when asked for
evaluate_app.command("floorwalker.app.evaluate.wait:evaluate_wait", name="wait")  # so is this
evaluate_app.command("floorwalker.app.evaluate.harm:evaluate_harm", name="harm")  # and this

Data = Annotated[Path, Parameter(name="--data", help="Folder of everything that is kept.")]
Database = Annotated[str | None, Parameter(name="--database", help="postgresql://…; without it SQLite in --data.")]
Broker = Annotated[str | None, Parameter(name="--broker", help="nats://…; without it this process is alone.")]
Files = Annotated[str | None, Parameter(name="--files", help="s3://bucket/…; without it a folder in --data.")]
Mail = Annotated[str | None, Parameter(name="--mail", help="smtp://…?from=…; without it mails wait.")]
Port = Annotated[int, Parameter(name="--port", help="Port to listen on.", validator=Number(gte=0, lte=65_535))]
Host = Annotated[str, Parameter(name="--host", help="Address to listen on; 0.0.0.0 for all.")]


@app.command
def serve(
    *, data: Data = DEFAULT_DATA, port: Port = DEFAULT_PORT, host: Host = "127.0.0.1",
    database: Database = None, broker: Broker = None, files: Files = None, mail: Mail = None,
) -> None:  # fmt: skip
    """Run it; ready when GET /health/ready answers 200."""
    set_up_logs()
    limits, caps = limits_from_environment(), caps_from_environment()
    uvloop.run(run_server(Settings(data, port, host, database, broker, files, limits, mail, caps)))


@app.command
def migrate(*, data: Data = DEFAULT_DATA, database: Database = None) -> None:
    """Bring the store's tables to the present form."""
    migrate_store(database, data)


@app.command
def doctor(
    *, data: Data = DEFAULT_DATA, database: Database = None, broker: Broker = None, files: Files = None,
    mail: Mail = None,
) -> int:  # fmt: skip
    """Say in plain words what is misconfigured."""
    settings = Settings(data=data, database=database, broker=broker, files=files, mail=mail)
    return uvloop.run(doctor_room.examine(settings))


@site_app.command(name="add")
def site_add(
    name: str, *, origin: Annotated[list[str], Parameter(name="--origin", negative="")], language: str = "en",
    colour: str = "#1d5c4d", url: str = f"http://127.0.0.1:{DEFAULT_PORT}", data: Data = DEFAULT_DATA,
    database: Database = None,
) -> None:  # fmt: skip
    """Take in a shop; prints its key and the snippet for its pages."""
    settings = Settings(data=data, database=database)
    print(uvloop.run(people.add_site(settings, name, origin, language, colour, url)))  # noqa: T201


@site_app.command(name="allow")
def site_allow(
    *, origin: Annotated[str, Parameter(name="--origin")], site: str | None = None, data: Data = DEFAULT_DATA,
    database: Database = None,
) -> None:  # fmt: skip
    """Let pages from one more origin show a shop's widget."""
    uvloop.run(people.allow_origin(Settings(data=data, database=database), site, origin))


@site_app.command(name="promise")
def site_promise(
    *, seconds: int = 30, risk: float = 0.2, goal: int = 90, closed: WhenShut = "message", site: str | None = None,
    data: Data = DEFAULT_DATA, database: Database = None,
) -> None:  # fmt: skip
    """Promise an answer within so many seconds but for this risk, in so many per cent of the opening hours."""
    uvloop.run(people.make_promise(Settings(data=data, database=database), site, seconds, risk, goal, closed))


@site_app.command(name="pace")
def site_pace(
    *, json: bool = False, site: str | None = None, data: Data = DEFAULT_DATA, database: Database = None
) -> None:
    """Tell how fast a shop serves, as learned from its own past, and whether the waits it announced were kept."""
    print(uvloop.run(tell_pace(Settings(data=data, database=database), site, as_json=json)))  # noqa: T201


@site_app.command(name="routing")
def site_routing(
    strategy: Chosen, *, sticky: int = BY_HAND.sticky_seconds, overflow: int = BY_HAND.overflow_seconds,
    pick_up: int = BY_HAND.pick_up_seconds, site: str | None = None, data: Data = DEFAULT_DATA,
    database: Database = None,
) -> None:  # fmt: skip
    """Say how a shop gives customers to agents: by_hand, least_loaded or longest_idle; times in seconds."""
    rules = Rules(strategy, sticky, overflow, pick_up)
    uvloop.run(people.choose_routing(Settings(data=data, database=database), site, rules))


@keys_app.command(name="list")
def keys_list(*, site: str | None = None, data: Data = DEFAULT_DATA, database: Database = None) -> None:
    """Name a shop's keys; what they sign with is not shown again."""
    print(uvloop.run(list_keys(Settings(data=data, database=database), site)))  # noqa: T201


@keys_app.command(name="add")
def keys_add(*, site: str | None = None, data: Data = DEFAULT_DATA, database: Database = None) -> None:
    """Give a shop another key; prints its name (the kid) and, this once, what it signs with."""
    print(uvloop.run(add_key(Settings(data=data, database=database), site)))  # noqa: T201


@keys_app.command(name="retire")
def keys_retire(
    key: str, *, site: str | None = None, data: Data = DEFAULT_DATA, database: Database = None
) -> None:  # fmt: skip
    """Believe nothing any more that is signed with this key."""
    uvloop.run(retire_key(Settings(data=data, database=database), site, key))


@team_app.command(name="add")
def team_add(name: str, *, site: str | None = None, data: Data = DEFAULT_DATA, database: Database = None) -> None:
    """Give a shop another team."""
    uvloop.run(people.add_team(Settings(data=data, database=database), site, name))


@team_app.command(name="join")
def team_join(
    name: str, *, email: str, site: str | None = None, data: Data = DEFAULT_DATA, database: Database = None
) -> None:  # fmt: skip
    """Put somebody of a shop's staff into one of its teams."""
    uvloop.run(people.join_team(Settings(data=data, database=database), site, name, email))


@team_app.command(name="leave")
def team_leave(
    name: str, *, email: str, site: str | None = None, data: Data = DEFAULT_DATA, database: Database = None
) -> None:  # fmt: skip
    """Take somebody out of a team; what they owe for it falls to others of it."""
    uvloop.run(people.leave_team(Settings(data=data, database=database), site, name, email))


@branch_app.command(name="add")
def branch_add(
    name: str, *, city: str, site: str | None = None, data: Data = DEFAULT_DATA, database: Database = None
) -> None:  # fmt: skip
    """Give a shop another branch."""
    uvloop.run(people.add_branch(Settings(data=data, database=database), site, name, city))


@agent_app.command(name="add")
def agent_add(  # noqa: PLR0913 - one for each option of the command
    name: str, *, email: str, role: Role = Role.AGENT, site: str | None = None, password: str | None = None,
    team: Annotated[tuple[str, ...], Parameter(name="--team", negative="")] = (),
    skill: Annotated[tuple[str, ...], Parameter(name="--skill", negative="")] = (),
    language: Annotated[tuple[str, ...], Parameter(name="--language", negative="")] = (), branch: str | None = None,
    data: Data = DEFAULT_DATA, database: Database = None,
) -> None:  # fmt: skip
    """Take somebody into a shop's staff; prints the sign-in."""
    settings = Settings(data=data, database=database)
    able = people.Able(skill, language, branch)
    print(uvloop.run(people.add_agent(settings, name, email, role, site, password, team, able)))  # noqa: T201


def main() -> None:
    """Run one command; a refusal is one plain sentence on standard error and exit status 1, wrong usage is 2."""
    try:
        sys.exit(app(sys.argv[1:], exit_on_error=False, print_error=False) or 0)
    except CycloptsError as error:
        print(error, file=sys.stderr)  # noqa: T201
        sys.exit(2)
    except StoreUnavailable as error:
        print(f"The store cannot be reached: {in_one_line(error)}", file=sys.stderr)  # noqa: T201
        sys.exit(1)
    except (FloorwalkerError, OSError, ValueError) as error:
        print(in_one_line(error), file=sys.stderr)  # noqa: T201
        sys.exit(1)
