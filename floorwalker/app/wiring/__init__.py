"""What happens when: every fact, and who is told of it after its commit. The one map of the house's nerves."""

from collections.abc import Callable, Sequence

import structlog

from floorwalker.app.wiring.beside import beside
from floorwalker.app.wiring.floor import floor
from floorwalker.app.wiring.goods import goods
from floorwalker.app.wiring.listeners import Hearer, Hearers, Listeners
from floorwalker.app.wiring.talk import talk
from floorwalker.app.wiring.unheard import UNHEARD
from floorwalker.kit.facts import Told

__all__ = ["Hearer", "Listeners", "announcer", "wire"]

log = structlog.get_logger()


def wire(they: Listeners) -> Hearers:
    """Say who hears of which fact; a fact that nobody hears of stands here too."""
    return {fact: [] for fact in UNHEARD} | talk(they) | beside(they) | floor(they) | goods(they)


def announcer(hearers: Hearers) -> Callable[[Sequence[Told]], None]:
    """Make what the store calls after every commit. A hearer that fails is logged and harms nobody."""

    def announce(facts: Sequence[Told]) -> None:
        for told in facts:
            for hear in hearers[type(told.entry.fact)]:
                try:
                    hear(told)
                except Exception as error:  # the fact is kept; whoever missed the news fetches it
                    log.error("announcement_failed", kind=type(told.entry.fact).__name__, exc_info=error)

    return announce
