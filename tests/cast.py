"""The cast of all tests: two shops, their people, and a real store that they act in without an event loop.

*Shoe Shop* has the agents Ada and Ben, the team lead Lea and the owner Olga; Carl owns *Hat Shop* and is the
stranger. Mia and Max are visitors of Shoe Shop. Everybody arrived at nine in Helsinki; a minute later
it begins, and the clock stands still until somebody lets time pass.
"""

import itertools
import shutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Concatenate, ParamSpec, TypeVar

import pytest

from floorwalker.availability.actions import go_online
from floorwalker.availability.views import colleagues
from floorwalker.conversations.actions.talking import send_message
from floorwalker.identity.actions import add_agent, sign_in
from floorwalker.identity.views import credentials, who_is
from floorwalker.kit.actors import Actor, Role, system_of
from floorwalker.kit.clock import Instant, MadeUpClock
from floorwalker.kit.facts import Told
from floorwalker.kit.ids import ConversationId, SiteId
from floorwalker.plumbing.database.connection import Connection
from floorwalker.plumbing.database.group_commit import GroupCommit, Outcome, Unit
from floorwalker.plumbing.database.open import SQLITE_NAME, connector
from floorwalker.plumbing.migration import migrate
from floorwalker.plumbing.passwords import digest_of
from floorwalker.plumbing.work import Reads, Work
from floorwalker.routing.actions import claim
from floorwalker.shops.actions import add_site, add_team
from floorwalker.shops.model import Site, Team
from floorwalker.visitors.actions import arrive
from tests.engines import new_database

P = ParamSpec("P")
T = TypeVar("T")

NINE_O_CLOCK = Instant(1_772_434_800_000)
PASSWORD = "correct horse battery"
A_MINUTE_PAST = Instant(NINE_O_CLOCK + 60_000)
SHOE_ORIGIN, HAT_ORIGIN = "https://shoes.example", "https://hats.example"


class Store:
    """A real store, asked for one unit of work at a time, each kept before the next."""

    def __init__(self, connect: Callable[[], Connection], clock: MadeUpClock) -> None:
        self.clock = clock
        self._connect = connect
        self.connection = connect()
        self.group = GroupCommit(self.connection, clock)

    def cut_the_power(self) -> None:
        """Lose whatever is not on the disk, and begin anew with what is."""
        self.connection.close()
        self.connection = self._connect()
        self.group = GroupCommit(self.connection, self.clock)

    def begin(self, action: Callable[Concatenate[Work, P], T], actor: Actor, *given: P.args, **named: P.kwargs) -> None:
        """Run an action and do not keep it: what happens next decides."""
        self.group.run([Unit(action, actor, given, named, lambda _: None)])

    def do(self, action: Callable[Concatenate[Work, P], T], actor: Actor, *given: P.args, **named: P.kwargs) -> T:
        """Run an action and give its result once it is kept; raise its refusal."""
        outcome = self.outcome_of(action, actor, *given, **named)
        if outcome.error is not None:
            raise outcome.error
        result: T = outcome.result
        return result

    def told_by(
        self, action: Callable[Concatenate[Work, P], T], actor: Actor, *given: P.args, **named: P.kwargs
    ) -> Sequence[Told]:
        """Run an action and give the facts that it told; raise its refusal."""
        outcome = self.outcome_of(action, actor, *given, **named)
        if outcome.error is not None:
            raise outcome.error
        return outcome.told

    def outcome_of(
        self, action: Callable[Concatenate[Work, P], T], actor: Actor, *given: P.args, **named: P.kwargs
    ) -> Outcome:
        """Run an action and tell how it ended."""
        unit = Unit(action, actor, given, named, lambda _: None)
        if self.group.run([unit]):
            self.group.commit([unit])
        return unit.outcome

    def look(self, view: Callable[Concatenate[Reads, P], T], *given: P.args, **named: P.kwargs) -> T:
        """Look through a view."""
        return self.do(view, system_of(SiteId("")), *given, **named)


@dataclass(frozen=True)
class People:
    """Who is who, and by which tokens they prove it."""

    shoe_shop: Site
    hat_shop: Site
    fitters: Team
    milliners: Team
    staff: dict[str, Actor]
    visitors: dict[str, Actor]
    tokens: dict[str, str]


class Cast(Store):
    """The people in one store, with the scenes that many tests begin with."""

    def __init__(self, connect: Callable[[], Connection], clock: MadeUpClock, people: People) -> None:
        super().__init__(connect, clock)
        self.people = people
        self.shoe_shop, self.hat_shop = people.shoe_shop, people.hat_shop
        self.fitters, self.milliners = people.fitters, people.milliners
        self.ada, self.ben, self.lea, self.olga, self.carl = people.staff.values()
        self.mia, self.max = people.visitors.values()
        self.house = system_of(people.shoe_shop.id)
        self._written = 0

    def new_client_id(self) -> str:
        """Name a message as a sender's browser would."""
        self._written += 1
        return f"message-{self._written:04}"

    def mia_asks(self, text: str = "Do these run small?") -> ConversationId:
        """Mia says something, as her first words or as her next."""
        return self.do(send_message, self.mia, None, self.new_client_id(), text).conversation

    def max_asks(self, text: str = "Do you have these in green?") -> ConversationId:
        """Max says something, as his first words or as his next."""
        return self.do(send_message, self.max, None, self.new_client_id(), text).conversation

    def come_online(self, *agents: Actor) -> None:
        """Agents sit down at their desks and take chats."""
        for agent in agents:
            self.do(go_online, agent)

    def talk(self) -> ConversationId:
        """Mia has asked something, and Ada takes care of her."""
        self.come_online(self.ada)
        conversation = self.mia_asks()
        self.do(claim, self.ada, conversation)
        return conversation

    def open_chats(self) -> dict[str, int]:
        """Read off the board how many chats each of Shoe Shop's agents is responsible for, where any."""
        board = self.look(colleagues, self.shoe_shop.id)
        return {one.name: one.open_chats for one in board if one.open_chats}


def gather(store: Store) -> People:
    """Bring everybody into an empty store."""
    house, password = system_of(SiteId("")), password_digest()
    shoe_shop = store.do(add_site, house, "Shoe Shop", [SHOE_ORIGIN])
    hat_shop = store.do(add_site, house, "Hat Shop", [HAT_ORIGIN])
    shoes, hats = system_of(shoe_shop.id), system_of(hat_shop.id)
    tokens: dict[str, str] = {}

    def hire(shop: Actor, name: str, role: Role) -> Actor:
        email = f"{name.lower()}@{'shoes' if shop is shoes else 'hats'}.example"
        store.do(add_agent, shop, name, email, role, password)
        found = store.look(credentials, email, "192.0.2.1")
        assert found is not None
        tokens[name] = store.do(sign_in, shop, found, "192.0.2.1", "Firefox")
        return store.look(who_is, tokens[name])

    def let_in(name: str) -> Actor:
        arrival = store.do(arrive, Actor(shoe_shop.id, "visitor", "newcomer"), "en")
        tokens[name] = arrival.token
        return Actor(shoe_shop.id, "visitor", arrival.visitor.id)

    roles = {"Ada": Role.AGENT, "Ben": Role.AGENT, "Lea": Role.LEAD, "Olga": Role.OWNER}
    staff = {name: hire(shoes, name, role) for name, role in roles.items()}
    staff["Carl"] = hire(hats, "Carl", Role.OWNER)
    visitors = {name: let_in(name) for name in ("Mia", "Max")}
    fitters, milliners = store.do(add_team, shoes, "Fitters"), store.do(add_team, hats, "Milliners")
    return People(shoe_shop, hat_shop, fitters, milliners, staff, visitors, tokens)


@cache
def password_digest() -> str:
    """Digest everybody's password once, since that takes a while by design."""
    return digest_of(PASSWORD)


def set_the_scene(url: str | None, data: Path) -> People:
    """Bring everybody into a new store, and leave it; nothing has happened yet."""
    migrate(url, data)
    store = Store(connector(url, data), MadeUpClock(NINE_O_CLOCK))
    people = gather(store)
    store.connection.close()
    return people


@pytest.fixture(scope="session")
def opening_scene(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, People]:
    """Give a SQLite store in which everybody has arrived and nothing has happened yet, to be copied."""
    data = tmp_path_factory.mktemp("opening_scene")
    return data / SQLITE_NAME, set_the_scene(None, data)


@pytest.fixture(scope="session")
def opening_scene_on_postgres(
    postgres_cluster: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[str, People]]:
    """Give the name of a PostgreSQL database like it, to be copied."""
    with new_database(postgres_cluster) as url:
        people = set_the_scene(url, tmp_path_factory.mktemp("opening_scene"))
        yield url.rpartition("/")[2], people


@pytest.fixture(params=["sqlite", "postgresql"])
def either_scene(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[str | None, People]]:
    """Give a copy of the scene on each engine, named as the setting does: nothing for SQLite, in this test's folder."""
    if request.param == "sqlite":
        scene, people = request.getfixturevalue("opening_scene")
        shutil.copy(scene, tmp_path / SQLITE_NAME)
        yield None, people
    else:
        name, people = request.getfixturevalue("opening_scene_on_postgres")
        with new_database(request.getfixturevalue("postgres_cluster"), copy_of=name) as url:
            yield url, people


@pytest.fixture
def new_cast(opening_scene: tuple[Path, People], tmp_path: Path) -> Callable[[], Cast]:
    """Give what gathers everybody in one more store of their own."""
    scene, people = opening_scene
    numbers = itertools.count(1)

    def gathered() -> Cast:
        place = tmp_path / f"day_{next(numbers)}"
        place.mkdir()
        shutil.copy(scene, place / SQLITE_NAME)
        return Cast(connector(None, place), MadeUpClock(A_MINUTE_PAST), people)

    return gathered


@pytest.fixture
def cast(new_cast: Callable[[], Cast]) -> Iterator[Cast]:
    """Give everybody a store of their own."""
    cast = new_cast()
    yield cast
    cast.connection.close()
