"""What becomes of the contacts of somebody who may not come in any more."""

from floorwalker.callbacks import store
from floorwalker.callbacks.actions.keeping import hold, record
from floorwalker.callbacks.actions.owners import a_lead, next_owner
from floorwalker.callbacks.facts import ContactEscalated, ContactGivenOn
from floorwalker.identity.views import agent as agent_of
from floorwalker.kit.ids import AgentId
from floorwalker.plumbing.work import Work


def give_on(work: Work, agent_id: str) -> None:
    """Give what a suspended agent owns to whoever is suited next, and what was brought to them to another lead."""
    leaving = agent_of(work, work.actor.site_id, agent_id)
    if not leaving.is_suspended:
        return
    for one in store.open_ones(work, leaving.site_id):
        _give_on(work, one.id, leaving.id)


def _give_on(work: Work, contact_id: str, leaving_id: AgentId) -> None:
    given = hold(work, contact_id)
    if given.promise.owner_id == leaving_id:
        record(work, given, ContactGivenOn(owner_id=next_owner(work, given), from_owner_id=leaving_id))
    if given.lead_id == leaving_id:
        record(work, hold(work, contact_id), ContactEscalated(lead_id=a_lead(work, given.site_id)))
