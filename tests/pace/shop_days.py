"""Scenes of a shop that is at work, for tests of what is learned from it."""

from floorwalker.availability.actions import pulse
from floorwalker.conversations.actions.ending import close, end
from floorwalker.conversations.actions.talking import send_message
from floorwalker.conversations.facts import WaitAnnounced
from floorwalker.kit.actors import Actor
from floorwalker.kit.clock import Instant
from floorwalker.kit.ids import ConversationId
from floorwalker.pace.views import past
from floorwalker.plumbing.due import DueItem
from floorwalker.plumbing.due import claim as claim_due
from floorwalker.routing.actions import announce_wait, claim
from tests.cast import Cast


def pass_seconds(cast: Cast, seconds: float) -> None:
    """Let time pass, with Ada at her desk."""
    cast.clock.advance(seconds=seconds)
    cast.do(pulse, cast.ada)


def wait_to_be_told(cast: Cast, told_seconds: float, version: int = 0) -> ConversationId:
    """Mia asks, and is told that four in five are answered within so many seconds."""
    waiting = cast.mia_asks()
    by = Instant(cast.clock.now() + round(told_seconds * 1000))
    cast.do(announce_wait, cast.house, waiting, WaitAnnounced(1, by, version=version))
    return waiting


def take_care(cast: Cast, waiting: ConversationId, seconds: float) -> None:
    """Ada takes a customer, answers, and ends it after so many seconds."""
    cast.do(claim, cast.ada, waiting)
    say(cast, cast.ada, waiting)
    pass_seconds(cast, seconds)
    cast.do(close, cast.ada, waiting, "answered")


def say(cast: Cast, who: Actor, talk: ConversationId) -> None:
    """Say something of substance."""
    cast.do(send_message, who, talk, cast.new_client_id(), "The brown ones are there in 38.")


def leave(cast: Cast, waiting: ConversationId) -> None:
    """Mia ends it."""
    cast.do(end, cast.mia, waiting)


def to_learn(cast: Cast) -> list[DueItem]:
    """Give what is due to be learned now."""
    return cast.do(claim_due, cast.house, 9, ["learn_pace"])


def kept_of(cast: Cast) -> tuple[int, int]:
    """How many announced waits it is known of whether they were kept, and how many were."""
    found = cast.look(past, cast.shoe_shop.id)
    return found.judged, found.kept
