"""A shop's past: many conversations, made through the actions by which people make them, before anybody measures."""

import asyncio
import random
from collections.abc import Iterator

from floorwalker.conversations.actions.talking import send_message
from floorwalker.kit.actors import Actor
from floorwalker.kit.ids import ConversationId, SiteId, new_id
from floorwalker.plumbing.database.database import Database
from floorwalker.visitors.actions import arrive

AT_ONCE = 200
WORDS_IN_MESSAGE = 12
SYLLABLES = [a + b for a in "bdfghjklmnprstv" for b in ("a", "e", "i", "o", "u", "aa", "er", "in", "ä", "ost")]


class Speech:
    """Made-up words, some said all the time and most hardly ever, as in every language (Zipf)."""

    def __init__(self, words: int = 40_000, seed: int = 7) -> None:
        self._chance = random.Random(seed)
        made = ("".join(self._chance.choices(SYLLABLES, k=self._chance.randint(2, 5))) for _ in range(words * 2))
        self.words = [word for word in dict.fromkeys(made) if len(word) > 3][:words]
        self._weights = [1 / (place + 3) for place in range(len(self.words))]

    def messages(self) -> Iterator[str]:
        """Speak without end."""
        while True:
            said = iter(self._chance.choices(self.words, self._weights, k=WORDS_IN_MESSAGE * 1_000))
            yield from map(" ".join, zip(*[said] * WORDS_IN_MESSAGE, strict=True))


async def talk(
    database: Database, site_id: SiteId, speech: Iterator[str], conversations: int, messages: int
) -> list[tuple[Actor, ConversationId]]:
    """Let many visitors say something, so many messages each; gives who said it where."""
    numbers, talks = iter(range(conversations)), list[tuple[Actor, ConversationId]]()

    async def one_after_the_other() -> None:
        for _ in numbers:
            arrival = await database.submit(arrive, Actor(site_id, "visitor", "newcomer"), "en")
            visitor, said_in = Actor(site_id, "visitor", arrival.visitor.id), None
            for _ in range(messages):
                kept = await database.submit(send_message, visitor, said_in, new_id(), next(speech))
                said_in = kept.conversation
            talks.append((visitor, ConversationId(said_in or "")))

    await asyncio.gather(*(one_after_the_other() for _ in range(AT_ONCE)))
    return talks
