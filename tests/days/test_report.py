"""The report holds what was lived against what was promised, and shows what does not hold."""

from msgspec.structs import replace

from evaluations.days.offered import Offered
from evaluations.days.parameters import Agents, Parameters
from evaluations.days.report import rows_of, usable
from floorwalker.kit.clock import Instant
from tests.days.test_taken_out import with_all_in_place


def test_every_bar_has_its_row_and_a_sixth_way_does_not_hold() -> None:
    lived = with_all_in_place()
    lost = replace(lived, contacts={"open": 1}, over_capacity=1)

    verdicts = {row.name: row.holds for row in rows_of(lost) if row.bar != "reported"}

    assert len(verdicts) == 12
    assert not verdicts["days: ended in a sixth way, or not at all"]
    assert not verdicts["days: chats beyond anybody's slots"]
    assert not verdicts["days: ended as spam"]


def test_a_second_counts_by_the_share_of_visitors_who_were_offered_a_chat() -> None:
    assert usable([day(1.0, usable_seconds=90), day(1.0, usable_seconds=70), day(1.4, usable_seconds=10)], 1.0) == 0.8


def test_other_parameters_or_another_seed_are_another_input() -> None:
    named = {Parameters().digest(), Parameters(seed=2).digest(), Parameters(agents=Agents(overlooked=0)).digest()}

    assert len(named) == 3


def day(load: float, usable_seconds: float) -> Offered:
    return Offered("2026-03-16", Instant(0), Instant(100_000), load, 100, usable_seconds, usable_seconds, {})
