"""What whoever runs the house should know of its mails: how many wait, since when, and which were given up."""

import msgspec

from floorwalker.kit.clock import Instant
from floorwalker.kit.ids import SiteId
from floorwalker.plumbing.work import Reads

MOST_PARKED = 20


class Waiting(msgspec.Struct, frozen=True):
    """Mails that wait: how many, since when the oldest, and what went wrong with the latest that was tried."""

    mails: int
    since: Instant | None
    server_words: str | None


class Parked(msgspec.Struct, frozen=True):
    """A mail that was given up, and why in the mail server's words."""

    id: str
    purpose: str
    server_words: str | None


class ParkedMail(msgspec.Struct, frozen=True):
    """A mail that was given up, as those of its shop who can mend it see it."""

    id: str
    purpose: str
    about_id: str
    to_address: str | None
    subject: str | None
    server_words: str | None
    queued_at: Instant


def waiting(reads: Reads) -> Waiting:
    """Count the mails of all sites that wait."""
    [(mails, since)] = reads.read("SELECT COUNT(*), MIN(queued_at) FROM mails WHERE state = 'waiting'")
    tried = reads.read(
        "SELECT server_words FROM mails WHERE state = 'waiting' AND server_words IS NOT NULL ORDER BY id DESC LIMIT 1"
    )
    return Waiting(mails, since, tried[0][0] if tried else None)


def parked_mails(reads: Reads) -> list[Parked]:
    """List mails of all sites that were given up, the oldest first, and not without end."""
    rows = reads.read(
        "SELECT id, purpose, server_words FROM mails WHERE state = 'parked' ORDER BY id LIMIT :most", most=MOST_PARKED
    )
    return [Parked(*row) for row in rows]


def parked_of(reads: Reads, site_id: SiteId) -> list[ParkedMail]:
    """List a shop's mails that were given up, the latest first."""
    rows = reads.read(
        "SELECT id, purpose, about_id, to_address, subject, server_words, queued_at FROM mails"
        " WHERE site_id = :site_id AND state = 'parked' ORDER BY id DESC LIMIT :most",
        site_id=site_id,
        most=MOST_PARKED,
    )
    return [ParkedMail(*row) for row in rows]
