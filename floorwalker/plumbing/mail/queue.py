"""Queueing a mail in the unit of work of its cause: both are kept, or neither is."""

from floorwalker.kit.clock import Instant
from floorwalker.kit.errors import NotFound
from floorwalker.kit.ids import new_id
from floorwalker.plumbing.due import cancel, schedule
from floorwalker.plumbing.journal import tell
from floorwalker.plumbing.mail import store
from floorwalker.plumbing.mail.draft import Draft, clean
from floorwalker.plumbing.mail.facts import MailQueued, MailTriedAgain, MailWithdrawn
from floorwalker.plumbing.mail.mail import TWO_DAYS_MS, Mail, MailId
from floorwalker.plumbing.mail.mailbox import clean_address
from floorwalker.plumbing.work import Work

SEND_MAIL = "send_mail"


def queue_mail(
    work: Work, draft: Draft, *, purpose: str, about_id: str, key: str, good_for_ms: int = TWO_DAYS_MS
) -> MailId:
    """Have a mail sent, once, however often it is asked for under the same key.

    `about_id` names what caused it: a conversation, a contact. After `good_for_ms` it is given up rather
    than sent late.
    """
    already = store.known(work, work.actor.site_id, key)
    if already is not None:
        return already
    said = clean(draft)
    fact = MailQueued(
        purpose=purpose,
        about_id=about_id,
        length=len(said.text),
        enclosures=len(said.enclosures),
        good_until=Instant(work.now + good_for_ms),
    )
    new = fact.begun(work.actor.site_id, MailId(new_id()), work.now)
    store.add(work, new, fact, key, said)
    schedule(work, SEND_MAIL, new.id, work.now)
    tell(work, new.id, fact, concerns=(about_id,))
    return new.id


def try_again(work: Work, mail_id: str, *, good_for_ms: int = TWO_DAYS_MS) -> None:
    """Have a parked mail sent after all, and one that waits at once."""
    unsent = _held(work, mail_id)
    if unsent.state not in ("waiting", "parked"):
        return
    schedule(work, SEND_MAIL, unsent.id, work.now)
    if unsent.state == "parked":
        fact = MailTriedAgain(good_until=Instant(work.now + good_for_ms))
        store.save(work, fact.changed(unsent, work.now))
        tell(work, unsent.id, fact)


def withdraw(work: Work, mail_id: str) -> None:
    """Not have a mail sent that waits or is parked; what is sent stays sent."""
    unwanted = _held(work, mail_id)
    if unwanted.state not in ("waiting", "parked"):
        return
    fact = MailWithdrawn()
    store.save(work, fact.changed(unwanted, work.now))
    cancel(work, SEND_MAIL, unwanted.id)
    tell(work, unwanted.id, fact)


def erase_mails_to(work: Work, address: str) -> int:
    """Forget what was written to somebody, and send them nothing that still waits; gives how many mails."""
    mails = store.mails_to(work, work.actor.site_id, clean_address(address))
    for mail_id in mails:
        withdraw(work, mail_id)
        store.blank(work, _held(work, mail_id))
    return len(mails)


def _held(work: Work, mail_id: str) -> Mail:
    found = store.held(work, mail_id)
    if found is None:
        raise NotFound
    return found
