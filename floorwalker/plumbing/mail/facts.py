"""What became of a mail, in the past tense: ids, purposes, times and lengths, never an address or a word.

The subject is the mail. What was refused in which words stands in the mail's row, where it can be erased.
"""

from typing import Literal

from msgspec.structs import replace

from floorwalker.kit.clock import Instant
from floorwalker.kit.facts import Fact
from floorwalker.kit.ids import SiteId
from floorwalker.plumbing.mail.mail import Mail, MailId

FailedBecause = Literal["refused", "expired", "enclosure_missing"]


class MailQueued(Fact, frozen=True, tag="mail_queued"):
    """A mail waits to be sent. `about_id` is what caused it, `length` the characters of its text."""

    purpose: str
    about_id: str
    length: int
    enclosures: int
    good_until: Instant

    def begun(self, site_id: SiteId, mail_id: MailId, at: Instant) -> Mail:
        """The mail as it is after its first fact."""
        return Mail(mail_id, site_id, "waiting", at, self.good_until)


class MailSent(Fact, frozen=True, tag="mail_sent"):
    """A mail server has taken it over; whether it was read nobody knows."""

    tries: int

    def changed(self, before: Mail, at: Instant) -> Mail:
        """Nothing more to do."""
        return replace(before, state="sent", ended_at=at)


class MailFailed(Fact, frozen=True, tag="mail_failed"):
    """It was given up and waits for a person. `status` is the mail server's figure, where it gave one."""

    because: FailedBecause
    tries: int
    status: int | None = None

    def changed(self, before: Mail, at: Instant) -> Mail:
        """Parked, until somebody tries it again or withdraws it."""
        return replace(before, state="parked", ended_at=at)


class MailTriedAgain(Fact, frozen=True, tag="mail_tried_again"):
    """Somebody has it sent after all."""

    good_until: Instant

    def changed(self, before: Mail, at: Instant) -> Mail:  # noqa: ARG002 - when is no matter
        """Waiting again, for as long as it is said now."""
        return replace(before, state="waiting", ended_at=None, good_until=self.good_until)


class MailWithdrawn(Fact, frozen=True, tag="mail_withdrawn"):
    """It is not wanted any more, or whom it was for is to be forgotten."""

    def changed(self, before: Mail, at: Instant) -> Mail:
        """Not sent any more, unless it was on its way already."""
        return replace(before, state="withdrawn", ended_at=at)


MailFact = MailSent | MailFailed | MailTriedAgain | MailWithdrawn
