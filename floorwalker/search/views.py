"""Finding what was said, as staff look for it."""

from itertools import groupby
from operator import itemgetter

from floorwalker.conversations.views import conversation_for
from floorwalker.kit.actors import Actor
from floorwalker.kit.clock import Instant
from floorwalker.kit.errors import NotFound
from floorwalker.kit.ids import ConversationId, SiteId
from floorwalker.plumbing import full_text
from floorwalker.plumbing.work import Reads
from floorwalker.search import store
from floorwalker.search.model import Batch, Found, FoundTalk, excerpt_of, line_of, query_of
from floorwalker.visitors.views import card

MOST_HITS = 200
MOST_TALKS = 30
SETTLED_MS = 10_000
"""Several processes keep words at once, and the one that began first may end last: by then it has ended."""
_TIME_IN_ID = 22

Hit = tuple[ConversationId, Instant, str]


def search_talks(reads: Reads, actor: Actor, words: str) -> Found:
    """The conversations of the actor's shop in which all these words stand in one message, the latest first."""
    if actor.role is None:
        raise NotFound
    ids = _latest(reads, actor.site_id, words)
    talks = _by_conversation(store.places_of(reads, actor.site_id, ids))
    shown = [_talk(reads, actor, its_hits, words) for its_hits in talks[:MOST_TALKS]]
    return Found(shown, has_more=len(talks) > MOST_TALKS or len(ids) == MOST_HITS)


def next_batch(reads: Reads, most: int) -> Batch:
    """What the index takes next: words that are kept for good, not those of this moment."""
    after, before = full_text.followed_up_to(reads), (reads.now - SETTLED_MS) << _TIME_IN_ID
    rows = store.words_between(reads, after, before, most)
    lines = [(words_id, line_of(site_id, text)) for words_id, site_id, text in rows]
    return Batch(after, lines[-1][0] if lines else after, lines)


def _latest(reads: Reads, site_id: SiteId, words: str) -> list[int]:
    """The latest rows with these words as they are written; where that is not plenty, with all that begins so.

    An engine walks back through the rows of whole words and stops when it has enough. Of beginnings it gathers all
    rows first: measured 60 ms for a word of every third message among a million.
    """
    whole, begun = query_of(site_id, words, is_whole=True), query_of(site_id, words)
    ids = full_text.rows_with(reads, whole, MOST_HITS) if whole else []
    if begun is None or begun == whole or len(ids) == MOST_HITS:
        return ids
    return full_text.rows_with(reads, begun, MOST_HITS)


def _by_conversation(hits: list[Hit]) -> list[list[Hit]]:
    """Gather the hits of each conversation; the one with the latest hit stays first."""
    order = {conversation: place for place, (conversation, _, _) in reversed(list(enumerate(hits)))}
    gathered = groupby(sorted(hits, key=lambda hit: order[hit[0]]), key=itemgetter(0))
    return [list(its_hits) for _, its_hits in gathered]


def _talk(reads: Reads, actor: Actor, hits: list[Hit], words: str) -> FoundTalk:
    conversation, at, text = hits[0]
    talk = conversation_for(reads, actor, conversation)
    visitor = card(reads, actor.site_id, talk.visitor_id)
    return FoundTalk(talk.id, talk.state, visitor, talk.agent_id, at, excerpt_of(text, words), len(hits))
