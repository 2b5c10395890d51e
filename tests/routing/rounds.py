"""The usher on its round through a store that may lose its power between any two of its steps."""

import asyncio
from collections.abc import Callable
from typing import Any, cast

from floorwalker.app.usher import Usher
from floorwalker.kit.actors import Actor
from floorwalker.plumbing.database.database import Database
from tests.cast import Cast


class PowerCut(Exception):
    """Nothing more is done; what was not kept is lost."""


class Wire:
    """What the usher takes for the database: one unit of work at a time, and dead from a chosen one on."""

    def __init__(self, store: Cast, dies_at: int | None) -> None:
        self._store = store
        self._left = dies_at

    async def look(self, view: Callable[..., Any], *given: object) -> Any:
        """Look through a view."""
        return self._store.look(view, *given)

    async def submit(self, action: Callable[..., Any], actor: Actor, *given: object) -> Any:
        """Run an action and keep it, unless this is the one in which the power goes."""
        if self._left == 0:
            self._store.begin(action, actor, *given)
            self._store.cut_the_power()
            raise PowerCut
        if self._left is not None:
            self._left -= 1
        return self._store.do(action, actor, *given)


def go_round(store: Cast, *, dies_at: int | None = None) -> bool:
    """Let the usher go round; false if the power went in its unit of work number `dies_at`."""
    try:
        asyncio.run(Usher(cast("Database", Wire(store, dies_at))).go_round())
    except PowerCut:
        return False
    return True
