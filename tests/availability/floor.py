"""Scenes on the floor, for tests of what is offered: weigh, let minutes pass with all at work, read what was told."""

import msgspec

from floorwalker.availability.actions import pulse, set_slots
from floorwalker.availability.facts import OfferFact
from floorwalker.availability.offering.offer import Offer
from floorwalker.availability.store import offer_subject
from floorwalker.availability.views import offer
from floorwalker.kit.actors import Actor
from floorwalker.plumbing.trail import lines_after
from floorwalker.routing.actions import claim
from floorwalker.routing.reactions.weighing import weigh_anew
from floorwalker.shops.actions import set_hours
from tests.cast import Cast
from tests.shops.planned import HELSINKI, OFFICE_HOURS

decode = msgspec.json.Decoder(OfferFact).decode


def weighed(cast: Cast) -> Offer:
    """Weigh the offer of Shoe Shop and give it."""
    cast.do(weigh_anew, cast.house)
    return cast.look(offer, cast.shoe_shop.id)


def keep_office_hours(cast: Cast) -> None:
    """Say that Shoe Shop is open from 9 to 17."""
    cast.do(set_hours, cast.lea, None, HELSINKI, OFFICE_HOURS)


def pass_time(cast: Cast, *at_work: Actor, minutes: float) -> None:
    """Let time pass while these sit at their desks, and weigh each minute as due work does."""
    for _ in range(round(minutes)):
        cast.clock.advance(seconds=60)
        for agent in at_work:
            cast.do(pulse, agent)
        weighed(cast)


def pass_forty_minutes(cast: Cast) -> None:
    """From nine o'clock on: nobody for nine minutes, Ada for twenty, and ten with all her slots taken."""
    weighed(cast)
    pass_time(cast, minutes=9)
    cast.come_online(cast.ada)
    weighed(cast)
    pass_time(cast, cast.ada, minutes=20)
    cast.do(claim, cast.ada, cast.mia_asks())
    cast.do(set_slots, cast.ada, 1)
    weighed(cast)
    pass_time(cast, cast.ada, minutes=10)


def told(cast: Cast) -> list[OfferFact]:
    """Read all facts about the offer of Shoe Shop."""
    lines = cast.look(lines_after, cast.shoe_shop.id, offer_subject(cast.shoe_shop.id), 0)
    return [decode(line[3]) for line in lines]


def replayed(cast: Cast) -> Offer:
    """Work out what is offered from the journal alone."""
    state = Offer()
    for _, at, _, body, _, _ in cast.look(lines_after, cast.shoe_shop.id, offer_subject(cast.shoe_shop.id), 0):
        state = decode(body).changed(state, at)
    return state
