"""From exactly whom a customer asks for to whoever can help them."""

import pytest

from floorwalker.kit.ids import AgentId, TeamId
from floorwalker.routing.model import Board
from floorwalker.routing.strategies.plan import plan
from tests.routing.strategies.boards import IN_TURKU, board, here, waits


def given(moment: Board) -> list[tuple[str, str, str | None]]:
    return [(gift.agent_id, gift.choice.width, gift.choice.widened) for gift in plan(moment)]


@pytest.mark.parametrize(
    ("wish", "able"),
    [
        ({"skill": "skis"}, {"skills": frozenset({"skis"})}),
        ({"branch_id": IN_TURKU}, {"branch_id": IN_TURKU}),
        ({"team_id": TeamId("fitters")}, {"teams": frozenset({TeamId("fitters")})}),
    ],
)
def test_a_wish_is_kept_for_twenty_seconds_and_then_gives_way(wish: dict[str, object], able: dict[str, object]) -> None:
    full, other = here("ada", 1, 1, **able), here("ben", skills=frozenset({"boots"}))

    assert given(board(waits("mia", 19, "fi", **wish), full, other)) == []
    assert given(board(waits("mia", 20, "fi", **wish), full, other)) == [("ben", "language", "waited")]


def test_whoever_is_asked_for_goes_before_whoever_has_less_to_do() -> None:
    moment = board(waits(seconds=60, skill="skis"), here("ada", 3, 2, load=2.0, skills=frozenset({"skis"})),
                   here("ben", skills=frozenset({"boots"})))  # fmt: skip

    assert given(moment) == [("ada", "exact", None)]


def test_where_nobody_of_the_branch_is_here_everybody_is_asked_at_once() -> None:
    assert given(board(waits(branch_id=IN_TURKU), here("ben"))) == [("ben", "language", "nobody_here")]


def test_a_closed_branch_is_not_asked_though_somebody_sits_there() -> None:
    moment = board(waits(branch_id=IN_TURKU), here("ada", branch_id=IN_TURKU), closed=frozenset({IN_TURKU}))

    assert given(moment) == [("ada", "language", "branch_closed")]


def test_a_closed_team_is_not_asked_though_somebody_of_it_is_here() -> None:
    fitters = TeamId("fitters")
    at_work, elsewhere = here("ada", 3, 2, load=2.0, teams=frozenset({fitters})), here("ben")

    moment = board(waits(team_id=fitters), at_work, elsewhere, closed_teams=frozenset({fitters}))

    assert given(moment) == [("ben", "language", "team_closed")]


def test_the_language_does_not_give_way_while_somebody_here_speaks_it() -> None:
    finnish, swedish = here("ada", 1, 1, languages=frozenset({"fi"})), here("ben", languages=frozenset({"sv"}))

    assert given(board(waits(seconds=300, language="fi-FI"), finnish, swedish)) == []


@pytest.mark.parametrize("page", ["no", "nb-NO", "nn"])
def test_a_norwegian_page_is_for_whoever_speaks_norwegian(page: str) -> None:
    norwegian = here("ada", 3, 2, load=2.0, languages=frozenset({"nb"}))
    moment = board(waits(seconds=60, language=page), norwegian, here("ben", languages=frozenset({"sv"})))

    assert given(moment) == [("ada", "exact", None)]


def test_where_nobody_speaks_the_language_somebody_answers_all_the_same() -> None:
    swedish = here("ben", languages=frozenset({"sv"}))

    assert given(board(waits(language="fi"), swedish)) == [("ben", "anybody", "nobody_here")]


def test_who_lost_a_customer_is_asked_again_only_if_nobody_else_is_here() -> None:
    lost = waits(lost_by=AgentId("ada"))

    assert given(board(lost, here("ada"), here("ben", 1, 1))) == []
    assert given(board(lost, here("ada"))) == [("ada", "exact", None)]
