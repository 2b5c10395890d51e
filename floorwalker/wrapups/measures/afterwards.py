"""M28: how many customers were offered what was said, asked how it was, took it up, and heard from us once more.

Population: conversations that ended in the period after somebody of the staff had written in them, spam left out.
Formula: offered, those whose customer had the question of a copy before their eyes or took one; asked, those asked
whether it was solved; taken up, those who took a copy; followed up, those to whom an agent wrote or promised a word
afterwards of their own accord. Unit: conversations, and percent of the population. Source: M28 of the measures; the
field offers a copy in 45 % of shops, and one chat in a thousand is followed up (1,000 sites).

Left out: a copy that could have been asked for while the chat went on, by a customer who never came to its end.
"""

import msgspec

from floorwalker.conversations.views import ended_since
from floorwalker.feedback.views import asked_since
from floorwalker.kit.clock import Instant
from floorwalker.kit.ids import SiteId
from floorwalker.plumbing.work import Reads
from floorwalker.transcripts.views import given_since
from floorwalker.wrapups import store
from floorwalker.wrapups.model import is_asked


class AfterwardsShares(msgspec.Struct, frozen=True):
    """Of so many conversations, how many had which care afterwards."""

    answered: int
    offered: int
    asked: int
    taken_up: int
    followed_up: int


def afterwards_shares(reads: Reads, site_id: SiteId, since: Instant) -> AfterwardsShares:
    """Count the care afterwards of what has ended since an instant."""
    answered = {talk.id for talk, _ in ended_since(reads, site_id, since) if is_asked(talk)}
    asked, given = asked_since(reads, site_id, since), given_since(reads, site_id, Instant(0))
    followed = store.followed_up(reads, site_id)
    return AfterwardsShares(
        answered=len(answered),
        offered=len(answered & (asked | given)),
        asked=len(answered & asked),
        taken_up=len(answered & given),
        followed_up=len(answered & followed),
    )
