"""Templates as an agent takes them: filled in for one customer, those in the customer's language first."""

import msgspec

from floorwalker.conversations.model import Conversation
from floorwalker.conversations.views import conversation_for
from floorwalker.identity.views import members, person
from floorwalker.kit.actors import Actor, Role
from floorwalker.kit.errors import NotFound
from floorwalker.kit.facts import Attachment
from floorwalker.kit.ids import AgentId, TeamId
from floorwalker.plumbing.work import Reads
from floorwalker.shops.calendar.slots import written
from floorwalker.shops.calendar.zone import local
from floorwalker.shops.views import branch, plan, site, team
from floorwalker.templates import store
from floorwalker.templates.model import Template, TemplateId, Variable, fill
from floorwalker.visitors.views import card


class ReadyTemplate(msgspec.Struct, frozen=True, tag_field="kind", tag="template"):
    """A template as it would stand in the answer to one customer."""

    id: TemplateId
    shortcut: str
    name: str
    language: str | None
    is_in_their_language: bool
    text: str
    files: list[Attachment]


def ready_for(reads: Reads, actor: Actor, conversation_id: str) -> list[ReadyTemplate]:
    """What the actor may say to a customer: first in the customer's language or in any, then what is used most."""
    talk = conversation_for(reads, actor, conversation_id)
    _require_staff(actor)
    speaks = card(reads, talk.site_id, talk.visitor_id).language.partition("-")[0].lower()
    values, kept_files = values_for(reads, actor, talk), store.files(reads, talk.site_id)
    teams = _teams_of(reads, actor)
    usable = [one for one in store.written(reads, talk.site_id) if _may_use(actor, one.template, teams)]
    usable.sort(key=lambda one: (not one.template.is_read_in(speaks), -one.template.uses))
    return [
        ReadyTemplate(
            id=one.template.id,
            shortcut=one.wording.shortcut,
            name=one.wording.name,
            language=one.template.language,
            is_in_their_language=one.template.is_read_in(speaks),
            text=fill(one.wording.text, values),
            files=[kept_files[file_id] for file_id in one.template.files],
        )
        for one in usable
        if not one.template.is_retired
    ]


def file_to_send(reads: Reads, actor: Actor, template_id: str, file_id: str) -> Attachment:
    """A file that goes along with a template which the actor may use."""
    found = store.template(reads, actor.site_id, template_id)
    if found is None:
        raise NotFound
    require_may_use(reads, actor, found)
    file = store.file(reads, found, file_id)
    if file is None:
        raise NotFound
    return file


def require_may_use(reads: Reads, actor: Actor, template: Template) -> None:
    """Show a team's templates to the team, and to leads and owners; to others they are not there."""
    _require_staff(actor)
    if not _may_use(actor, template, _teams_of(reads, actor)):
        raise NotFound


def values_for(reads: Reads, actor: Actor, talk: Conversation) -> dict[Variable, str]:
    """What is known of a customer, and of who answers them, for the variables of a template."""
    here, them = plan(reads, talk.site_id, talk.branch_id), card(reads, talk.site_id, talk.visitor_id)
    values: dict[Variable, str] = {
        "customer": them.name,
        "agent": person(reads, talk.site_id, actor.id).name,
        "shop": site(reads, talk.site_id).name,
        "page": them.page_title or "",
        "hours": ", ".join(written(here.slots_on(local(here.zone, reads.now).date())).split()).replace("-", "\u2013"),
    }
    if talk.team_id is not None:
        values["team"] = team(reads, talk.site_id, talk.team_id).name
    if talk.branch_id is not None:
        stands_in = branch(reads, talk.site_id, talk.branch_id)
        values["branch"] = stands_in.name
        values["city"] = stands_in.city
    return values


def _may_use(actor: Actor, template: Template, teams: frozenset[TeamId]) -> bool:
    is_lead = actor.role is not None and actor.role.includes(Role.LEAD)
    return is_lead or template.is_for(teams)


def _teams_of(reads: Reads, actor: Actor) -> frozenset[TeamId]:
    return members(reads, actor.site_id).get(AgentId(actor.id), frozenset())


def _require_staff(actor: Actor) -> None:
    if actor.kind != "agent":
        raise NotFound
