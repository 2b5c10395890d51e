"""The queue and those who may take from it, read from the store as a picture of one moment."""

from collections.abc import Iterable, Sequence
from typing import TypeVar

from floorwalker.availability.model import Presence
from floorwalker.availability.views import board as presences
from floorwalker.catalogue.views.goods import has_group_teams, team_of_page
from floorwalker.conversations.facts import WishNoted
from floorwalker.conversations.model import Conversation
from floorwalker.conversations.views import last_agent_of, last_words, open_ones
from floorwalker.identity.model import Abilities
from floorwalker.identity.views import abilities, agents, members
from floorwalker.kit.clock import Instant
from floorwalker.kit.ids import BranchId, ConversationId, SiteId, TeamId
from floorwalker.kit.language_tags import base_language
from floorwalker.language.views import names_in, read
from floorwalker.pace.views import lately, learned_waits
from floorwalker.pace.views import pace as pace_of
from floorwalker.plumbing.work import Reads
from floorwalker.routing import store
from floorwalker.routing.model import (
    BY_HAND,
    LONG_TEXT,
    Board,
    Candidate,
    Foretelling,
    Rules,
    Waiting,
    ended,
    stood,
    weight,
)
from floorwalker.shops.views import branch_asked_for, branches
from floorwalker.shops.views import plan as hours_of
from floorwalker.visitors.views import branch_of, card

ANGRY = "complaint"
PlaceId = TypeVar("PlaceId", BranchId, TeamId)


def rules(reads: Reads, site_id: SiteId) -> Rules:
    """How a shop gives customers to agents."""
    return store.rules(reads, site_id) or BY_HAND


def board(reads: Reads, site_id: SiteId) -> Board:
    """Everything that decides who gets whom now."""
    talks = open_ones(reads, site_id)
    queued = [talk for talk in talks if talk.state == "queued"]
    unheard = _wishes(reads, site_id, queued)
    queue = tuple(_waiting(reads, talk, unheard.get(talk.id)) for talk in queued)
    here = _candidates(reads, site_id, [talk for talk in talks if talk.agent_id is not None])
    closed_branches = _closed(reads, site_id, {waiting.branch_id for waiting in queue})
    closed_teams = _closed(reads, site_id, {waiting.team_id for waiting in queue})
    foretelling = foretelling_of(reads, site_id) if queue else Foretelling()
    return Board(reads.now, rules(reads, site_id), queue, here, closed_branches, closed_teams, foretelling)


def foretelling_of(reads: Reads, site_id: SiteId) -> Foretelling:
    """By what waits are foretold now; the last hour is read only if something was learned of such hours."""
    pace = pace_of(reads, site_id)
    learned = learned_waits(reads, site_id, pace.waits_version)
    if learned is None:
        return Foretelling(pace)
    waits, chats = lately(reads, site_id)
    return Foretelling(pace, learned, tuple(map(stood, waits)), tuple(map(ended, chats)))


def _wishes(reads: Reads, site_id: SiteId, queued: Sequence[Conversation]) -> dict[ConversationId, WishNoted]:
    """For whom those in the queue ask, of whom it is not known yet: a branch, a skill, a team."""
    skills = sorted({skill for able in abilities(reads, site_id).values() for skill in able.skills})
    if not branches(reads, site_id) and not skills and not has_group_teams(reads, site_id):
        return {}
    unread = [talk for talk in queued if not (talk.branch_id or talk.skill)]
    found = {talk.id: _wish(reads, talk, skills) for talk in unread}
    return {talk_id: wish for talk_id, wish in found.items() if wish.branch_id or wish.skill or wish.team_id}


def _wish(reads: Reads, talk: Conversation, skills: Sequence[str]) -> WishNoted:
    """By the words first: they are newer than the page."""
    visitor, words = card(reads, talk.site_id, talk.visitor_id), last_words(reads, talk)
    said = names_in(words, skills)
    shown = said or names_in(f"{visitor.page_title} {visitor.page_url}", skills)
    skill = skills[shown[0]] if shown else None
    named = branch_asked_for(reads, talk.site_id, words, visitor.language)
    branch_id = named or branch_of(reads, talk.site_id, talk.visitor_id)
    team_id = None if talk.team_id else team_of_page(reads, talk.site_id, visitor.page_url)
    return WishNoted(because="words" if named or said else "page", branch_id=branch_id, skill=skill, team_id=team_id)


def _waiting(reads: Reads, talk: Conversation, unheard: WishNoted | None) -> Waiting:
    return Waiting(
        conversation_id=talk.id,
        queued_at=talk.queued_at or talk.last_at,
        language=card(reads, talk.site_id, talk.visitor_id).language,
        team_id=talk.team_id,
        branch_id=talk.branch_id,
        skill=talk.skill,
        previous_agent_id=talk.previous_agent_id or last_agent_of(reads, talk.site_id, talk.visitor_id),
        lost_by=talk.lost_by,
        told=talk.told,
        unheard=unheard,
        goes_first=talk.goes_first,
    )


def _candidates(reads: Reads, site_id: SiteId, taken: Sequence[Conversation]) -> tuple[Candidate, ...]:
    able, teams = abilities(reads, site_id), members(reads, site_id)
    staff = {one.id for one in agents(reads, site_id) if not one.is_suspended}
    online = [one for one in presences(reads, site_id) if one.state(reads.now) == "online"]
    at_desk = [one for one in online if one.is_at_desk(reads.now)]
    return tuple(
        _candidate(
            reads,
            one,
            able.get(one.agent_id, Abilities()),
            teams.get(one.agent_id, frozenset()),
            [talk for talk in taken if talk.agent_id == one.agent_id],
        )
        for one in at_desk or online
        if one.agent_id in staff
    )


def _candidate(
    reads: Reads, one: Presence, able: Abilities, teams: frozenset[TeamId], talks: Sequence[Conversation]
) -> Candidate:
    return Candidate(
        agent_id=one.agent_id,
        slots=one.slots_at(reads.now),
        open_chats=one.open_chats,
        load=sum(_weight(reads, talk) for talk in talks),
        idle_since=one.idle_since,
        unanswered_since=_earliest(talk.waiting_since for talk in talks),
        teams=teams,
        skills=frozenset(able.skills),
        languages=frozenset(map(base_language, able.languages)),
        branch_id=able.branch_id,
    )


def _weight(reads: Reads, talk: Conversation) -> float:
    is_waiting = talk.waiting_since is not None
    is_heavy = is_waiting and _is_heavy(last_words(reads, talk), card(reads, talk.site_id, talk.visitor_id).language)
    return weight(reads.now - talk.last_at, is_waiting=is_waiting, is_heavy=is_heavy)


def _is_heavy(words: str, language: str) -> bool:
    return len(words) > LONG_TEXT or ANGRY in read("visitor", words, language).acts


def _earliest(instants: Iterable[Instant | None]) -> Instant | None:
    return min((instant for instant in instants if instant is not None), default=None)


def _closed(reads: Reads, site_id: SiteId, wished: Iterable[PlaceId | None]) -> frozenset[PlaceId]:
    return frozenset(place for place in wished if place is not None and _is_closed(reads, site_id, place))


def _is_closed(reads: Reads, site_id: SiteId, place_id: str) -> bool:
    return not hours_of(reads, site_id, place_id).is_open(reads.now)
