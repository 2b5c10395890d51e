"""What happened to a shop's catalogue: how many goods, never which."""

from floorwalker.catalogue.model import Outcome, Way
from floorwalker.kit.facts import Fact


class FeedChosen(Fact, frozen=True, tag="feed_chosen"):
    """A lead said whether goods are fetched and how often, and from how many places their pictures come."""

    is_fetched: bool
    every_hours: int
    picture_origins: int


class GroupTeamsChosen(Fact, frozen=True, tag="group_teams_chosen"):
    """A lead said for how many groups of goods a team is best."""

    groups: int


class CatalogueRead(Fact, frozen=True, tag="catalogue_read"):
    """A whole file of goods was read, or could not be."""

    run_id: str
    way: Way
    outcome: Outcome
    kept: int = 0
    removed: int = 0
    troubles: int = 0


class GoodsReported(Fact, frozen=True, tag="goods_reported"):
    """The shop's server brought word of some goods."""

    products: int
    stock: int
    removed: int
