"""What a mail is to say: its words and what goes along with it, made safe before they are kept."""

import re
from typing import Literal

import msgspec

from floorwalker.kit.errors import FloorwalkerError
from floorwalker.kit.facts import Attachment
from floorwalker.kit.ids import FileId
from floorwalker.kit.text import clean_message, clean_name
from floorwalker.plumbing.mail.mailbox import Mailbox, clean_mailbox, one_line

LONGEST_SUBJECT = 200
LONGEST_TEXT = 200_000
LONGEST_FILE_NAME = 255
# In base64 it is a third more, and many servers take no more than 25 MB.
LARGEST_ENCLOSURES_BYTES = 15 * 1024 * 1024

_MEDIA_TYPE = re.compile(r"[a-z]+/[a-z0-9][a-z0-9.+-]{0,99}")
_UNKNOWN_TYPE = "application/octet-stream"


class MailTooLarge(FloorwalkerError):
    """Mail servers would not take so much."""

    code = "mail_too_large"
    sentence = "What goes along with this mail is larger than 15 MB. Send a link instead."


class FileEnclosed(msgspec.Struct, frozen=True, tag="file"):
    """A file that we keep. Whoever encloses it has seen to it that it is theirs to send."""

    id: FileId
    name: str
    media_type: str
    size: int


class CalendarEnclosed(msgspec.Struct, frozen=True, tag="calendar"):
    """A calendar file, written out (`floorwalker.kit.calendar_file`)."""

    name: str
    text: str
    method: Literal["PUBLISH"] = "PUBLISH"


Enclosure = FileEnclosed | CalendarEnclosed


class Draft(msgspec.Struct, frozen=True):
    """One mail to one person. `sender_name` is the shop's; the address that it is sent from is a setting.

    An automatic mail says so, so that no absent person's mail program answers it. `html` is shown as it stands:
    whoever writes it has made safe what strangers wrote into it.
    """

    to: Mailbox
    subject: str
    text: str
    sender_name: str
    reply_to: Mailbox | None = None
    html: str | None = None
    enclosures: tuple[Enclosure, ...] = ()
    is_automatic: bool = True


def enclosed(file: Attachment) -> FileEnclosed:
    """Let a file that was sent in a conversation go along."""
    return FileEnclosed(file.id, file.name, file.media_type, file.size)


def clean(draft: Draft) -> Draft:
    """Make it what may be kept and sent, or refuse it."""
    if sum(_size(one) for one in draft.enclosures) > LARGEST_ENCLOSURES_BYTES:
        raise MailTooLarge
    return Draft(
        to=clean_mailbox(draft.to),
        subject=clean_name(one_line(draft.subject), longest=LONGEST_SUBJECT),
        text=clean_message(draft.text, longest=LONGEST_TEXT),
        sender_name=clean_name(one_line(draft.sender_name)),
        reply_to=clean_mailbox(draft.reply_to) if draft.reply_to else None,
        html=clean_message(draft.html, longest=LONGEST_TEXT) if draft.html else None,
        enclosures=tuple(_clean_enclosure(one) for one in draft.enclosures),
        is_automatic=draft.is_automatic,
    )


def _clean_enclosure(one: Enclosure) -> Enclosure:
    name = clean_name(one_line(one.name), longest=LONGEST_FILE_NAME)
    if isinstance(one, CalendarEnclosed):
        return CalendarEnclosed(name, one.text)
    media_type = one.media_type if _MEDIA_TYPE.fullmatch(one.media_type) else _UNKNOWN_TYPE
    return FileEnclosed(one.id, name, media_type, one.size)


def _size(one: Enclosure) -> int:
    return len(one.text.encode()) if isinstance(one, CalendarEnclosed) else one.size
