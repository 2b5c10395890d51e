"""One place decides whether a chat is offered; every change is kept with its cause."""

import pytest

from floorwalker.availability.actions import finish_chats, go_away, go_online, make_promise, set_slots
from floorwalker.availability.facts import OfferChanged
from floorwalker.availability.reactions import WEIGH, measure_reaction, weigh
from floorwalker.availability.views import offer
from floorwalker.conversations.actions.ending import end
from floorwalker.plumbing.due import claim as claim_due
from floorwalker.plumbing.due import next_at
from floorwalker.routing.actions import claim
from floorwalker.shops.actions import set_hours
from tests.availability.floor import keep_office_hours, pass_time, replayed, told, weighed
from tests.cast import Cast
from tests.shops.planned import HELSINKI, at


def test_nobody_is_offered_a_chat_while_nobody_is_here(cast: Cast) -> None:
    assert (weighed(cast).share, weighed(cast).cause) == (0, "nobody_here")


def test_everybody_is_offered_one_as_soon_as_an_agent_with_free_slots_comes(cast: Cast) -> None:
    weighed(cast)
    cast.do(go_online, cast.ada)

    now = weighed(cast)

    assert (now.share, now.cause, now.version) == (100, "free_slot", 2)


def test_a_small_team_hides_it_with_the_last_slot_and_not_with_the_first_who_waits(cast: Cast) -> None:
    cast.talk()
    assert weighed(cast).share == 100

    fill_adas_slots(cast)

    assert (weighed(cast).share, weighed(cast).cause) == (0, "slots_taken")


def test_whoever_waits_goes_before_the_next(cast: Cast) -> None:
    cast.come_online(cast.ada)
    weighed(cast)
    fill_adas_slots(cast)
    cast.max_asks()

    assert weighed(cast).cause == "queue"


def test_a_slot_that_was_promised_by_an_invitation_is_not_offered_again(cast: Cast) -> None:
    cast.come_online(cast.ada)

    cast.do(weigh, cast.house, 0, invitations=3)

    assert cast.look(offer, cast.shoe_shop.id).share == 0
    assert weighed(cast).share == 100


def test_a_closed_shop_offers_nothing_whoever_is_here(cast: Cast) -> None:
    cast.come_online(cast.ada)
    weighed(cast)
    cast.do(set_hours, cast.lea, None, HELSINKI, [""] * 7)

    assert (weighed(cast).share, weighed(cast).cause) == (0, "closed")


def test_those_who_only_finish_are_not_counted_on(cast: Cast) -> None:
    cast.talk()
    weighed(cast)
    cast.do(finish_chats, cast.ada, "break")

    assert (weighed(cast).share, weighed(cast).cause) == (0, "finishing")


def test_slow_first_words_hide_it_though_slots_are_free(cast: Cast) -> None:
    cast.come_online(cast.ada)
    weighed(cast)
    for _ in range(50):
        cast.do(measure_reaction, cast.house, 45_000)

    assert (weighed(cast).share, weighed(cast).cause) == (0, "slow_reaction")


def test_slow_first_words_of_yesterday_do_not_hide_it_for_ever(cast: Cast) -> None:
    cast.come_online(cast.ada)
    for _ in range(50):
        cast.do(measure_reaction, cast.house, 45_000)
    assert weighed(cast).share == 0

    cast.clock.advance(seconds=24 * 3_600 + 60)
    cast.come_online(cast.ada)

    assert weighed(cast).share == 100


def test_quick_first_words_bring_it_back(cast: Cast) -> None:
    cast.come_online(cast.ada)
    for _ in range(50):
        cast.do(measure_reaction, cast.house, 45_000)
    weighed(cast)
    for _ in range(200):
        cast.do(measure_reaction, cast.house, 4_000)

    assert weighed(cast).share == 100


def test_what_was_hidden_comes_back_after_a_minute_and_not_sooner(cast: Cast) -> None:
    cast.come_online(cast.ada)
    weighed(cast)
    cast.do(go_away, cast.ada, "break")
    weighed(cast)
    cast.clock.advance(seconds=20)
    cast.do(go_online, cast.ada)

    assert (weighed(cast).share, weighed(cast).cause) == (0, "settling")
    cast.clock.advance(seconds=39)
    assert weighed(cast).share == 0
    cast.clock.advance(seconds=1)
    assert weighed(cast).share == 100


def test_it_is_weighed_again_when_the_minute_is_over(cast: Cast) -> None:
    cast.come_online(cast.ada)
    weighed(cast)
    cast.do(go_away, cast.ada, "break")
    hidden_at = weighed(cast).since
    cast.clock.advance(seconds=20)
    cast.do(go_online, cast.ada)
    weighed(cast)

    assert cast.look(next_at, [WEIGH]) == hidden_at + 60_000


@pytest.mark.parametrize(
    ("now", "then"), [("2026-03-02T16:59:30", "2026-03-02T17:00"), ("2026-03-02T08:30", "2026-03-02T09:00")]
)
def test_it_is_weighed_again_when_the_doors_open_and_close(cast: Cast, now: str, then: str) -> None:
    keep_office_hours(cast)
    cast.clock.advance(seconds=(at(now) - cast.clock.now()) / 1000)
    if now > "2026-03-02T09":
        cast.come_online(cast.ada)
    weighed(cast)

    cast.clock.advance(seconds=(at(then) - cast.clock.now()) / 1000)

    assert [item.subject_id for item in cast.do(claim_due, cast.house, 9, [WEIGH])] == [cast.shoe_shop.id]


def test_nothing_is_told_while_nothing_changes(cast: Cast) -> None:
    cast.come_online(cast.ada)
    pass_time(cast, cast.ada, minutes=10)

    assert [fact.cause for fact in told(cast) if isinstance(fact, OfferChanged)] == ["free_slot"]


def test_versions_count_every_change_and_the_journal_tells_the_same(cast: Cast) -> None:
    keep_office_hours(cast)
    weighed(cast)
    fill_adas_slots(cast)
    weighed(cast)
    cast.do(end, cast.mia, cast.mia_asks())
    pass_time(cast, cast.ada, minutes=2)

    changes = [fact for fact in told(cast) if isinstance(fact, OfferChanged)]
    assert [fact.version for fact in changes] == list(range(1, len(changes) + 1))
    assert replayed(cast) == cast.look(offer, cast.shoe_shop.id)


def test_a_longer_promise_lets_more_in(cast: Cast) -> None:
    cast.come_online(cast.ada)
    weighed(cast)
    fill_adas_slots(cast)
    assert weighed(cast).share == 0

    cast.do(make_promise, cast.lea, 1_200, 0.2, 90, "message")
    cast.clock.advance(seconds=60)

    assert (weighed(cast).share, weighed(cast).cause) == (100, "short_wait")


def test_a_strangers_floor_decides_nothing_here(cast: Cast) -> None:
    cast.come_online(cast.carl)

    assert weighed(cast).cause == "nobody_here"


def fill_adas_slots(cast: Cast) -> None:
    """Let Ada have as many chats as she takes at once."""
    cast.come_online(cast.ada)
    if not cast.open_chats():
        cast.do(claim, cast.ada, cast.mia_asks())
    cast.do(set_slots, cast.ada, cast.open_chats()["Ada"])
