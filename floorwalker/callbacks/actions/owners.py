"""Who of the staff answers: first those who stand in the branch, then those of the team, then everybody."""

from floorwalker.callbacks import store
from floorwalker.callbacks.model import Contact, NobodyToAnswer
from floorwalker.identity.model import PersonRow
from floorwalker.identity.views import people
from floorwalker.kit.actors import Role
from floorwalker.kit.ids import AgentId, SiteId
from floorwalker.plumbing.work import Reads


def suited(reads: Reads, site_id: SiteId, branch_id: str | None = None, team_id: str | None = None) -> AgentId:
    """Whoever owns the fewest open contacts, of the narrowest group that has anybody; the list goes round."""
    here = _here(reads, site_id)
    in_branch = [one for one in here if branch_id is not None and one.abilities.branch_id == branch_id]
    in_team = [one for one in here if team_id in one.teams]
    loads = store.open_by_owner(reads, site_id)
    chosen = min(
        in_branch or in_team or here,
        key=lambda one: (loads.get(one.id, 0), one.role is not Role.AGENT, one.id),
        default=None,
    )
    if chosen is None:
        raise NobodyToAnswer
    return chosen.id


def next_owner(reads: Reads, contact: Contact) -> AgentId:
    """Whoever is suited to a contact now: of the team that owes it, or else of its branch."""
    return suited(reads, contact.site_id, None if contact.team_id else contact.branch_id, contact.team_id)


def a_lead(reads: Reads, site_id: SiteId) -> AgentId:
    """Whoever leads and owns the fewest open contacts."""
    loads = store.open_by_owner(reads, site_id)
    leads = [one for one in _here(reads, site_id) if one.role.includes(Role.LEAD)]
    chosen = min(leads, key=lambda one: (one.role is not Role.LEAD, loads.get(one.id, 0), one.id), default=None)
    return chosen.id if chosen else suited(reads, site_id)


def _here(reads: Reads, site_id: SiteId) -> list[PersonRow]:
    return [one for one in people(reads, site_id) if not one.is_suspended]
