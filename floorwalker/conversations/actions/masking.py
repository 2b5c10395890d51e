"""Secrets that were written into a chat: masked for everybody, kept apart for a while where somebody may need them."""

from floorwalker.conversations.actions.keeping import hold, record
from floorwalker.conversations.actions.minding import say_in
from floorwalker.conversations.facts import SecretMasked, SecretRead
from floorwalker.conversations.model import Conversation, SecretGone
from floorwalker.conversations.store import secrets
from floorwalker.kit.actors import Role, require
from floorwalker.kit.clock import Instant
from floorwalker.kit.ids import AgentId
from floorwalker.kit.masking.masking import Masked, SecretKind
from floorwalker.plumbing.due import schedule, schedule_by
from floorwalker.plumbing.work import Work

FORGET_SECRETS = "forget_secrets"
"""The due work that erases what was kept of secrets, once its time is over."""
KEPT_FOR_MS = 3 * 24 * 3_600_000
KEPT: frozenset[SecretKind] = frozenset({"identity"})
"""What a shop may honestly need: who somebody is. A card or a password is nobody's business and is not kept at all."""


def note_masked(work: Work, conversation: str, message_seq: int, found: Masked) -> None:
    """Tell both sides that something was masked, and keep apart what those with the right may look at."""
    talk = hold(work, conversation)
    told = secrets.kinds_masked(work, talk)
    kept = [one.text for one in found.secrets if one.kind in KEPT]
    until = Instant(work.now + KEPT_FOR_MS) if kept else None
    if until is not None:
        secrets.keep(work, talk, message_seq, kept, until)
        schedule_by(work, FORGET_SECRETS, talk.id, until)
    record(work, talk, SecretMasked(message_seq, found.kinds, until))
    if work.actor.kind == "visitor":
        _tell_customer(work, conversation, [kind for kind in found.kinds if kind not in told])


def read_secret(work: Work, conversation: str, message_seq: int) -> list[str]:
    """Look at what was masked in a message, as one with the right; that it was looked at is kept."""
    talk = hold(work, conversation)
    require(work.actor, Role.LEAD)
    kept = secrets.kept(work, talk, message_seq)
    if not kept:
        raise SecretGone
    record(work, talk, SecretRead(AgentId(work.actor.id), message_seq))
    return kept


def forget_secrets(work: Work, conversation: str) -> None:
    """Erase what was kept of secrets for its time, and come back for what is kept longer."""
    talk = hold(work, conversation)
    secrets.forget(work, talk)
    later = secrets.next_to_forget(work, talk)
    if later is not None:
        schedule(work, FORGET_SECRETS, talk.id, later)


def _tell_customer(work: Work, conversation: str, kinds: list[SecretKind]) -> None:
    """Say once of each kind, gently, what was done and what to do if it was something else."""
    for kind in kinds:
        talk: Conversation = hold(work, conversation)
        say_in(work, talk, f"auto.masked_{kind}")
