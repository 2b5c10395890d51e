"""What customers are told comes from the shop's own past, as soon as there is one."""

import random

from msgspec.structs import replace

from floorwalker.kit.clock import Instant
from floorwalker.kit.ids import ConversationId
from floorwalker.kit.learned_wait.foretold import ENOUGH_CASES
from floorwalker.kit.learned_wait.learned_wait import LearnedWait, learn
from floorwalker.kit.learned_wait.past import Stood, lived_through
from floorwalker.kit.queueing.pace import AtLevel, Waits
from floorwalker.pace.actions import close_waits, learn_pace, note_wait
from floorwalker.pace.model import Past, ShopPace, Wait
from floorwalker.pace.views import learned_waits as kept_waits
from floorwalker.pace.views import pace
from floorwalker.plumbing.work import Work
from floorwalker.routing.model import Foretelling, customer_of
from floorwalker.routing.reactions.learning import learned_waits, lessons
from floorwalker.routing.strategies.foretold import foretold
from floorwalker.routing.strategies.telling import announcements
from floorwalker.routing.views import board as board_of
from floorwalker.routing.views import foretelling_of
from tests.cast import Cast
from tests.routing.strategies.boards import board, here, waits

FULL = [here("ada", 3, 3), here("ben", 3, 3)]
DAY = 86_400
HANDLED = {"slow": (1_200_000, 1_500_000, 1_800_000), "quick": (200_000, 250_000, 300_000)}


def paced(handling_ms: tuple[int, ...]) -> Foretelling:
    return Foretelling(ShopPace(7, handling_ms, 120_000, (8_000, 20_000)))


def told(foretelling: Foretelling, queue: int = 3) -> list[float]:
    moment = replace(board(*map(waits, "abc"[:queue]), *FULL), foretelling=foretelling)
    return [one.wait_seconds for one in foretold(moment)]


def test_a_slower_shop_announces_longer_and_a_quicker_one_shorter() -> None:
    slow, usual, quick = (told(by) for by in (paced(HANDLED["slow"]), Foretelling(), paced(HANDLED["quick"])))

    assert all(a > b > c for a, b, c in zip(slow, usual, quick, strict=True))


def test_what_is_told_names_the_version_by_which_it_was_foretold() -> None:
    moment = replace(board(waits(seconds=5), *FULL), foretelling=paced(HANDLED["slow"]))

    [(_, fact)] = announcements(moment)

    assert fact.version == 7


def a_past(longer: float = 1.0, days: int = 6, each: int = 120) -> LearnedWait:
    """Days on which whoever found others waiting waited about a minute more for each of them."""
    chance, customer = random.Random(4), customer_of(None, goes_first=False)
    stood = []
    for day in range(days):
        at = free_at = float(day * DAY)
        for number in range(each):
            at += chance.expovariate(1 / 80)
            free_at = max(free_at, at) + longer * chance.expovariate(1 / 60)
            waited = (f"{day} {number}", customer, at, free_at, True, f"day {day}", free_at - at, True)
            stood.append(Stood(*waited))
    return learn(lived_through(stood, []))


def test_enough_of_the_past_speaks_for_itself_and_grows_with_who_stands_before() -> None:
    learned = a_past()

    expected = told(replace(paced(HANDLED["quick"]), learned=learned))

    assert learned.cases >= ENOUGH_CASES
    assert expected != told(paced(HANDLED["quick"]))
    assert expected == sorted(expected)
    assert told(replace(paced(HANDLED["quick"]), learned=a_past(longer=4))) > expected


def test_too_little_of_the_past_leaves_it_to_the_formulas() -> None:
    little = a_past(days=4)

    assert told(replace(Foretelling(), learned=little)) == told(Foretelling())


def test_with_room_or_nobody_here_the_past_is_not_asked() -> None:
    by = replace(paced(HANDLED["quick"]), learned=a_past())

    [free] = foretold(replace(board(waits(), here("ada", 3, 1)), foretelling=by))

    assert free.wait_seconds == by.pace.reaction().kept_by(0.8)
    assert foretold(replace(board(waits()), foretelling=by)) == []


def live_through_days(cast: Cast) -> None:
    """Write down six days like those above, ending now, as if they had just been."""
    chance, now = random.Random(4), cast.clock.now()

    def one_day(work: Work, day: int) -> None:
        free_at = float(now - (6 - day) * DAY * 1000)
        at = free_at
        for number in range(100):
            at += chance.expovariate(1 / 80_000)
            free_at = max(free_at, at) + chance.expovariate(1 / 60_000)
            talk = ConversationId(f"{day} {number}")
            note_wait(work, Wait(talk, Instant(round(at)), Instant(round(free_at)), None, False, True))
            close_waits(work, talk, Instant(round(free_at) + 4_000))

    for day in range(6):
        cast.do(one_day, cast.house, day)


def test_a_night_of_learning_is_kept_with_its_version_and_outlives_a_power_cut(cast: Cast) -> None:
    live_through_days(cast)

    found = cast.look(lessons, cast.shoe_shop.id)
    learned = learned_waits(found)
    after = cast.do(learn_pace, cast.house, found.past, learned)
    cast.cut_the_power()

    assert after.waits_version == after.version == 1
    assert cast.look(kept_waits, cast.shoe_shop.id, 1) == learned
    assert cast.look(foretelling_of, cast.shoe_shop.id).learned == learned


def test_waits_are_learned_once_a_day_and_the_pace_each_time(cast: Cast) -> None:
    live_through_days(cast)
    found = cast.look(lessons, cast.shoe_shop.id)
    cast.do(learn_pace, cast.house, found.past, learned_waits(found))

    cast.clock.advance(seconds=3_600)
    assert cast.look(lessons, cast.shoe_shop.id).stood == ()
    cast.do(learn_pace, cast.house, cast.look(lessons, cast.shoe_shop.id).past)

    known = cast.look(pace, cast.shoe_shop.id)
    assert (known.version, known.waits_version) == (2, 1)
    cast.clock.advance(seconds=20 * 3_600)
    assert len(cast.look(lessons, cast.shoe_shop.id).stood) == 600


def test_the_board_of_a_stranger_knows_nothing_of_it(cast: Cast) -> None:
    cast.do(learn_pace, cast.house, Past({3: AtLevel(9_000, 90)}, Waits(), 0, 0, 0))

    assert cast.look(foretelling_of, cast.hat_shop.id) == Foretelling()


def test_who_waits_is_told_by_the_shops_own_pace(cast: Cast) -> None:
    cast.do(learn_pace, cast.house, Past({3: AtLevel(90 * 20, 90)}, Waits(), 0, 0, 0))
    cast.come_online(cast.ada)
    waiting = [cast.mia_asks(), cast.max_asks()]
    cast.clock.advance(seconds=3)

    found = announcements(cast.look(board_of, cast.shoe_shop.id))

    assert [conversation for conversation, _ in found] == waiting
    assert {fact.version for _, fact in found} == {1}
