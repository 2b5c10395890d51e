"""Play recorded dialogues with their real rhythm, hundreds at once, and see that no word is lost."""

import asyncio
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

import msgspec

from floorwalker.app.play.findings import Findings
from floorwalker.app.play.percentile import milliseconds
from floorwalker.app.play.recordings import Dialogue
from floorwalker.app.play.stage import Stage
from floorwalker.app.play.talk import Talk

PATIENCE_SECONDS = 120
"""How long a dialogue may stand still before the rest of it counts as lost: servers restart meanwhile."""
ARRIVAL_PAUSE_SECONDS = 0.01


class Report(msgspec.Struct, frozen=True):
    """What `floorwalker replay` prints. Delays are from saying something to the other side's seeing it."""

    dialogues: int
    messages_sent: int
    messages_received: int
    lost: int
    doubled: int
    out_of_order: int
    p50_ms: float
    p99_ms: float


@dataclass
class Replay:
    """A run: what is still to be played, and what came of the rest."""

    stage: Stage
    dialogues: Iterator[Dialogue]
    speed: float
    played: int = 0
    sent: int = 0
    findings: Findings = field(default_factory=Findings)
    delays: list[float] = field(default_factory=list)

    async def run(self, at_once: int) -> Report:
        """Play everything, so many dialogues at once."""
        async with asyncio.TaskGroup() as company:
            for number in range(at_once):
                company.create_task(self._play_one_after_the_other(number * ARRIVAL_PAUSE_SECONDS))
        return Report(
            dialogues=self.played,
            messages_sent=self.sent,
            messages_received=len(self.delays),
            lost=self.findings.lost,
            doubled=self.findings.doubled,
            out_of_order=self.findings.out_of_order,
            p50_ms=milliseconds(self.delays, 0.50),
            p99_ms=milliseconds(self.delays, 0.99),
        )

    async def _play_one_after_the_other(self, begin_after_seconds: float) -> None:
        await asyncio.sleep(begin_after_seconds)
        for dialogue in self.dialogues:
            async with self.stage.talk() as talk:
                findings = await self._play(dialogue, talk)
            self.played += 1
            self.sent += len(talk.said)
            self.delays += talk.delays()
            self.findings += findings

    async def _play(self, dialogue: Dialogue, talk: Talk) -> Findings:
        try:
            async with asyncio.timeout(PATIENCE_SECONDS) as patience:
                await perform(dialogue, talk, self.speed, patience)
                return await talk.end()
        except TimeoutError:
            return talk.give_up()


async def perform(dialogue: Dialogue, talk: Talk, speed: float, patience: asyncio.Timeout) -> None:
    """Say every line when it is due; whoever speaks has read all that was said before. Each renews the patience."""
    loop = asyncio.get_running_loop()
    begun_at = loop.time()
    await talk.open(dialogue.lines[0].text)
    for number, line in enumerate(dialogue.lines[1:], start=1):
        due_at = max(loop.time(), begun_at + line.at / speed)
        patience.reschedule(due_at + PATIENCE_SECONDS)
        await asyncio.sleep(due_at - loop.time())
        await talk.screen_of(line.by).until(number)
        await talk.say(line.by, line.text)
    patience.reschedule(loop.time() + PATIENCE_SECONDS)


async def replay(stage: Stage, dialogues: Iterable[Dialogue], speed: float, at_once: int) -> Report:
    """Play dialogues, `speed` times as fast as they were recorded."""
    return await Replay(stage, iter(dialogues), speed).run(at_once)
