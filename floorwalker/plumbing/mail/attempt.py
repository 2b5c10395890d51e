"""One try to send a mail, seen from the store: what is kept before it leaves, and what after.

Between the two nothing of the store is held. Whoever is killed there leaves a mail that waits; when the lease
has run out it leaves again under the same Message-ID, so that a receiver can tell that it is the same.
"""

import msgspec

from floorwalker.kit.clock import Instant
from floorwalker.plumbing.due import DueItem, finish, schedule
from floorwalker.plumbing.journal import held_head, tell
from floorwalker.plumbing.mail import store
from floorwalker.plumbing.mail.draft import Draft
from floorwalker.plumbing.mail.facts import FailedBecause, MailFailed, MailSent
from floorwalker.plumbing.mail.failures import NotNow, Refused
from floorwalker.plumbing.mail.mail import Caps, Mail, pause_ms
from floorwalker.plumbing.work import Work

HOUR_MS = 3_600_000
# All who wait for room would otherwise ask at the moment when there is room for one.
SPREAD_MS = 600_000


class Leaving(msgspec.Struct, frozen=True):
    """A mail on its way: its words, and the name that it goes by for ever."""

    mail: Mail
    draft: Draft
    message_id: str


def set_out(work: Work, item: DueItem, domain: str, caps: Caps, chance: float) -> Leaving | None:
    """Keep that a mail leaves now, or give nothing when it need not, must not any more, or has to wait."""
    held_head(work, item.site_id, item.site_id)  # two processes that count at once would both find room for the last
    mail = store.held(work, item.subject_id)
    if mail is None or mail.state != "waiting":
        finish(work, item)
        return None
    if mail.good_until <= work.now:
        _fail(work, item, mail, "expired")
        return None
    room_at = _room_at(work, mail, caps)
    if room_at > work.now:
        _come_back(work, item, Instant(room_at + round(SPREAD_MS * chance)))
        return None
    message_id = store.hand_over(work, mail, f"<{mail.id}@{domain}>")
    return Leaving(mail, store.draft_of(work, mail), message_id)


def arrive(work: Work, item: DueItem, left: Leaving) -> None:
    """The mail server has taken it."""
    mail = store.held(work, left.mail.id)
    finish(work, item)
    if mail is not None and mail.state == "waiting":
        sent = MailSent(tries=mail.tries)
        store.save(work, sent.changed(mail, work.now))
        tell(work, mail.id, sent)


def turn_back(work: Work, item: DueItem, left: Leaving, why: NotNow | Refused, chance: float) -> None:
    """It did not arrive: try later, or give it up where people see it."""
    mail = store.held(work, left.mail.id)
    finish(work, item)
    if mail is None or mail.state != "waiting":
        return
    store.note_failure(work, mail, why.words, has_left=why.may_have_arrived)
    if isinstance(why, Refused):
        _fail(work, item, mail, why.because, why.status)
        return
    again_at = work.now + pause_ms(mail.tries, chance)
    _come_back(work, item, Instant(min(again_at, max(mail.good_until, work.now + 1))))


def _fail(work: Work, item: DueItem, mail: Mail, because: FailedBecause, status: int | None = None) -> None:
    failed = MailFailed(because=because, tries=mail.tries, status=status)
    store.save(work, failed.changed(mail, work.now))
    finish(work, item)
    tell(work, mail.id, failed)


def _come_back(work: Work, item: DueItem, at: Instant) -> None:
    schedule(work, item.kind, item.subject_id, at)
    finish(work, item)


def _room_at(work: Work, mail: Mail, caps: Caps) -> Instant:
    """When one more mail may leave: an hour after the one that would then be the first of too many."""
    handed = store.handed_since(work, mail, Instant(work.now - HOUR_MS))
    counted = ((caps.per_site, [at for at, _ in handed]), (caps.per_address, [at for at, same in handed if same]))
    full = [at[cap - 1] for cap, at in counted if len(at) >= cap]
    return Instant(max(full) + HOUR_MS) if full else work.now
