"""Files on their way: uploaded, sent within a day, or taken away again."""

from floorwalker.conversations.store import files
from floorwalker.kit.clock import Instant
from floorwalker.kit.facts import Attachment
from floorwalker.plumbing.due import schedule
from floorwalker.plumbing.work import Work

SWEEP_UPLOAD = "sweep_upload"
"""The due work that takes an upload away which nobody has sent by then."""
UNSENT_FOR_MS = 86_400_000


def upload(work: Work, file: Attachment) -> Attachment:
    """Take a file in; it is nobody's but the actor's until it is sent, and not for ever."""
    files.add(work, file, work.actor.id)
    schedule(work, SWEEP_UPLOAD, file.id, Instant(work.now + UNSENT_FOR_MS))
    return file


def give_up_upload(work: Work, file_id: str) -> bool:
    """Let nobody send an upload any more; false for what was sent, and stays. To ask again changes nothing."""
    return files.take_from_owner(work, work.actor.site_id, file_id)


def forget_upload(work: Work, file_id: str) -> None:
    """Keep nothing more of what was given up."""
    files.remove(work, work.actor.site_id, file_id)
