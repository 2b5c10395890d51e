"""Warning a customer, ending it, keeping them out, and letting them in again."""

from floorwalker.blocks import store
from floorwalker.blocks.actions.keeping import hold, record
from floorwalker.blocks.facts import AbuseWarned, BlockEnded, BlockLifted, BlockSettingsChosen, VisitorBlocked
from floorwalker.blocks.model import (
    DAY_MS,
    LONGEST_REASON,
    BlockId,
    BlockOver,
    BlockSettings,
    BlockWithoutReason,
    Breadth,
    Days,
    Scope,
)
from floorwalker.blocks.views import warning_text
from floorwalker.conversations.actions.keeping import hold as hold_talk
from floorwalker.conversations.actions.minding import say_text
from floorwalker.conversations.model import Conversation, NotResponsible
from floorwalker.kit.actors import Role, require
from floorwalker.kit.clock import Instant
from floorwalker.kit.errors import NotFound
from floorwalker.kit.ids import AgentId, new_id
from floorwalker.kit.masking.masking import without_secrets
from floorwalker.kit.phone import clean_phone
from floorwalker.kit.text import clean_message
from floorwalker.plumbing.due import cancel, schedule
from floorwalker.plumbing.journal import Words, tell, words_of
from floorwalker.plumbing.mail.mailbox import clean_address
from floorwalker.plumbing.work import Work
from floorwalker.shops.views import country
from floorwalker.statements.actions.closing import close
from floorwalker.visitors.views import card

END_BLOCK = "end_block"
"""The due work that ends a block when its time is over."""


def warn_of_abuse(work: Work, conversation: str) -> None:
    """Say in the shop's words that this is not how we speak to each other; that it was said is kept."""
    talk = _theirs(work, conversation)
    if not talk.is_open:
        talk.require_can_decide(work.actor)
    warning_id, agent_id = new_id(), AgentId(work.actor.id)
    say_text(work, talk, warning_text(work, talk.site_id, card(work, talk.site_id, talk.visitor_id).language))
    store.add_warning(work, warning_id, talk.site_id, talk.visitor_id, agent_id)
    tell(work, warning_id, AbuseWarned(talk.id, talk.visitor_id, agent_id), concerns=(talk.id, talk.site_id))


def block(
    work: Work, conversation: str, scope: Scope, reason: str, breadth: Breadth = "narrow", days: Days = 30
) -> BlockId:
    """End the conversation, and keep its visitor out, or the range they come from, for so many days."""
    talk = _theirs(work, conversation)
    said = _words(work, reason)
    if said is None:
        raise BlockWithoutReason
    if talk.is_open:
        close(work, conversation, "abuse")
    fact = VisitorBlocked(
        visitor_id=talk.visitor_id,
        agent_id=AgentId(work.actor.id),
        scope=scope,
        breadth=breadth,
        until=Instant(work.now + min(days, 30) * DAY_MS),
        length=len(said.text),
        digest=said.digest(),
        conversation_id=talk.id,
    )
    new = fact.begun(talk.site_id, BlockId(new_id()), work.now)
    store.add(work, new)
    tell(work, new.id, fact, words=said, concerns=(new.site_id,), state=new)
    schedule(work, END_BLOCK, new.id, new.until)
    return new.id


def lift(work: Work, block: str, reason: str = "") -> None:
    """Let them in again before the time is over."""
    lifted = hold(work, block)
    require(work.actor, Role.LEAD)
    if lifted.ended is not None:
        raise BlockOver
    said = _words(work, reason)
    fact = BlockLifted(AgentId(work.actor.id), len(said.text) if said else 0, said.digest() if said else "")
    store.end(work, record(work, lifted, fact, said))
    cancel(work, END_BLOCK, lifted.id)


def end_block(work: Work, block: str) -> None:
    """Its time is over: nobody is kept out, and the address is kept no more."""
    over = hold(work, block)
    if over.ended is None:
        store.end(work, record(work, over, BlockEnded()))


def set_block_settings(work: Work, chosen: BlockSettings) -> None:
    """Say how the blocked reach the shop, and in which words it warns."""
    require(work.actor, Role.LEAD)
    site_id = work.actor.site_id
    warnings = {language: clean_message(text) for language, text in chosen.warnings.items() if text.strip()}
    kept = BlockSettings(
        mail=clean_address(chosen.mail) if chosen.mail.strip() else "",
        phone=clean_phone(chosen.phone, country(work, site_id, None)) if chosen.phone.strip() else "",
        warnings=warnings,
    )
    store.keep_settings(work, kept)
    tell(work, site_id, BlockSettingsChosen(bool(kept.mail), bool(kept.phone), len(warnings)))


def _theirs(work: Work, conversation: str) -> Conversation:
    """A conversation of which the actor may decide: its agent, whoever had it last, or a lead."""
    talk = hold_talk(work, conversation)
    if work.actor.kind != "agent":
        raise NotFound
    is_lead = work.actor.role is not None and work.actor.role.includes(Role.LEAD)
    if talk.agent_id not in {work.actor.id, None} and not is_lead:
        raise NotResponsible
    return talk


def _words(work: Work, reason: str) -> Words | None:
    if not reason.strip():
        return None
    return words_of(work, without_secrets(clean_message(reason, longest=LONGEST_REASON), work.now))
