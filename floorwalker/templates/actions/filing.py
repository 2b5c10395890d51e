"""Files that go along with a template: the shop's own, given out in copies."""

from floorwalker.kit.actors import Role, require
from floorwalker.kit.errors import NotFound
from floorwalker.kit.facts import Attachment
from floorwalker.plumbing.due import schedule
from floorwalker.plumbing.work import Work
from floorwalker.templates import store
from floorwalker.templates.actions.keeping import hold, record
from floorwalker.templates.facts import TemplateFileAdded, TemplateFileRemoved
from floorwalker.templates.model import MOST_FILES, TooManyFiles

FORGET_FILE = "forget_template_file"
"""The due work that takes the content of a file away that goes along no more."""


def add_file(work: Work, file: Attachment, template: str) -> Attachment:
    """Let a file go along with a template; its content is kept already."""
    require(work.actor, Role.LEAD)
    before = hold(work, template)
    if len(before.files) >= MOST_FILES:
        raise TooManyFiles
    store.add_file(work, before, file)
    record(work, before, TemplateFileAdded(file.id))
    return file


def remove_file(work: Work, template: str, file: str) -> None:
    """Let a file go along no more; what was sent of it stays sent."""
    require(work.actor, Role.LEAD)
    before = hold(work, template)
    kept = next((one for one in before.files if one == file), None)
    if kept is None:
        raise NotFound
    store.remove_file(work, before.site_id, kept)
    record(work, before, TemplateFileRemoved(kept))
    schedule(work, FORGET_FILE, kept, work.now)
