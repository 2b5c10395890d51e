"""The shop floor over several processes: all have the same picture, and whose process is gone is gone with it."""

from collections.abc import AsyncIterator, Callable

import pytest

from floorwalker.edges.live.shop_floor import FORGOTTEN_AFTER_MS, TELL_ALL_MS, ShopFloor
from floorwalker.edges.live.switchboard import Switchboard
from floorwalker.kit.clock import Instant, MadeUpClock
from floorwalker.kit.ids import SiteId, VisitorId
from floorwalker.plumbing.broker.broker import Broker
from floorwalker.plumbing.broker.memory import Ether, MemoryBroker
from floorwalker.plumbing.broker.nats import NatsBroker
from floorwalker.visitors.model import Stay
from tests.cast import NINE_O_CLOCK
from tests.patience import until

SHOES = SiteId("shoe-shop")


@pytest.fixture(params=["memory", "nats"])
def new_broker(request: pytest.FixtureRequest) -> Callable[[], Broker]:
    """Give what makes one more process's broker."""
    if request.param == "memory":
        ether = Ether()
        return lambda: MemoryBroker(ether)
    url = str(request.getfixturevalue("nats_url"))
    return lambda: NatsBroker(url)


@pytest.fixture
def clock() -> MadeUpClock:
    """Give the clock on everybody's wall."""
    return MadeUpClock(NINE_O_CLOCK)


@pytest.fixture
async def two_floors(new_broker: Callable[[], Broker], clock: MadeUpClock) -> AsyncIterator[list[ShopFloor]]:
    """Give the floor as two processes see it."""
    brokers = [new_broker(), new_broker()]
    floors = []
    for broker in brokers:
        switchboard = Switchboard(broker)
        await switchboard.start()
        floors.append(ShopFloor(switchboard, clock))
    yield floors
    for broker in brokers:
        await broker.close()


def stay(number: int, page: str = "/", **known: object) -> Stay:
    at = Instant(NINE_O_CLOCK + number)
    told = Stay(f"{number:032x}", SHOES, page, "", "browsing", "en", at, at)
    return Stay(**{**{name: getattr(told, name) for name in told.__struct_fields__}, **known})


async def test_all_processes_see_who_stands_on_anybodys_pages(two_floors: list[ShopFloor]) -> None:
    here, there = two_floors
    for number in range(450):
        here.own.stand(stay(number))
    here.go_round()

    await until(lambda: len(there.on_site(SHOES)) == 450)

    assert there.on_site(SHOES) == here.on_site(SHOES)


async def test_one_person_of_whom_two_processes_tell_is_one(two_floors: list[ShopFloor]) -> None:
    page, panel = two_floors
    page.own.stand(stay(1, is_told_by_page=True, stage="cart"))
    panel.own.stand(stay(1, visitor_id=VisitorId("mia")))
    page.go_round()
    panel.go_round()

    await until(lambda: [(one.stage, one.visitor_id) for one in page.on_site(SHOES)] == [("cart", "mia")])
    await until(lambda: page.on_site(SHOES) == panel.on_site(SHOES))

    assert page.stay_of(SHOES, "mia") == f"{1:032x}"


async def test_who_leaves_is_gone_everywhere(two_floors: list[ShopFloor]) -> None:
    here, there = two_floors
    here.own.stand(stay(1))
    here.go_round()
    await until(lambda: len(there.on_site(SHOES)) == 1)

    here.own.leave(SHOES, f"{1:032x}")
    here.go_round()

    await until(lambda: there.on_site(SHOES) == [])


async def test_a_process_that_is_new_hears_of_everybody_before_long(
    new_broker: Callable[[], Broker], two_floors: list[ShopFloor], clock: MadeUpClock
) -> None:
    here, _ = two_floors
    here.own.stand(stay(1), line := object())
    here.go_round()
    broker = new_broker()
    switchboard = Switchboard(broker)
    await switchboard.start()
    newcomer = ShopFloor(switchboard, clock)

    clock.advance(seconds=TELL_ALL_MS / 1_000)
    here.go_round()

    await until(lambda: len(newcomer.on_site(SHOES)) == 1)
    here.own.let_go(SHOES, f"{1:032x}", line)
    await broker.close()


async def test_those_of_a_process_that_fell_silent_are_forgotten(
    two_floors: list[ShopFloor], clock: MadeUpClock
) -> None:
    killed, survivor = two_floors
    killed.own.stand(stay(1), object())
    killed.go_round()
    await until(lambda: len(survivor.on_site(SHOES)) == 1)

    clock.advance(seconds=FORGOTTEN_AFTER_MS / 1_000 + 1)
    survivor.go_round()

    assert survivor.on_site(SHOES) == []
