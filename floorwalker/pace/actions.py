"""Writing down how it goes, and learning from it."""

import msgspec

from floorwalker.kit.clock import Instant
from floorwalker.kit.ids import AgentId, ConversationId
from floorwalker.kit.learned_wait.learned_wait import LearnedWait
from floorwalker.kit.queueing.pace import TYPICAL, learned_pace
from floorwalker.kit.queueing.reaction import learned as learned_reaction
from floorwalker.pace import store
from floorwalker.pace.facts import PaceLearned
from floorwalker.pace.model import LONGEST_SPELL_MS, PAST_MS, SUPPOSED_REACTION, Past, ShopPace, Wait
from floorwalker.plumbing.due import schedule_by
from floorwalker.plumbing.journal import tell
from floorwalker.plumbing.work import Work

LEARN = "learn_pace"
"""The due work that learns a pace anew, within an hour of something to learn from. The subject is the site."""
LEARN_AFTER_MS = 3_600_000
POINTS = 20
VERSIONS_KEPT = 2_000
"""Of what was learned of waits: about three months, if a shop is busy around the clock."""


def note_spell(work: Work, agent_id: AgentId, chats: int, since: Instant, *, has_ended_chat: bool) -> None:
    """Write down that an agent had so many chats until now; without any there is nothing to learn."""
    if chats > 0:
        store.add_spell(work, agent_id, chats, min(LONGEST_SPELL_MS, work.now - since), has_ended_chat=has_ended_chat)


def note_wait(work: Work, wait: Wait) -> None:
    """Write down how a customer waited."""
    store.add_wait(work, wait)


def close_waits(work: Work, conversation_id: ConversationId, spoke_at: Instant | None) -> None:
    """Write down when somebody first spoke in a conversation that has ended, and learn from it before long."""
    if store.close_waits(work, conversation_id, spoke_at):
        schedule_by(work, LEARN, work.actor.site_id, Instant(work.now + LEARN_AFTER_MS))


def learn_pace(work: Work, past: Past, waits: LearnedWait | None = None) -> ShopPace:
    """Keep what the past says, in a new version, and what was learned of waits as they went if that is new."""
    site_id = work.actor.site_id
    before = store.held_pace(work, site_id)
    version = before.version + 1
    if waits is not None:
        store.keep_learned(work, site_id, version, msgspec.json.encode(waits).decode())
        store.forget_learned(work, site_id, version - VERSIONS_KEPT)
    store.forget(work, site_id, Instant(work.now - PAST_MS))
    fact = _learned(past, version, before.waits_version if waits is None else version)
    after = fact.changed(before, work.now)
    tell(work, store.pace_subject(site_id), fact, concerns=(site_id,), state=after)
    return after


def _learned(past: Past, version: int, waits_version: int) -> PaceLearned:
    pace = learned_pace(TYPICAL, past.levels, past.waits)
    reaction = learned_reaction(SUPPOSED_REACTION, [ms / 1000 for ms in past.reactions_ms])
    return PaceLearned(
        version=version,
        handling_ms=tuple(round(minutes * 60_000) for minutes in pace.handling_minutes),
        patience_ms=round(pace.patience_minutes * 60_000),
        reaction_ms=tuple(round(1000 * reaction.kept_by((i + 0.5) / POINTS)) for i in range(POINTS)),
        chats=sum(one.ended for one in past.levels.values()),
        waits=past.waited,
        judged=past.judged,
        kept=past.kept,
        waits_version=waits_version,
    )
