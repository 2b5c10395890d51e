"""Asking the house over HTTP, without letting time pass."""

from collections.abc import Mapping
from typing import Any

from evaluations.days.shop import OpenShop
from floorwalker.edges.console.sign_in import COOKIE
from floorwalker.kit.ids import AgentId


class NotDone(Exception):
    """The house refused; `code` says why."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


async def get(shop: OpenShop, path: str, headers: Mapping[str, str], **asked: str) -> Any:
    """Ask for something."""
    with shop.loop.standing_still():
        async with shop.doors.http.get(shop.url + path, params=asked, headers=headers) as answer:
            return await _read(answer.status, await answer.json())


async def post(shop: OpenShop, path: str, headers: Mapping[str, str], body: object) -> Any:
    """Hand something in."""
    with shop.loop.standing_still():
        async with shop.doors.http.post(shop.url + path, json=body, headers=headers) as answer:
            return await _read(answer.status, await answer.json())


def of_agent(shop: OpenShop, agent_id: AgentId) -> dict[str, str]:
    """What an agent's browser sends along."""
    return {"Cookie": f"{COOKIE}={shop.cookies[agent_id]}", "Origin": shop.url}


async def _read(status: int, answered: Any) -> Any:
    if status >= 400:
        raise NotDone(answered["code"])
    return answered
