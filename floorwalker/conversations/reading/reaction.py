"""How soon an agent spoke to a customer whom they were given; from such times the next ones are foretold."""

from collections.abc import Sequence

from floorwalker.conversations.facts import ConversationAssigned, ConversationClosed, ConversationFact, MessageSent
from floorwalker.kit.facts import Entry


def reaction_ms(entries: Sequence[Entry[ConversationFact]]) -> int | None:
    """Give the time from the first gift of the house to the first human word, in milliseconds.

    Whoever let the customer go meanwhile, for another to speak, belongs to it. Nothing where an agent took the
    customer by hand, since they chose when; where nobody spoke; and where it was measured at an earlier end.
    """
    if any(isinstance(entry.fact, ConversationClosed) for entry in entries):
        return None
    given_at = next((entry.at for entry in entries if _is_gift(entry.fact)), None)
    spoke_at = next((entry.at for entry in entries if _is_human(entry.fact)), None)
    if given_at is None or spoke_at is None or spoke_at < given_at:
        return None
    return spoke_at - given_at


def _is_gift(fact: ConversationFact) -> bool:
    return isinstance(fact, ConversationAssigned) and fact.because == "routed"


def _is_human(fact: ConversationFact) -> bool:
    return isinstance(fact, MessageSent) and fact.author == "agent"
