"""Short talks for tests: V is the visitor, A the agent, X what the house says by itself; ten seconds lie between."""

from floorwalker.kit.clock import Instant
from floorwalker.language.model import Author, Said

AUTHORS: dict[str, Author] = {"V": "visitor", "A": "agent", "X": "auto"}


def talk(*lines: str) -> list[Said]:
    """Make messages of lines such as `V: Do you have these in green?`."""
    parts = [line.partition(": ") for line in lines]
    return [Said(AUTHORS[who], text, at_line(number)) for number, (who, _, text) in enumerate(parts)]


def at_line(number: int) -> Instant:
    """Give when a line of a talk is said."""
    return Instant(1_772_434_800_000 + 10_000 * number)
