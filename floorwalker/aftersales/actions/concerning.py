"""Whose business it is what happens around a customer's orders."""

from floorwalker.conversations.views import latest_of
from floorwalker.kit.ids import VisitorId
from floorwalker.plumbing.work import Work


def concerned(work: Work, visitor_id: VisitorId) -> tuple[str, ...]:
    """The conversation that the customer has, or had last: whoever looks at it sees what is new."""
    talk = latest_of(work, work.actor.site_id, visitor_id)
    return (talk.id,) if talk is not None else ()
