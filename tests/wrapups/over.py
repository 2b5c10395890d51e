"""Scenes of conversations that are over."""

from floorwalker.conversations.actions.ending import close
from floorwalker.conversations.actions.talking import send_message
from floorwalker.conversations.facts import StatedReason
from floorwalker.kit.ids import ConversationId
from floorwalker.routing.actions import claim
from tests.cast import Cast


def over(cast: Cast, asked: str = "When will my parcel arrive?", because: StatedReason = "answered") -> ConversationId:
    """Mia asked something, Ada answered, and ended it."""
    cast.come_online(cast.ada)
    talk = cast.mia_asks(asked)
    return end(cast, talk, because)


def end(cast: Cast, talk: ConversationId, because: StatedReason = "answered") -> ConversationId:
    """Ada takes it, answers, and ends it a moment later."""
    cast.do(claim, cast.ada, talk)
    cast.do(send_message, cast.ada, talk, cast.new_client_id(), "It will be with you on Thursday.")
    cast.clock.advance(seconds=5)
    cast.do(close, cast.ada, talk, because)
    return talk
