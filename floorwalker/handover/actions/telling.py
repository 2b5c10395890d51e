"""What a customer is told who is handed over: who goes on, by when, and that they need not say anything again."""

from floorwalker.callbacks.actions.letters import moment
from floorwalker.callbacks.views.contact import contact_for
from floorwalker.conversations.actions.keeping import hold as hold_talk
from floorwalker.conversations.actions.minding import say_in
from floorwalker.conversations.reading.heard import page_language
from floorwalker.handover.model import AT_ONCE, ELSEWHERE, Handover
from floorwalker.identity.views import agent as agent_of
from floorwalker.kit.ids import AgentId
from floorwalker.plumbing.work import Work
from floorwalker.shops.calendar.zone import local
from floorwalker.shops.views import plan, site
from floorwalker.shops.views import team as team_of


def tell_customer(work: Work, given: Handover) -> None:
    """Say it in the conversation; who is sent elsewhere was told by their agent."""
    if given.way in ELSEWHERE:
        return
    talk = hold_talk(work, given.conversation_id)
    if given.way in AT_ONCE:
        say_in(work, talk, f"handover.{given.way}", name=_receiver(work, given))
        return
    if given.contact_id is None or given.due_at is None:
        return
    reply = contact_for(work, work.actor, given.contact_id).channel
    zone, language = plan(work, given.site_id, given.branch_id).zone, page_language(work, talk)
    time = moment(local(zone, given.due_at), language, zone)
    say_in(work, talk, f"handover.{reply}", name=_receiver(work, given), time=time)


def tell_who_goes_on(work: Work, given: Handover, agent_id: AgentId) -> None:
    """Say to a customer who comes back from where they were handed who has them now."""
    talk = hold_talk(work, given.conversation_id)
    say_in(work, talk, "handover.back", name=agent_of(work, given.site_id, agent_id).name)


def _receiver(work: Work, given: Handover) -> str:
    if given.way == "team":
        return team_of(work, given.site_id, given.team_id).name if given.team_id else site(work, given.site_id).name
    return agent_of(work, given.site_id, given.agent_id or given.from_agent_id).name
