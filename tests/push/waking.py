"""Scenes for tests of push: Ada's phone is woken, and a push service answers as a test says."""

from floorwalker.kit.actors import Actor
from floorwalker.plumbing.due import DueItem, claim, finish
from floorwalker.plumbing.work import Work
from floorwalker.push.actions.devices import add_device
from floorwalker.push.actions.waking import WAKE, arrange_calls, look_again, note_call
from floorwalker.push.model import Call, Device, Outcome, outcome_of
from floorwalker.push.store import of_agent
from floorwalker.push.views import call_for
from tests.cast import Cast
from tests.push.browser import MOZILLA, Browser

MOST = 50


def let_be_woken(cast: Cast, agent: Actor, endpoint: str = MOZILLA) -> Device:
    """Somebody lets their browser be woken."""
    cast.do(add_device, agent, Browser().address(endpoint), "en", frozenset())
    return device_of(cast, agent)


def device_of(cast: Cast, agent: Actor) -> Device:
    """Give somebody's only device."""
    [device] = devices_of(cast, agent)
    return device


def devices_of(cast: Cast, agent: Actor) -> list[Device]:
    """Give somebody's devices."""
    return cast.look(of_agent, agent.site_id, agent.id)


def calls_made(cast: Cast, status: int = 201, again_after_seconds: int | None = None) -> list[Call]:
    """Have calls arranged and made that are due now, to push services that all answer alike."""
    cast.do(arrange_calls, cast.house)
    made: list[Call] = []
    for item in cast.do(claim, cast.house, MOST, [WAKE]):
        call = cast.look(call_for, item.site_id, item.subject_id)
        cast.do(_keep, cast.house, item, call, outcome_of(status, again_after_seconds))
        made += [call] if call else []
    return made


def _keep(work: Work, item: DueItem, call: Call | None, outcome: Outcome) -> None:
    finish(work, item)
    if call is None:
        look_again(work, item.subject_id)
    else:
        note_call(work, call, outcome)
