"""Everything that one help needs, gathered as of one moment: the task, the material, whom to cover, whom to trust."""

import re
from collections.abc import Sequence

import msgspec

from floorwalker.assist import store
from floorwalker.assist.briefing.cloak import Cloak
from floorwalker.assist.briefing.prompt import Part
from floorwalker.assist.model import (
    KEPT,
    OF_OWN_WORDS,
    Asked,
    AssistOff,
    AssistRules,
    NothingToWorkOn,
    Source,
    Wanted,
)
from floorwalker.assist.views.sources import Ready, given_for, numbers_in
from floorwalker.conversations.facts import MessageSent
from floorwalker.conversations.model import Conversation, NotResponsible
from floorwalker.conversations.views import conversation_for, entries_after, text_of
from floorwalker.identity.views import person
from floorwalker.kit.actors import Actor, Role
from floorwalker.kit.errors import NotFound
from floorwalker.kit.language_tags import base_language
from floorwalker.plumbing.work import Reads
from floorwalker.visitors.model import VisitorCard
from floorwalker.visitors.views import card

MOST_LINES = 30
LONGEST_LINE = 1_500
_PARTICULAR = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}|\+?\d(?:[ ()/.-]{0,2}\d){5,14}")


class Brief(msgspec.Struct, frozen=True):
    """A help before it leaves. Links are believed that stand in one of the `trusted` texts."""

    asked: Asked
    rules: AssistRules
    parts: tuple[Part, ...]
    sources: tuple[Source, ...]
    cloak: Cloak
    trusted: tuple[str, ...]


def brief_for(reads: Reads, actor: Actor, conversation: str, wanted: Wanted, found: Sequence[Ready] = ()) -> Brief:
    """Gather a help for the agent who takes care of this customer, or a lead."""
    talk, rules = _talk(reads, actor, conversation), store.rules(reads, actor.site_id)
    if not rules.is_ready:
        raise AssistOff
    them = card(reads, talk.site_id, talk.visitor_id)
    given = given_for(reads, actor, talk.id, found) if wanted.kind == "draft" else []
    parts, trusted = _material(reads, actor, talk, wanted)
    parts += [Part(f"source [{one.source.sign}]: {one.source.kind}", one.text) for one in given]
    answers_them = wanted.kind in {"draft", "translate_out"}
    return Brief(
        Asked(
            kind=wanted.kind,
            conversation_id=talk.id,
            language=base_language(them.language if answers_them else wanted.language),
            message_seq=wanted.message_seq if wanted.kind == "translate_in" else 0,
            characters=sum(len(part.text) for part in parts),
            masked=0,
            sources=len(given),
            words=parts[0].text if wanted.kind in KEPT & OF_OWN_WORDS else "",
        ),
        rules,
        tuple(parts),
        tuple(one.source for one in given),
        Cloak(reads.now, _names(reads, talk, them), numbers_in(given)),
        (*trusted, *(one.text for one in given), *([them.mail] if answers_them else [])),
    )


def _talk(reads: Reads, actor: Actor, conversation: str) -> Conversation:
    """Colleagues who look on do not have words of a customer leave the house who is not theirs."""
    talk = conversation_for(reads, actor, conversation)
    if actor.kind != "agent":
        raise NotFound
    is_lead = actor.role is not None and actor.role.includes(Role.LEAD)
    if talk.agent_id != actor.id and not is_lead:
        raise NotResponsible
    return talk


def _material(reads: Reads, actor: Actor, talk: Conversation, wanted: Wanted) -> tuple[list[Part], tuple[str, ...]]:
    """What is worked on, and the texts whose links are believed: the agent's own, never a customer's to answer."""
    if wanted.kind in {"draft", "summary"}:
        said = _lines(reads, actor, talk)
        ours = [text for author, text in said if author != "customer"]
        theirs = [found for author, text in said if author == "customer" for found in _PARTICULAR.findall(text)]
        lines = "\n".join(f"{author}: {text[:LONGEST_LINE]}" for author, text in said)
        return [Part("conversation", _present(lines))], (*ours, *(theirs if wanted.kind == "summary" else ()))
    text = wanted.text if wanted.kind in OF_OWN_WORDS else text_of(reads, talk.site_id, talk.id, wanted.message_seq)
    return [Part("text", _present(text))], (text,)


def _lines(reads: Reads, actor: Actor, talk: Conversation) -> list[tuple[str, str]]:
    said = [
        ("customer" if entry.fact.author == "visitor" else "shop", entry.personal.text)
        for entry in entries_after(reads, actor, talk.id, 0)
        if isinstance(entry.fact, MessageSent) and entry.personal and entry.personal.text
    ]
    return said[-MOST_LINES:]


def _names(reads: Reads, talk: Conversation, them: VisitorCard) -> list[str]:
    """Whose names are covered: the customer's, and that of whoever answers them."""
    answers = person(reads, talk.site_id, talk.agent_id).name if talk.agent_id else ""
    return [name for name in (them.name, answers) if name]


def _present(text: str) -> str:
    if not text.strip():
        raise NothingToWorkOn
    return text
