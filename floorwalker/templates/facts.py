"""What happened to a template, in the past tense: ids, kinds and lengths, never a word.

The subject is the template. What it is called and says is what `TemplateAdded` and `TemplateChanged` point to.
"""

from msgspec.structs import replace

from floorwalker.conversations.model import Ending
from floorwalker.kit.clock import Instant
from floorwalker.kit.facts import Entry, Fact
from floorwalker.kit.ids import AgentId, ConversationId, FileId, SiteId, TeamId
from floorwalker.templates.model import Template, TemplateId


class TemplateAdded(Fact, frozen=True, tag="template_added"):
    """A lead has written a template; without language or team it is for all."""

    language: str | None
    team_id: TeamId | None
    length: int
    digest: str

    def begun(self, site_id: SiteId, template_id: TemplateId) -> Template:
        """The template as it is after its first fact."""
        return Template(template_id, site_id, 1, self.language, self.team_id, self.length)

    def changed(self, before: Template, seq: int, at: Instant) -> Template:  # noqa: ARG002 - it is the first
        """Nothing: it is added once."""
        return before


class TemplateChanged(Fact, frozen=True, tag="template_changed"):
    """It says something else, or is for others."""

    language: str | None
    team_id: TeamId | None
    length: int
    digest: str

    def changed(self, before: Template, seq: int, at: Instant) -> Template:  # noqa: ARG002 - when is no matter
        """Other words, other readers."""
        return replace(before, seq=seq, language=self.language, team_id=self.team_id, length=self.length)


class TemplateRetired(Fact, frozen=True, tag="template_retired"):
    """Nobody is given it any more; its uses stay counted."""

    def changed(self, before: Template, seq: int, at: Instant) -> Template:  # noqa: ARG002 - when is no matter
        """Away from the lists."""
        return replace(before, seq=seq, is_retired=True)


class TemplateRestored(Fact, frozen=True, tag="template_restored"):
    """It is given again."""

    def changed(self, before: Template, seq: int, at: Instant) -> Template:  # noqa: ARG002 - when is no matter
        """Back on the lists."""
        return replace(before, seq=seq, is_retired=False)


class TemplateFileAdded(Fact, frozen=True, tag="template_file_added"):
    """A file goes along with it."""

    file_id: FileId

    def changed(self, before: Template, seq: int, at: Instant) -> Template:  # noqa: ARG002 - when is no matter
        """One file more."""
        return replace(before, seq=seq, files=(*before.files, self.file_id))


class TemplateFileRemoved(Fact, frozen=True, tag="template_file_removed"):
    """A file does not go along any more."""

    file_id: FileId

    def changed(self, before: Template, seq: int, at: Instant) -> Template:  # noqa: ARG002 - when is no matter
        """One file less."""
        return replace(before, seq=seq, files=tuple(one for one in before.files if one != self.file_id))


class TemplateUsed(Fact, frozen=True, tag="template_used"):
    """An agent took it into this message; of a hundred words, so many were changed before sending."""

    conversation_id: ConversationId
    message_seq: int
    agent_id: AgentId
    edited_percent: int

    def changed(self, before: Template, seq: int, at: Instant) -> Template:
        """Used once more."""
        return replace(before, seq=seq, uses=before.uses + 1, last_used_at=at)


class TemplateEffectMeasured(Fact, frozen=True, tag="template_effect_measured"):
    """A conversation in which it was used has ended: how, and how long it took to an answer of substance."""

    conversation_id: ConversationId
    ending: Ending | None
    substantive_ms: int | None

    def changed(self, before: Template, seq: int, at: Instant) -> Template:  # noqa: ARG002 - when is no matter
        """Nothing but that it was told."""
        return replace(before, seq=seq)


class TemplateLinksChecked(Fact, frozen=True, tag="template_links_checked"):
    """Of its links to the shop's own pages another number leads nowhere than before."""

    broken: int

    def changed(self, before: Template, seq: int, at: Instant) -> Template:  # noqa: ARG002 - when is no matter
        """So many lead nowhere."""
        return replace(before, seq=seq, broken_links=self.broken)


TemplateFact = (
    TemplateAdded
    | TemplateChanged
    | TemplateRetired
    | TemplateRestored
    | TemplateFileAdded
    | TemplateFileRemoved
    | TemplateUsed
    | TemplateEffectMeasured
    | TemplateLinksChecked
)


def apply(before: Template, entry: Entry[TemplateFact]) -> Template:
    """Give the template as it is after one more entry of its journal."""
    return entry.fact.changed(before, entry.seq, entry.at)
