"""Whatever people do, and whenever the power is cut: nobody is forgotten, closed on, or nudged twice."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis.stateful import run_state_machine_as_test

from floorwalker.kit.clock import MadeUpClock
from floorwalker.plumbing.database.open import connector
from tests.cast import A_MINUTE_PAST, Cast, People
from tests.engines import run_sql
from tests.examples import examples
from tests.routing.waiting_day import WaitingDay

IS_LONG = bool(os.environ.get("FLOORWALKER_LONG"))
ON_BOTH = ["sqlite", pytest.param("postgresql", marks=pytest.mark.skipif(not IS_LONG, reason="make fuzz"))]


@pytest.mark.hypothesis
@pytest.mark.timeout(0)
@pytest.mark.parametrize("engine", ON_BOTH)
def test_nobody_waits_in_vain_whenever_the_power_is_cut(engine: str, request: pytest.FixtureRequest) -> None:
    new_cast = request.getfixturevalue("new_cast" if engine == "sqlite" else "new_cast_on_postgres")
    day = type("Day", (WaitingDay,), {"new_cast": staticmethod(new_cast)})

    run_state_machine_as_test(day, settings=settings(max_examples=examples(40), stateful_step_count=40))


@pytest.fixture
def new_cast_on_postgres(
    postgres_cluster: str, opening_scene_on_postgres: tuple[str, People], tmp_path: Path
) -> Callable[[], Cast]:
    """Give what gathers everybody in PostgreSQL, in place of whoever was there before."""
    scene, people = opening_scene_on_postgres
    url = f"{postgres_cluster.removesuffix('postgres')}day"

    def gathered() -> Cast:
        run_sql(postgres_cluster, "DROP DATABASE IF EXISTS day WITH (FORCE)")
        run_sql(postgres_cluster, f"CREATE DATABASE day TEMPLATE {scene}")
        return Cast(connector(url, tmp_path), MadeUpClock(A_MINUTE_PAST), people)

    return gathered
