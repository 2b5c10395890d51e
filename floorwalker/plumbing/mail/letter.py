"""A mail as mail servers want it: head, words and enclosures in one row of bytes (RFC 5322, MIME)."""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

from floorwalker.kit.ids import FileId
from floorwalker.plumbing.mail.attempt import Leaving
from floorwalker.plumbing.mail.draft import CalendarEnclosed, Draft, Enclosure
from floorwalker.plumbing.mail.head import mailbox, unstructured
from floorwalker.plumbing.mail.mailbox import Mailbox

# Seven bits, so that no server on the way has to re-code anything.
PLAIN = SMTP.clone(cte_type="7bit")


def letter(leaving: Leaving, sender: str, contents: Mapping[FileId, bytes]) -> bytes:
    """Write a mail out. Its date is that of its queueing, so that a repeated one says the same."""
    body = EmailMessage(policy=PLAIN)
    _add_words(body, leaving.draft)
    for one in leaving.draft.enclosures:
        _enclose(body, one, contents)
    head = "".join(f"{name}: {value}\r\n" for name, value in _head(leaving, sender))
    return head.encode("ascii") + body.as_bytes()


def _head(leaving: Leaving, sender: str) -> Iterator[tuple[str, str]]:
    draft = leaving.draft
    yield "From", mailbox(Mailbox(sender, draft.sender_name))
    yield "To", mailbox(draft.to)
    if draft.reply_to is not None:
        yield "Reply-To", mailbox(draft.reply_to)
    yield "Subject", unstructured(draft.subject)
    yield "Date", format_datetime(datetime.fromtimestamp(leaving.mail.queued_at / 1000, UTC))
    yield "Message-ID", leaving.message_id
    if draft.is_automatic:
        yield "Auto-Submitted", "auto-generated"  # RFC 3834: no machine answers a machine
        yield "X-Auto-Response-Suppress", "All"  # the same, for those who have not heard of it


def _add_words(body: EmailMessage, draft: Draft) -> None:
    body.set_content(f"{draft.text}\n")
    if draft.html:
        body.add_alternative(draft.html, subtype="html")


def _enclose(body: EmailMessage, one: Enclosure, contents: Mapping[FileId, bytes]) -> None:
    if isinstance(one, CalendarEnclosed):
        body.add_attachment(
            one.text.encode(),
            maintype="text",
            subtype="calendar",
            filename=one.name,
            params={"charset": "utf-8", "method": one.method},
        )
        return
    maintype, subtype = one.media_type.split("/")
    body.add_attachment(contents[one.id], maintype=maintype, subtype=subtype, filename=one.name)
