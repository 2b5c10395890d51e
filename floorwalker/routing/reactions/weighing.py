"""What routing does when somebody comes or goes, or the queue changes: it lets availability weigh what is offered."""

from floorwalker.availability.reactions import watch_promise, weigh
from floorwalker.conversations.views import how_many_wait
from floorwalker.plumbing.work import Work


def weigh_anew(work: Work) -> None:
    """Something on the floor is different: decide again whether a chat can be offered, knowing who waits."""
    weigh(work, how_many_wait(work, work.actor.site_id))


def look_after_the_promise(work: Work) -> None:
    """The same when it is time to, and see whether today's promise can still be kept."""
    weigh_anew(work)
    watch_promise(work)
