"""What must always agree: the news, the journal, the stored state, and what `apply` makes of the journal."""

from collections.abc import Sequence

from floorwalker.conversations.facts import ConversationFact, ConversationStarted, apply
from floorwalker.conversations.model import Conversation
from floorwalker.conversations.views import conversation_for, entries_after
from floorwalker.kit.actors import Actor
from floorwalker.kit.facts import Entry, Told
from floorwalker.kit.ids import ConversationId
from floorwalker.plumbing.trail import is_intact
from tests.cast import Cast


def check_agreement(cast: Cast, conversation_id: ConversationId, told: Sequence[Told]) -> None:
    """Compare what was told live with what is fetched, folded, stored and chained."""
    fetched = cast.look(entries_after, cast.lea, conversation_id, 0)
    assert [one.entry for one in told] == fetched
    assert [entry.seq for entry in fetched] == list(range(1, len(fetched) + 1))
    assert folded(cast.lea, conversation_id, fetched) == cast.look(conversation_for, cast.lea, conversation_id)
    assert cast.look(is_intact, cast.shoe_shop.id, conversation_id)


def folded(actor: Actor, conversation_id: ConversationId, entries: list[Entry[ConversationFact]]) -> Conversation:
    """Make the state from its first fact on, and from nothing else."""
    first = entries[0].fact
    assert isinstance(first, ConversationStarted)
    state = first.begun(actor.site_id, conversation_id, entries[0].at)
    for entry in entries[1:]:
        state = apply(state, entry)
    return state
