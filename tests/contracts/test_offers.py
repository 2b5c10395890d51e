"""What is offered, on both engines: weighed by several processes at once, it changes once, and looks add up."""

from floorwalker.availability.actions import ask_for_help, finish_chats, go_online
from floorwalker.availability.facts import OfferChanged
from floorwalker.availability.measures.day import day_for
from floorwalker.availability.measures.today import offered, today
from floorwalker.availability.measures.under_load import switched_off_under_load
from floorwalker.availability.model import NoHelpWanted
from floorwalker.availability.reactions import count_looks, measure_reaction
from floorwalker.availability.store import looks, offer_subject, reactions
from floorwalker.availability.views import colleague, offer
from floorwalker.kit.clock import Instant
from floorwalker.plumbing.trail import is_intact
from floorwalker.routing.actions import relieve
from floorwalker.routing.reactions.weighing import weigh_anew
from tests.availability.floor import keep_office_hours, pass_time, replayed, told, weighed
from tests.cast import Cast
from tests.contracts.test_races import Node, at_once


def test_two_processes_that_weigh_at_once_change_the_offer_once(node: Node) -> None:
    here, there = node(), node()
    here.do(go_online, here.ada)

    at_once(*[lambda at=at: at.outcome_of(weigh_anew, at.house) for at in (here, there, here, there)][:2])

    assert [fact.version for fact in told(here) if isinstance(fact, OfferChanged)] == [1]
    assert there.look(offer, there.shoe_shop.id) == replayed(here)
    assert here.look(is_intact, here.shoe_shop.id, offer_subject(here.shoe_shop.id))


def test_looks_counted_by_two_processes_add_up(node: Node) -> None:
    here, there = node(), node()
    at = here.clock.now()

    at_once(
        *[
            lambda one=one: one.outcome_of(count_looks, one.house, at, {"closed": 2, "queue": 1})
            for one in (here, there)
        ]
    )

    assert here.look(looks, here.shoe_shop.id, at, Instant(at + 1)) == {"closed": 4, "queue": 2}


def test_one_call_for_help_is_answered_by_one_of_two(node: Node) -> None:
    here, there = node(), node()
    here.talk()
    here.do(ask_for_help, here.ada)
    here.come_online(here.ben, here.lea)

    outcomes = at_once(
        lambda: here.outcome_of(relieve, here.ben, here.ada.id),
        lambda: there.outcome_of(relieve, there.lea, there.ada.id),
    )

    assert [type(one.error) for one in outcomes if one.error] == [NoHelpWanted]
    assert sum(here.open_chats().values()) == 1


def test_the_day_is_measured_alike(cast: Cast) -> None:
    keep_office_hours(cast)
    weighed(cast)
    cast.clock.advance(seconds=540)
    cast.talk()
    begins_at = cast.clock.now()
    weighed(cast)
    pass_time(cast, cast.ada, minutes=20)
    cast.do(finish_chats, cast.ada, "break")
    cast.max_asks()
    weighed(cast)
    pass_time(cast, cast.ada, minutes=10)

    day = cast.look(today, cast.shoe_shop.id)
    assert day is not None
    assert (day.offered_seconds, day.missing) == (1_200, {"nobody_here": 540, "finishing": 600})
    held = cast.look(offered, cast.shoe_shop.id, begins_at, cast.clock.now())
    assert [(spell.value, spell.seconds) for spell in held] == [((100, "free_slot"), 1_200), ((0, "finishing"), 600)]
    [pause] = cast.look(day_for, cast.lea, None).pauses
    assert (pause.because, pause.loaded_seconds, pause.lost_seconds) == ("break", 600, 600)
    off = cast.look(switched_off_under_load, cast.shoe_shop.id, begins_at, cast.clock.now())
    assert off == {cast.ada.id: {"break": 600}}
    assert cast.look(colleague, cast.shoe_shop.id, cast.ada.id).presence == "finishing"


def test_the_latest_reactions_are_kept_in_order_and_looked_at_for_a_while(cast: Cast) -> None:
    for milliseconds in (1_000, 2_000, 3_000):
        cast.do(measure_reaction, cast.house, milliseconds)
    measured_at = cast.clock.now()

    assert cast.look(reactions, cast.shoe_shop.id, 2, measured_at) == [3_000, 2_000]
    assert cast.look(reactions, cast.shoe_shop.id, 2, Instant(measured_at + 1)) == []
