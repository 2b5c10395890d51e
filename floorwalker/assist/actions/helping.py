"""What is kept of a help: that it leaves, before it does; what came of it; and that the agent took it."""

from floorwalker.assist import store
from floorwalker.assist.facts import AssistAnswered, AssistAsked, AssistTaken
from floorwalker.assist.model import (
    HOUR_MS,
    MOST_PER_HOUR,
    Asked,
    AssistOff,
    AssistTooOften,
    Help,
    HelpId,
    Outcome,
)
from floorwalker.conversations.views import answer_named, conversation_for
from floorwalker.kit.clock import Instant
from floorwalker.kit.errors import NotFound
from floorwalker.kit.ids import AgentId, new_id
from floorwalker.plumbing.journal import tell, words_of
from floorwalker.plumbing.work import Work


def ask_help(work: Work, asked: Asked) -> HelpId:
    """Keep that an agent asks, before a word of it leaves the house; refuse where it was switched off meanwhile."""
    talk, rules = conversation_for(work, work.actor, asked.conversation_id), store.rules(work, work.actor.site_id)
    if work.actor.kind != "agent":
        raise NotFound
    if not rules.is_ready:
        raise AssistOff
    if store.asked_by_since(work, talk.site_id, work.actor.id, Instant(work.now - HOUR_MS)) >= MOST_PER_HOUR:
        raise AssistTooOften
    help_id, said = HelpId(new_id()), words_of(work, asked.words) if asked.words else None
    fact = AssistAsked(
        conversation_id=talk.id,
        agent_id=AgentId(work.actor.id),
        asked=asked.kind,
        model=rules.model,
        characters=asked.characters,
        masked=asked.masked,
        sources=asked.sources,
        language=asked.language,
        message_seq=asked.message_seq,
        digest=said.digest() if said else "",
    )
    begun = fact.begun(talk.site_id, help_id, work.now)
    store.add(work, begun)
    tell(work, help_id, fact, words=said, state=begun)
    return help_id


def note_answer(
    work: Work, help_id: HelpId, outcome: Outcome, text: str = "", cited: int = 0, taken_out: int = 0
) -> None:
    """Keep what came of it. Only of a customer's message in another language the words are kept."""
    before = _own(work, help_id)
    said = words_of(work, text) if before.kind == "translate_in" and text else None
    took_ms = max(0, work.now - before.asked_at)
    fact = AssistAnswered(outcome, took_ms, len(text), cited, taken_out, said.digest() if said else "")
    tell(work, help_id, fact, words=said, state=fact.changed(before, before.seq + 1, work.now))


def take_help(work: Work, help_id: str, client_id: str = "") -> None:
    """Keep that it was of use; and, once the agent has sent it under this name, which message it became."""
    before = _own(work, help_id)
    if before.outcome != "given":
        raise NotFound
    seq = 0
    if client_id and before.kind == "translate_out":
        talk = conversation_for(work, work.actor, before.conversation_id)
        sent = answer_named(work, work.actor, talk, client_id)
        seq = sent.seq if sent else 0
    if before.is_taken and (not seq or before.message_seq):
        return
    fact = AssistTaken(seq)
    after = fact.changed(before, before.seq + 1, work.now)
    tell(work, before.id, fact, concerns=(before.conversation_id,), state=after)


def _own(work: Work, help_id: str) -> Help:
    found = store.held(work, help_id)
    if found is None or found.agent_id != work.actor.id:
        raise NotFound
    return found
