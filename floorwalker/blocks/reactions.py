"""When a blocked visitor is here, or comes again: it is learned from where, unless that is the staff's own place."""

from floorwalker.blocks import store
from floorwalker.blocks.actions.keeping import hold, record
from floorwalker.blocks.facts import RangeLearned, RangeSpared
from floorwalker.blocks.model import is_in, range_of
from floorwalker.identity.views import addresses_of_staff
from floorwalker.plumbing.work import Work


def learn_range(work: Work, block: str, address: str) -> None:
    """Keep out whoever comes from there as well; the range is learned once."""
    made = hold(work, block)
    if not made.wants_range(work.now):
        return
    found = range_of(address, made.breadth)
    if found is None:
        record(work, made, RangeSpared("no_address"))
    elif any(is_in(known, found) for known in addresses_of_staff(work, made.site_id)):
        record(work, made, RangeSpared("staff"))
    else:
        store.keep_range(work, record(work, made, RangeLearned()), found)
