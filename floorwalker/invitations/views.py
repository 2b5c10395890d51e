"""Whether somebody may be greeted, seen from everything that the shop knows of them."""

from floorwalker.availability.views import floor
from floorwalker.callbacks.views.shopper import has_open_question
from floorwalker.conversations.views import done_at, how_many_wait, of_visitors
from floorwalker.invitations.model import Circumstances, WhyNot
from floorwalker.kit.ids import VisitorId
from floorwalker.plumbing.work import Reads
from floorwalker.shops.views import plan
from floorwalker.visitors.model import Stay
from floorwalker.visitors.views import customer_of, visitors_of


def why_not_greet(reads: Reads, stay: Stay) -> tuple[WhyNot, ...]:
    """What speaks against greeting whoever stands there; nothing where they may be greeted."""
    site_id, known_as = stay.site_id, _known_as(reads, stay)
    talks = of_visitors(reads, site_id, known_as) if known_as else []
    return Circumstances(
        stage=stay.stage,
        has_agreed=stay.has_agreed,
        chats=any(one.is_open for one in talks),
        chatted_at=max((done_at(reads, one) for one in talks), default=None),
        has_open_question=any(has_open_question(reads, site_id, one) for one in known_as),
        is_open=plan(reads, site_id).is_open(reads.now),
        has_free_agent=floor(reads, site_id, how_many_wait(reads, site_id)).has_room(),
    ).why_not(reads.now)


def _known_as(reads: Reads, stay: Stay) -> list[VisitorId]:
    """Under which names the shop knows them: in this browser, and where it vouched for them on others too."""
    if stay.visitor_id is None:
        return []
    known = customer_of(reads, stay.site_id, stay.visitor_id)
    others = [one for one, _ in visitors_of(reads, stay.site_id, known.id)] if known else []
    return [stay.visitor_id, *(one for one in others if one != stay.visitor_id)]
