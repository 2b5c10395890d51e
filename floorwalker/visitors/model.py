"""A visitor, as decisions and agents see them."""

import msgspec

from floorwalker.kit.ids import SiteId, VisitorId


class Visitor(msgspec.Struct, frozen=True):
    """Somebody on a shop's pages."""

    id: VisitorId
    site_id: SiteId
    number: int
    language: str


class VisitorCard(msgspec.Struct, frozen=True):
    """Who the customer is, as far as the shop knows."""

    id: VisitorId
    number: int
    language: str
    page_url: str | None
    page_title: str | None
