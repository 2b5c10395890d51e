"""The table of mails: where each stands beside its words, which are blanked when they are erased."""

import msgspec

from floorwalker.kit.clock import Instant
from floorwalker.kit.ids import SiteId
from floorwalker.plumbing.database.connection import Row
from floorwalker.plumbing.mail.draft import Draft, Enclosure
from floorwalker.plumbing.mail.facts import MailQueued
from floorwalker.plumbing.mail.mail import Mail, MailId
from floorwalker.plumbing.mail.mailbox import Mailbox
from floorwalker.plumbing.work import Reads, Work

_WORDS = "to_address, to_name, reply_address, reply_name, sender_name, subject, text, html, enclosures, is_automatic"
_decode_enclosures = msgspec.json.Decoder(tuple[Enclosure, ...]).decode


def known(work: Work, site_id: SiteId, key: str) -> MailId | None:
    """Find the mail that was queued under a key."""
    rows = work.read("SELECT id FROM mails WHERE site_id = :site_id AND key = :key", site_id=site_id, key=key)
    return MailId(rows[0][0]) if rows else None


def add(work: Work, new: Mail, queued: MailQueued, key: str, draft: Draft) -> None:
    """Keep a mail and its words."""
    reply_to = draft.reply_to or Mailbox("")
    work.write(
        "INSERT INTO mails (id, site_id, key, purpose, about_id, state, queued_at, good_until, tries, to_address,"
        " to_name, reply_address, reply_name, sender_name, subject, text, html, enclosures, is_automatic)"
        " VALUES (:id, :site_id, :key, :purpose, :about_id, :state, :queued_at, :good_until, :tries, :to_address,"
        " :to_name, :reply_address, :reply_name, :sender_name, :subject, :text, :html, :enclosures, :is_automatic)",
        **msgspec.structs.asdict(new),
        key=key,
        purpose=queued.purpose,
        about_id=queued.about_id,
        to_address=draft.to.address,
        to_name=draft.to.name,
        reply_address=reply_to.address,
        reply_name=reply_to.name,
        sender_name=draft.sender_name,
        subject=draft.subject,
        text=draft.text,
        html=draft.html,
        enclosures=msgspec.json.encode(draft.enclosures).decode(),
        is_automatic=int(draft.is_automatic),
    )


def held(work: Work, mail_id: str) -> Mail | None:
    """Load a mail of the actor's site and hold it for this unit of work."""
    rows = work.read(
        "SELECT id, site_id, state, queued_at, good_until, ended_at, tries FROM mails"
        " WHERE site_id = :site_id AND id = :id FOR UPDATE",
        site_id=work.actor.site_id,
        id=mail_id,
    )
    return Mail(*rows[0]) if rows else None


def save(work: Work, after: Mail) -> None:
    """Keep where it stands now."""
    work.write(
        "UPDATE mails SET state = :state, good_until = :good_until, ended_at = :ended_at"
        " WHERE site_id = :site_id AND id = :id",
        state=after.state,
        good_until=after.good_until,
        ended_at=after.ended_at,
        site_id=after.site_id,
        id=after.id,
    )


def hand_over(work: Work, mail: Mail, message_id: str) -> str:
    """Keep, before it leaves, that it does; give the name that it goes by for ever, since its first try."""
    work.write(
        "UPDATE mails SET tries = tries + 1, handed_at = :now, message_id = COALESCE(message_id, :message_id)"
        " WHERE site_id = :site_id AND id = :id",
        now=work.now,
        message_id=message_id,
        site_id=mail.site_id,
        id=mail.id,
    )
    rows = work.read(
        "SELECT message_id FROM mails WHERE site_id = :site_id AND id = :id", site_id=mail.site_id, id=mail.id
    )
    return str(rows[0][0])


def note_failure(work: Work, mail: Mail, words: str, *, has_left: bool) -> None:
    """Keep what went wrong; what surely never left does not count against the caps."""
    work.write(
        "UPDATE mails SET server_words = :words, handed_at = CASE WHEN :has_left = 1 THEN handed_at ELSE NULL END"
        " WHERE site_id = :site_id AND id = :id",
        words=words,
        has_left=int(has_left),
        site_id=mail.site_id,
        id=mail.id,
    )


def draft_of(reads: Reads, mail: Mail) -> Draft:
    """Give the words of a mail that has not been erased."""
    rows = reads.read(
        f"SELECT {_WORDS} FROM mails WHERE site_id = :site_id AND id = :id",  # noqa: S608 - ours
        site_id=mail.site_id,
        id=mail.id,
    )
    return _draft(rows[0])


def handed_since(reads: Reads, mail: Mail, since: Instant) -> list[tuple[Instant, bool]]:
    """When the site's other mails left, the latest first, and whether each went to this one's address."""
    rows = reads.read(
        "SELECT other.handed_at, other.to_address = mine.to_address FROM mails AS mine JOIN mails AS other"
        " ON other.site_id = mine.site_id AND other.handed_at > :since AND other.id <> mine.id"
        " WHERE mine.site_id = :site_id AND mine.id = :id ORDER BY other.handed_at DESC",
        since=since,
        site_id=mail.site_id,
        id=mail.id,
    )
    return [(Instant(at), bool(is_same)) for at, is_same in rows]


def mails_to(work: Work, site_id: SiteId, address: str) -> list[MailId]:
    """Find all mails to an address."""
    rows = work.read(
        "SELECT id FROM mails WHERE site_id = :site_id AND to_address = :address ORDER BY id",
        site_id=site_id,
        address=address,
    )
    return [MailId(mail_id) for (mail_id,) in rows]


def blank(work: Work, mail: Mail) -> None:
    """Erase the words of a mail; that there was one, and what became of it, stays."""
    work.write(
        "UPDATE mails SET to_address = NULL, to_name = NULL, reply_address = NULL, reply_name = NULL,"
        " sender_name = NULL, subject = NULL, text = NULL, html = NULL, enclosures = NULL, server_words = NULL"
        " WHERE site_id = :site_id AND id = :id",
        site_id=mail.site_id,
        id=mail.id,
    )


def _draft(row: Row) -> Draft:
    to_address, to_name, reply_address, reply_name, sender_name, subject, text, html, enclosures, is_automatic = row
    return Draft(
        to=Mailbox(to_address, to_name),
        subject=subject,
        text=text,
        sender_name=sender_name,
        reply_to=Mailbox(reply_address, reply_name) if reply_address else None,
        html=html,
        enclosures=_decode_enclosures(enclosures),
        is_automatic=bool(is_automatic),
    )
