"""Plays one dialogue on the shop's floor: a shopper arrives, writes, is answered or is not, and it ends."""

from collections.abc import Generator
from dataclasses import dataclass
from math import exp

from demo.catalogue import SHOP, product
from demo.dialogues import Dialogue, Line
from demo.floor import Floor, OnDuty
from demo.people import AFTERWARDS, CUSTOMERS
from demo.stage import Play
from floorwalker.conversations.actions.ending import end
from floorwalker.conversations.actions.talking import see, send_message
from floorwalker.kit.actors import Actor
from floorwalker.kit.ids import SiteId, TeamId
from floorwalker.routing.actions import transfer
from floorwalker.visitors.actions import arrive, look_at

FOR_AFTERWARDS = {"return", "complaint", "repair", "order status"}
ENDS_AFTER_SECONDS = {"answered": 40, "ended_by_visitor": 15, "no_reply": 600, "unanswered": 1200}
HANDED_ON_IN = 0.3
SEES_AT_ONCE_IN = 0.9
CLAIMED_AFTER_SECONDS = 4


@dataclass(slots=True)
class Talk:
    """One shopper's conversation so far."""

    dialogue: Dialogue
    visitor: Actor
    words: dict[str, str]
    pace: float = 1.0
    id: str = ""
    last_seq: int = 0
    taker: OnDuty | None = None


@dataclass(slots=True)
class Conversing:
    """What all conversations of the shop share."""

    floor: Floor
    site_id: SiteId
    afterwards: TeamId
    origin: str
    _said: int = 0

    def play(self, dialogue: Dialogue) -> Play:
        """The whole dialogue, with whoever has time, in a pace of its own."""
        chance = self.floor.chance
        talk = self._enter(dialogue, pace=exp(chance.gauss(0, 0.2)))
        first, *others = dialogue.lines
        yield chance.uniform(5, 60)
        self._say(talk, first)
        if any(line.by == "agent" for line in others):
            yield chance.uniform(2, 8)
            yield from self._find_someone(talk)
        for line in others:
            yield line.after_seconds * talk.pace
            self._say(talk, line)
        yield ENDS_AFTER_SECONDS[dialogue.ending] * talk.pace
        self._end(talk)

    def play_unfinished(self, dialogue: Dialogue, taker: OnDuty | None) -> Generator[float, None, str]:
        """A dialogue that was broken off, so that somebody waits when the curtain falls; gives the conversation."""
        talk = self._enter(dialogue)
        first, *others = dialogue.lines
        self._say(talk, first)
        if taker is not None:
            yield CLAIMED_AFTER_SECONDS
            self.floor.take(taker, talk.id)
            self._take(talk, taker)
        for line in others:
            yield line.after_seconds
            self._say(talk, line)
        return talk.id

    def _enter(self, dialogue: Dialogue, pace: float = 1.0) -> Talk:
        """Let a shopper open the page that they are going to ask about."""
        chance, act = self.floor.chance, self.floor.stage.act
        arrival = act(Actor(self.site_id, "system", "system"), arrive, dialogue.language)
        visitor = Actor(self.site_id, "visitor", arrival.visitor.id)
        if dialogue.product_id is None:
            act(visitor, look_at, f"{self.origin}/delivery", f"Delivery and returns · {SHOP}")
        else:
            title = f"{product(dialogue.product_id).name} · {SHOP}"
            act(visitor, look_at, f"{self.origin}/product/{dialogue.product_id}", title)
        name, order = chance.choice(CUSTOMERS[dialogue.language]), str(chance.randrange(100000, 999999))
        return Talk(dialogue, visitor, {"{customer}": name, "{order}": order}, pace)

    def _find_someone(self, talk: Talk) -> Generator[float, None, None]:
        """Wait for a colleague; now and then it is the wrong counter, and they hand over."""
        self._take(talk, (yield from self.floor.someone_takes(talk.id, talk.dialogue.language)))
        assert talk.taker is not None
        is_theirs = talk.dialogue.topic not in FOR_AFTERWARDS or AFTERWARDS in talk.taker.colleague.teams
        if is_theirs or self.floor.chance.random() > HANDED_ON_IN:
            return
        yield 15
        note = f"{talk.dialogue.topic.capitalize()}: yours rather than mine. Nothing promised yet."
        self.floor.stage.act(talk.taker.actor, transfer, talk.id, team=self.afterwards, note=note)
        talk.taker.open_chats -= 1
        language = talk.dialogue.language
        self._take(talk, (yield from self.floor.someone_takes(talk.id, language, AFTERWARDS)))

    def _take(self, talk: Talk, taker: OnDuty) -> None:
        talk.taker = taker
        talk.words["{agent}"] = taker.colleague.first_name
        self.floor.stage.act(taker.actor, see, talk.id, talk.last_seq)

    def _say(self, talk: Talk, line: Line) -> None:
        """Send one line; the other side sees it, mostly at once."""
        speaker, listener = self._sides(talk, line)
        text = line.text
        for blank, word in talk.words.items():
            text = text.replace(blank, word)
        self._said += 1
        act = self.floor.stage.act
        receipt = act(speaker, send_message, talk.id or None, f"said-{self._said}", text)
        talk.id, talk.last_seq = receipt.conversation, receipt.seq
        if listener is not None and self.floor.chance.random() < SEES_AT_ONCE_IN:
            act(listener, see, talk.id, receipt.seq)

    def _sides(self, talk: Talk, line: Line) -> tuple[Actor, Actor | None]:
        agent = talk.taker.actor if talk.taker else None
        if line.by == "customer":
            return talk.visitor, agent
        assert agent is not None, f"nobody to say {line.text!r}"
        return agent, talk.visitor

    def _end(self, talk: Talk) -> None:
        if talk.taker is None:
            self.floor.write_off(talk.id)
        elif talk.dialogue.ending == "ended_by_visitor":
            self.floor.stage.act(talk.visitor, end, talk.id)
            talk.taker.open_chats -= 1
        else:
            self.floor.end(talk.taker, talk.id, talk.dialogue.ending)
