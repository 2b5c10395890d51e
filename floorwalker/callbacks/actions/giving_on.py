"""What becomes of the contacts of somebody who may not come in any more, or is not in the team that owes them."""

from floorwalker.callbacks import store
from floorwalker.callbacks.actions.keeping import hold, record
from floorwalker.callbacks.actions.owners import a_lead, next_owner
from floorwalker.callbacks.facts import ContactEscalated, ContactGivenOn
from floorwalker.identity.views import agent as agent_of
from floorwalker.identity.views import members
from floorwalker.kit.ids import AgentId
from floorwalker.plumbing.work import Work


def give_on(work: Work, agent_id: str) -> None:
    """Give what a suspended agent owns to whoever is suited next, and what was brought to them to another lead."""
    leaving = agent_of(work, work.actor.site_id, agent_id)
    if not leaving.is_suspended:
        return
    for one in store.open_ones(work, leaving.site_id):
        _give_on(work, one.id, leaving.id)


def give_on_for_teams(work: Work, agent_id: str) -> None:
    """Give what somebody owes for teams that they have left to others of those teams.

    What they have begun to work on they finish: they are still here, and the customer waits for them. A team of which
    nobody is left owes it through whoever has the fewest to answer.
    """
    leaving = agent_of(work, work.actor.site_id, agent_id)
    teams = members(work, leaving.site_id).get(leaving.id, frozenset())
    for one in store.open_ones(work, leaving.site_id):
        if one.team_id and one.team_id not in teams and not one.is_taken:
            _give_on(work, one.id, leaving.id, also_as_lead=False)


def give_back(work: Work, contact_id: str, to_agent_id: AgentId) -> None:
    """Let who gave a contact to somebody own it again; where they may not come in any more, whoever is suited."""
    given = hold(work, contact_id)
    if given.state != "open":
        return
    is_here = not agent_of(work, given.site_id, to_agent_id).is_suspended
    owner_id = to_agent_id if is_here else next_owner(work, given)
    record(work, given, ContactGivenOn(owner_id=owner_id, from_owner_id=given.promise.owner_id))


def tell_lead(work: Work, contact_id: str) -> None:
    """Bring a contact to a lead before its time, where none knows of it yet."""
    brought = hold(work, contact_id)
    if brought.state == "open" and brought.lead_id is None:
        record(work, brought, ContactEscalated(lead_id=a_lead(work, brought.site_id)))


def _give_on(work: Work, contact_id: str, leaving_id: AgentId, *, also_as_lead: bool = True) -> None:
    given = hold(work, contact_id)
    if given.promise.owner_id == leaving_id and (owner_id := next_owner(work, given)) != leaving_id:
        record(work, given, ContactGivenOn(owner_id=owner_id, from_owner_id=leaving_id))
    if also_as_lead and given.lead_id == leaving_id:
        record(work, hold(work, contact_id), ContactEscalated(lead_id=a_lead(work, given.site_id)))
