"""Where a customer goes on each way: whose they are now, or by whom and when they are answered."""

from collections.abc import Callable

import msgspec

from floorwalker.callbacks.actions.owners import suited
from floorwalker.callbacks.actions.promising import promise
from floorwalker.callbacks.model import ContactId, ReplyChannel
from floorwalker.callbacks.views.contact import contact_for
from floorwalker.conversations.actions import handing_over
from floorwalker.conversations.actions.keeping import hold as hold_talk
from floorwalker.conversations.actions.keeping import record as record_talk
from floorwalker.conversations.actions.talking import send_message
from floorwalker.conversations.facts import WishNoted
from floorwalker.conversations.model import Conversation, NothingPromised
from floorwalker.handover import store
from floorwalker.handover.model import HandedToSelf, HandoverRequest, Way
from floorwalker.identity.views import agent as agent_of
from floorwalker.kit.clock import Instant
from floorwalker.kit.errors import EmptyText, NotFound
from floorwalker.kit.ids import AgentId, BranchId, TeamId
from floorwalker.plumbing.texts import say
from floorwalker.plumbing.work import Work
from floorwalker.shops.views import branch as branch_of
from floorwalker.shops.views import team as team_of
from floorwalker.visitors.views import card


class Received(msgspec.Struct, frozen=True):
    """Who receives a customer, where, and by when they are answered."""

    agent_id: AgentId | None = None
    team_id: TeamId | None = None
    branch_id: BranchId | None = None
    contact_id: ContactId | None = None
    channel_id: str | None = None
    due_at: Instant | None = None


def let_go_on(work: Work, talk: Conversation, asked: HandoverRequest, number: int) -> Received:
    """Let a customer go on where the agent wants; refused where nobody is there to receive them."""
    return _WAYS[asked.way](work, talk, asked, number)


def _by_colleague(work: Work, talk: Conversation, asked: HandoverRequest, number: int) -> Received:  # noqa: ARG001
    if asked.agent is None:
        raise NotFound
    colleague = agent_of(work, talk.site_id, asked.agent)
    if colleague.id == talk.agent_id:
        raise HandedToSelf
    handing_over.assign(work, talk.id, colleague.id, "transferred")
    return Received(agent_id=colleague.id)


def _by_team(work: Work, talk: Conversation, asked: HandoverRequest, number: int) -> Received:  # noqa: ARG001
    """Into the queue of a team, or of everybody."""
    team_id = team_of(work, talk.site_id, asked.team).id if asked.team is not None else None
    handing_over.queue(work, talk.id, "transferred", team_id)
    return Received(team_id=team_id)


def _by_branch(work: Work, talk: Conversation, asked: HandoverRequest, number: int) -> Received:  # noqa: ARG001
    """Under a promise of somebody who stands there; the customer is the branch's from now on."""
    if asked.branch is None:
        raise NotFound
    branch = branch_of(work, talk.site_id, asked.branch)
    record_talk(work, talk, WishNoted(because="words", branch_id=branch.id, skill=talk.skill))
    owner_id = suited(work, talk.site_id, branch.id)
    received = _promised(work, hold_talk(work, talk.id), asked, asked.reply, owner_id)
    return msgspec.structs.replace(received, branch_id=branch.id)


def _by_mail(work: Work, talk: Conversation, asked: HandoverRequest, number: int) -> Received:  # noqa: ARG001
    return _promised(work, talk, asked, "mail", asked.agent)


def _by_call(work: Work, talk: Conversation, asked: HandoverRequest, number: int) -> Received:  # noqa: ARG001
    return _promised(work, talk, asked, "call", asked.agent)


def _promised(
    work: Work, talk: Conversation, asked: HandoverRequest, reply: ReplyChannel, agent: str | None
) -> Received:
    if asked.due_at is None:
        raise NothingPromised
    team = asked.team if agent is None else None
    contact_id = promise(work, talk.id, asked.due_at, reply, agent, team, asked.address)
    owed = contact_for(work, work.actor, contact_id)
    return Received(owed.promise.owner_id, owed.team_id, None, contact_id, None, owed.promise.due_at)


def _elsewhere(work: Work, talk: Conversation, asked: HandoverRequest, number: int) -> Received:
    """The customer is told by their agent where to go, and by which number they are known there."""
    channel = store.settings(work, talk.site_id).channel(asked.channel, asked.way)
    if not asked.words.strip():
        raise EmptyText
    language = card(work, talk.site_id, talk.visitor_id).language
    told = f"{asked.words.strip()}\n{say('handover.case', language, number=str(number))}"
    send_message(work, talk.id, f"handover-{number:06}", told)
    return Received(channel_id=channel.id)


_WAYS: dict[Way, Callable[[Work, Conversation, HandoverRequest, int], Received]] = {
    "colleague": _by_colleague,
    "team": _by_team,
    "branch": _by_branch,
    "mail": _by_mail,
    "call": _by_call,
    "phone": _elsewhere,
    "channel": _elsewhere,
}
