"""A template as its facts have made it, and its uses."""

from typing import NewType

import msgspec

from floorwalker.conversations.model import Ending
from floorwalker.kit.clock import Instant
from floorwalker.kit.errors import FloorwalkerError
from floorwalker.kit.ids import ConversationId, FileId, SiteId, TeamId

TemplateId = NewType("TemplateId", str)
MOST_TEMPLATES = 500
MOST_FILES = 5


class ShortcutTaken(FloorwalkerError):
    """Two templates for the same people in the same language need two shortcuts."""

    code = "shortcut_taken"
    sentence = "Another template of this language and team has this shortcut."


class TooManyTemplates(FloorwalkerError):
    """More than anybody finds anything in."""

    code = "too_many_templates"
    sentence = "A shop has at most 500 templates. Retire some that nobody uses."


class TooManyFiles(FloorwalkerError):
    """Each file is a message of its own."""

    code = "too_many_files"
    sentence = "A template has at most five files."


class Template(msgspec.Struct, frozen=True):
    """What the facts about a template have made of it, without its words."""

    id: TemplateId
    site_id: SiteId
    seq: int
    language: str | None
    team_id: TeamId | None
    length: int
    files: tuple[FileId, ...] = ()
    is_retired: bool = False
    uses: int = 0
    last_used_at: Instant | None = None
    broken_links: int = 0

    def is_for(self, teams: frozenset[TeamId]) -> bool:
        """Whether somebody of these teams may use it."""
        return self.team_id is None or self.team_id in teams

    def is_read_in(self, language: str) -> bool:
        """Whether somebody who speaks this language can read it."""
        return self.language in {None, language}


class Use(msgspec.Struct, frozen=True):
    """One use of a template, and what became of it, where that is known."""

    template_id: TemplateId
    conversation_id: ConversationId
    edited_percent: int
    measured_at: Instant | None
    ending: Ending | None
    substantive_ms: int | None
