"""Where goods are fetched from, and which team is best for which group: leads say so, and nobody else."""

import pytest

from floorwalker.catalogue.actions.choosing import FETCH_FEED, choose_feed, choose_group_teams
from floorwalker.catalogue.model import Feed, GroupTeam, NotAFeedAddress, NotAnInterval, TooManyGroups
from floorwalker.catalogue.views.page import page
from floorwalker.kit.errors import NotAllowed, NotFound
from floorwalker.plumbing.due import next_at
from tests.cast import SHOE_ORIGIN, Cast

FEED = "https://feeds.example:8443/shoes.csv?key=1"


def test_a_feed_is_fetched_at_once_and_its_pictures_may_come_from_named_places(cast: Cast) -> None:
    cast.do(choose_feed, cast.lea, FEED, 6, ["https://cdn.example/", ""])

    assert cast.look(page, cast.lea).feed == Feed(FEED, 6, ("https://cdn.example",))
    assert cast.look(next_at, [FETCH_FEED]) == cast.clock.now()


def test_a_feed_that_is_named_no_more_is_not_fetched(cast: Cast) -> None:
    cast.do(choose_feed, cast.lea, FEED, 6, [])
    cast.do(choose_feed, cast.lea, "", 24, [])

    assert cast.look(next_at, [FETCH_FEED]) is None


@pytest.mark.parametrize(
    "address",
    [
        "http://feeds.example/shoes.csv", "ftp://feeds.example/x", "shoes.csv", "https://127.0.0.1/x", "https://[::1]/x",
        "https://localhost/x", "https://169.254.169.254/latest", "https://10.0.0.1/x", "https://intern/x",
        "https://me:secret@feeds.example/x", "https://feeds.example\\@127.0.0.1/", "https://feeds.example/\u202e",
        f"https://feeds.example/{'x' * 2_000}",
    ],
)  # fmt: skip
def test_what_leads_into_a_private_net_or_over_an_open_line_is_refused(cast: Cast, address: str) -> None:
    with pytest.raises(NotAFeedAddress):
        cast.do(choose_feed, cast.lea, address, 6, [])
    with pytest.raises(NotAFeedAddress):
        cast.do(choose_feed, cast.lea, "", 6, [address])


def test_the_shops_own_pages_may_be_what_its_origins_are(cast: Cast) -> None:
    cast.do(choose_feed, cast.lea, f"{SHOE_ORIGIN}/feed.csv", 6, [])

    assert cast.look(page, cast.lea).feed.address == f"{SHOE_ORIGIN}/feed.csv"


@pytest.mark.parametrize("hours", [0, -1, 169])
def test_too_often_and_too_seldom_is_refused(cast: Cast, hours: int) -> None:
    with pytest.raises(NotAnInterval):
        cast.do(choose_feed, cast.lea, FEED, hours, [])


def test_teams_of_groups_replace_those_of_before(cast: Cast) -> None:
    cast.do(choose_group_teams, cast.lea, [GroupTeam("Feet", cast.fitters.id), GroupTeam("Home", cast.fitters.id)])
    cast.do(choose_group_teams, cast.lea, [GroupTeam(" Feet  > Boots", cast.fitters.id)])

    assert cast.look(page, cast.lea).teams == [GroupTeam("Feet > Boots", cast.fitters.id)]


def test_more_groups_than_anybody_keeps_in_mind_are_refused(cast: Cast) -> None:
    with pytest.raises(TooManyGroups):
        cast.do(choose_group_teams, cast.lea, [GroupTeam(str(number), cast.fitters.id) for number in range(201)])


def test_an_agent_chooses_nothing(cast: Cast) -> None:
    for action, given in ((choose_feed, (FEED, 6, [])), (choose_group_teams, ([],))):
        with pytest.raises(NotAllowed):
            cast.do(action, cast.ada, *given)
    with pytest.raises(NotAllowed):
        cast.look(page, cast.ada)


def test_a_stranger_changes_nothing_and_names_no_team_of_others(cast: Cast) -> None:
    cast.do(choose_feed, cast.carl, FEED, 6, [])
    with pytest.raises(NotFound):
        cast.do(choose_group_teams, cast.carl, [GroupTeam("Feet", cast.fitters.id)])

    assert cast.look(page, cast.lea).feed == Feed()
