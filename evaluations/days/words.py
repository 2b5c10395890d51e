"""What the made-up people say, in the four languages that the house reads; the lines stand in `words.toml`."""

import tomllib
from functools import cache
from pathlib import Path
from random import Random
from typing import Literal

WORDS = Path(__file__).with_name("words.toml")
Meant = Literal[
    "question", "more", "thanks", "remark", "spam", "first_line", "answer", "goodbye", "promise",
]  # fmt: skip
LANGUAGES = ("fi", "sv", "en", "nl")


def some_words(chance: Random, language: str, meant: Meant) -> str:
    """Choose a line that says what is meant."""
    return chance.choice(lines()[language][meant])


@cache
def lines() -> dict[str, dict[str, list[str]]]:
    """Give every line, by language and by what it is meant to say."""
    return tomllib.loads(WORDS.read_text())
