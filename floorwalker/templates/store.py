"""Tables of the templates: what they say, files that go along, uses, and where their links lead."""

from collections import defaultdict

import msgspec

from floorwalker.conversations.model import Ending
from floorwalker.kit.clock import Instant
from floorwalker.kit.facts import Attachment, Entry
from floorwalker.kit.ids import FileId, SiteId, TeamId
from floorwalker.plumbing.journal import held_head
from floorwalker.plumbing.links import KnownLinks
from floorwalker.plumbing.trail import lines_after
from floorwalker.plumbing.work import Reads, Work
from floorwalker.templates.facts import TemplateFact, TemplateUsed
from floorwalker.templates.model import Template, TemplateId, Use, Wording

known_links = KnownLinks("template_links")
_decode_state = msgspec.json.Decoder(Template).decode
_decode_fact = msgspec.json.Decoder(TemplateFact).decode


class Written(msgspec.Struct, frozen=True):
    """A template with its words."""

    template: Template
    wording: Wording


def held(work: Work, template_id: str) -> Template | None:
    """Load a template of the actor's site and hold it for this unit of work."""
    site_id = work.actor.site_id
    rows = work.read("SELECT id FROM templates WHERE site_id = :site_id AND id = :id", site_id=site_id, id=template_id)
    return held_head(work, site_id, template_id).state(_decode_state) if rows else None


def template(reads: Reads, site_id: SiteId, template_id: str) -> Template | None:
    """Look at a template of this shop."""
    rows = reads.read(
        "SELECT heads.state FROM templates JOIN heads ON heads.subject_id = templates.id"
        " WHERE templates.site_id = :site_id AND templates.id = :id",
        site_id=site_id,
        id=template_id,
    )
    return _decode_state(rows[0][0]) if rows else None


def written(reads: Reads, site_id: SiteId) -> list[Written]:
    """All templates of a shop by name."""
    rows = reads.read(
        "SELECT heads.state, templates.shortcut, templates.name, templates.text FROM templates"
        " JOIN heads ON heads.subject_id = templates.id WHERE templates.site_id = :site_id"
        " ORDER BY templates.name, templates.id",
        site_id=site_id,
    )
    return [Written(_decode_state(state), Wording(*wording)) for state, *wording in rows]


def wording(reads: Reads, site_id: SiteId, template_id: TemplateId) -> Wording:
    """What a template of this shop is called and says."""
    rows = reads.read(
        "SELECT shortcut, name, text FROM templates WHERE site_id = :site_id AND id = :id",
        site_id=site_id,
        id=template_id,
    )
    return Wording(*rows[0])


def how_many(reads: Reads, site_id: SiteId) -> int:
    """How many templates a shop has that are not retired."""
    rows = reads.read("SELECT COUNT(*) FROM templates WHERE site_id = :site_id AND is_retired = 0", site_id=site_id)
    return int(rows[0][0])


def goes_by(
    work: Work, site_id: SiteId, shortcut: str, language: str | None, team_id: TeamId | None
) -> TemplateId | None:
    """Find the template that these people in this language find by a shortcut."""
    rows = work.read(
        "SELECT id FROM templates WHERE site_id = :site_id AND shortcut = :shortcut AND language = :language"
        " AND team_id = :team_id AND is_retired = 0",
        site_id=site_id,
        shortcut=shortcut,
        language=language or "",
        team_id=team_id or "",
    )
    return TemplateId(rows[0][0]) if rows else None


def add(work: Work, new: Template, says: Wording) -> None:
    """Keep a new template and its words."""
    work.write(
        "INSERT INTO templates (id, site_id, shortcut, name, text, language, team_id, is_retired)"
        " VALUES (:id, :site_id, :shortcut, :name, :text, :language, :team_id, 0)",
        id=new.id,
        site_id=new.site_id,
        shortcut=says.shortcut,
        name=says.name,
        text=says.text,
        language=new.language or "",
        team_id=new.team_id or "",
    )


def save(work: Work, after: Template, says: Wording) -> None:
    """Keep what it says now, and for whom."""
    work.write(
        "UPDATE templates SET shortcut = :shortcut, name = :name, text = :text, language = :language,"
        " team_id = :team_id, is_retired = :is_retired WHERE site_id = :site_id AND id = :id",
        shortcut=says.shortcut,
        name=says.name,
        text=says.text,
        language=after.language or "",
        team_id=after.team_id or "",
        is_retired=int(after.is_retired),
        site_id=after.site_id,
        id=after.id,
    )


def add_file(work: Work, template: Template, file: Attachment) -> None:
    """Keep what is known of a file that goes along."""
    work.write(
        "INSERT INTO template_files (id, site_id, template_id, name, media_type, size, width, height, added_at)"
        " VALUES (:id, :site_id, :template_id, :name, :media_type, :size, :width, :height, :now)",
        **msgspec.structs.asdict(file),
        site_id=template.site_id,
        template_id=template.id,
        now=work.now,
    )


def remove_file(work: Work, site_id: SiteId, file_id: str) -> None:
    """Keep nothing more of a file."""
    work.write("DELETE FROM template_files WHERE site_id = :site_id AND id = :id", site_id=site_id, id=file_id)


def files(reads: Reads, site_id: SiteId) -> dict[FileId, Attachment]:
    """All files that go along with a shop's templates."""
    rows = reads.read(
        "SELECT id, name, media_type, size, width, height FROM template_files WHERE site_id = :site_id",
        site_id=site_id,
    )
    return {row[0]: Attachment(*row) for row in rows}


def file(reads: Reads, template: Template, file_id: str) -> Attachment | None:
    """One file that goes along with a template."""
    rows = reads.read(
        "SELECT id, name, media_type, size, width, height FROM template_files"
        " WHERE site_id = :site_id AND template_id = :template_id AND id = :file_id",
        site_id=template.site_id,
        template_id=template.id,
        file_id=file_id,
    )
    return Attachment(*rows[0]) if rows else None


def add_use(work: Work, template: Template, used: TemplateUsed, asked_id: int | None) -> int:
    """Keep a use, and by which id the words go that it answered; 0 when it was known already."""
    return work.write(
        "INSERT INTO template_uses (site_id, template_id, conversation_id, message_seq, agent_id, used_at,"
        " edited_percent, asked_id) VALUES (:site_id, :template_id, :conversation_id, :message_seq, :agent_id, :now,"
        " :edited_percent, :asked_id) ON CONFLICT (site_id, conversation_id, message_seq, template_id) DO NOTHING",
        **msgspec.structs.asdict(used),
        site_id=template.site_id,
        template_id=template.id,
        asked_id=asked_id,
        now=work.now,
    )


def answered(reads: Reads, site_id: SiteId, most: int) -> list[tuple[TemplateId, str]]:
    """What customers had said before a template was sent, the latest first; erased words are none."""
    rows = reads.read(
        "SELECT template_uses.template_id, words.text FROM template_uses"
        " JOIN words ON words.id = template_uses.asked_id AND words.site_id = template_uses.site_id"
        " WHERE template_uses.site_id = :site_id AND words.text IS NOT NULL"
        " ORDER BY template_uses.used_at DESC, words.id DESC LIMIT :most",
        site_id=site_id,
        most=most,
    )
    return [(TemplateId(template_id), text) for template_id, text in rows]


def stamp(reads: Reads, site_id: SiteId) -> tuple[int, int]:
    """What changes with every fact about a template of this shop."""
    rows = reads.read(
        "SELECT COUNT(*), SUM(heads.seq) FROM templates JOIN heads ON heads.subject_id = templates.id"
        " WHERE templates.site_id = :site_id",
        site_id=site_id,
    )
    return int(rows[0][0]), int(rows[0][1] or 0)


def unmeasured_in(reads: Reads, site_id: SiteId, conversation_id: str) -> list[TemplateId]:
    """Which templates were used in a conversation of which it is not known yet how it went."""
    rows = reads.read(
        "SELECT DISTINCT template_id FROM template_uses WHERE site_id = :site_id"
        " AND conversation_id = :conversation_id AND measured_at IS NULL ORDER BY template_id",
        site_id=site_id,
        conversation_id=conversation_id,
    )
    return [TemplateId(template_id) for (template_id,) in rows]


def keep_effect(work: Work, conversation_id: str, ending: Ending | None, substantive_ms: int | None) -> None:
    """Keep how a conversation went in which templates were used."""
    work.write(
        "UPDATE template_uses SET measured_at = :now, ending = :ending, substantive_ms = :substantive_ms"
        " WHERE site_id = :site_id AND conversation_id = :conversation_id AND measured_at IS NULL",
        now=work.now,
        ending=ending,
        substantive_ms=substantive_ms,
        site_id=work.actor.site_id,
        conversation_id=conversation_id,
    )


def uses_since(reads: Reads, site_id: SiteId, since: Instant) -> dict[TemplateId, list[Use]]:
    """The uses since an instant, by template."""
    rows = reads.read(
        "SELECT template_id, conversation_id, edited_percent, measured_at, ending, substantive_ms FROM template_uses"
        " WHERE site_id = :site_id AND used_at >= :since",
        site_id=site_id,
        since=since,
    )
    found: defaultdict[TemplateId, list[Use]] = defaultdict(list)
    for row in rows:
        found[row[0]].append(Use(*row))
    return found


def entries(reads: Reads, site_id: SiteId, template_id: TemplateId) -> list[Entry[TemplateFact]]:
    """A template's journal in order."""
    return [
        Entry(seq, Instant(at), _decode_fact(body))
        for seq, at, _, body, _, _ in lines_after(reads, site_id, template_id, 0)
    ]
