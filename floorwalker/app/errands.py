"""What is done when it is due: each kind of due work, and what does it."""

from collections.abc import Callable
from typing import TypeVar

from floorwalker.aftersales.actions.opening import SEND_ORDER_CODE, send_order_code
from floorwalker.availability.actions import GONE, RELIEVED, end_relief
from floorwalker.availability.reactions import WEIGH
from floorwalker.blocks.actions.blocking import END_BLOCK, end_block
from floorwalker.callbacks.actions.giving_on import give_on, give_on_for_teams
from floorwalker.callbacks.actions.keeping import ASKED, WATCH
from floorwalker.callbacks.actions.watching import keep_watch
from floorwalker.conversations.actions.masking import FORGET_SECRETS, forget_secrets
from floorwalker.conversations.actions.minding import LOOK_AFTER
from floorwalker.crm.actions.looking_up import FORGET_LOOKUP, forget_lookup
from floorwalker.handover.actions.keeping import HEAR, UNCONFIRMED
from floorwalker.handover.reactions import ask_whether_confirmed, hear_receiver
from floorwalker.identity.actions import LEFT_TEAM, SIGNED_OUT, SUSPENDED
from floorwalker.kit.ids import AgentId, VisitorId
from floorwalker.orders.reactions import match_purchases
from floorwalker.plumbing.due import DueItem
from floorwalker.plumbing.work import Work
from floorwalker.push.actions.devices import forget_signed_out
from floorwalker.push.actions.staying import ANSWERED, ask_whether_answered
from floorwalker.push.actions.waking import arrange_calls
from floorwalker.routing.actions import PICK_UP, take_back_from_the_gone
from floorwalker.routing.reactions.looking_after import look_after
from floorwalker.routing.reactions.picking_up import MISSED, look_whether_they_write, take_back_what_nobody_picked_up
from floorwalker.routing.reactions.weighing import look_after_the_promise
from floorwalker.signals.actions import FORGET_SEEN, MATCH_PURCHASES, drop_old
from floorwalker.statements.actions.noting import hear_contact, hear_talk
from floorwalker.templates.actions.using import MEASURE_EFFECT, measure_effect

Errand = Callable[[Work, DueItem], None]
Subject = TypeVar("Subject")


def _about(deed: Callable[[Work, Subject], object], name: Callable[[str], Subject]) -> Errand:
    """Have something done about the item's subject, by its kind of name."""

    def run(work: Work, item: DueItem) -> None:
        deed(work, name(item.subject_id))

    return run


def _weigh(work: Work, item: DueItem) -> None:  # noqa: ARG001 - every errand is called alike
    look_after_the_promise(work)


def _look_after(work: Work, item: DueItem) -> None:
    look_after(work, item.subject_id)
    hear_talk(work, item.subject_id)
    arrange_calls(work)


DUE: dict[str, Errand] = {
    GONE: _about(take_back_from_the_gone, AgentId),
    RELIEVED: _about(end_relief, AgentId),
    WEIGH: _weigh,
    PICK_UP: _about(take_back_what_nobody_picked_up, str),
    MISSED: _about(look_whether_they_write, AgentId),
    LOOK_AFTER: _look_after,
    END_BLOCK: _about(end_block, str),
    FORGET_SECRETS: _about(forget_secrets, str),
    WATCH: _about(keep_watch, str),
    ASKED: _about(hear_contact, str),
    ANSWERED: _about(ask_whether_answered, str),
    SIGNED_OUT: _about(forget_signed_out, str),
    SUSPENDED: _about(give_on, str),
    LEFT_TEAM: _about(give_on_for_teams, str),
    MEASURE_EFFECT: _about(measure_effect, str),
    UNCONFIRMED: _about(ask_whether_confirmed, str),
    HEAR: _about(hear_receiver, str),
    FORGET_LOOKUP: _about(forget_lookup, str),
    FORGET_SEEN: _about(drop_old, VisitorId),
    MATCH_PURCHASES: _about(match_purchases, VisitorId),
    SEND_ORDER_CODE: _about(send_order_code, str),
}
"""What is done when a kind of due work comes up."""
