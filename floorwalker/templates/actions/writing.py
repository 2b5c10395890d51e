"""Writing templates, which leads and owners do."""

from floorwalker.identity.model import clean_languages
from floorwalker.kit.actors import Role, require
from floorwalker.kit.ids import TeamId, new_id
from floorwalker.plumbing.due import schedule_by
from floorwalker.plumbing.journal import Words, tell, words_of
from floorwalker.plumbing.work import Work
from floorwalker.shops.views import team as team_of
from floorwalker.templates import store
from floorwalker.templates.actions.keeping import hold, record
from floorwalker.templates.facts import TemplateAdded, TemplateChanged, TemplateRestored, TemplateRetired
from floorwalker.templates.model import (
    MOST_TEMPLATES,
    ShortcutTaken,
    TemplateId,
    TooManyTemplates,
    Wording,
    clean_wording,
    links_in,
)

CHECK_LINKS = "check_links"
"""The due work that looks whether links in a shop's templates still lead somewhere."""


def add_template(
    work: Work, shortcut: str, name: str, text: str, language: str | None = None, team: str | None = None
) -> TemplateId:
    """Write a template, for everybody or for a team, in a language or for any."""
    require(work.actor, Role.LEAD)
    says, site_id = clean_wording(shortcut, name, text), work.actor.site_id
    read_by, team_id = _readers(work, language, team)
    _require_room(work)
    _require_free(work, None, says, read_by, team_id)

    said = _words(work, says)
    fact = TemplateAdded(read_by, team_id, len(says.text), said.digest())
    added = fact.begun(site_id, TemplateId(new_id()))
    store.add(work, added, says)
    tell(work, added.id, fact, words=said, concerns=(site_id,), state=added)
    _look_at_links(work, says)
    return added.id


def change_template(
    work: Work, template: str, shortcut: str, name: str, text: str, language: str | None = None, team: str | None = None
) -> None:
    """Let a template say something else, or be for others."""
    require(work.actor, Role.LEAD)
    before = hold(work, template)
    says = clean_wording(shortcut, name, text)
    read_by, team_id = _readers(work, language, team)
    if not before.is_retired:
        _require_free(work, before.id, says, read_by, team_id)

    said = _words(work, says)
    fact = TemplateChanged(read_by, team_id, len(says.text), said.digest())
    store.save(work, record(work, before, fact, said), says)
    _look_at_links(work, says)


def retire_template(work: Work, template: str) -> None:
    """Take a template from the lists; to ask again changes nothing."""
    require(work.actor, Role.LEAD)
    before = hold(work, template)
    if not before.is_retired:
        store.save(work, record(work, before, TemplateRetired()), store.wording(work, before.site_id, before.id))


def restore_template(work: Work, template: str) -> None:
    """Put a template back on the lists, unless its shortcut is another's by now."""
    require(work.actor, Role.LEAD)
    before = hold(work, template)
    if not before.is_retired:
        return
    _require_room(work)
    says = store.wording(work, before.site_id, before.id)
    _require_free(work, before.id, says, before.language, before.team_id)
    store.save(work, record(work, before, TemplateRestored()), says)
    _look_at_links(work, says)


def _readers(work: Work, language: str | None, team: str | None) -> tuple[str | None, TeamId | None]:
    """Say in which language and for which team it is; nothing for any."""
    read_by = clean_languages((language,))[0] if language else None
    return read_by, team_of(work, work.actor.site_id, team).id if team else None


def _words(work: Work, says: Wording) -> Words:
    return words_of(work, f"{says.shortcut}\n{says.name}\n{says.text}")


def _require_room(work: Work) -> None:
    if store.how_many(work, work.actor.site_id) >= MOST_TEMPLATES:
        raise TooManyTemplates


def _require_free(
    work: Work, own_id: TemplateId | None, says: Wording, language: str | None, team_id: TeamId | None
) -> None:
    """Refuse a shortcut that is another's. Of two leads at once the table refuses one, whose unit then runs again."""
    if store.goes_by(work, work.actor.site_id, says.shortcut, language, team_id) not in {own_id, None}:
        raise ShortcutTaken


def _look_at_links(work: Work, says: Wording) -> None:
    if links_in(says.text):
        schedule_by(work, CHECK_LINKS, work.actor.site_id, work.now)
