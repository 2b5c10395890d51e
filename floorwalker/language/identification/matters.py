"""Which of a shop's matters need to know who somebody is: what the agent must not answer on a bare name.

A matter is about the customer's own invoice, order, data or account. How things are done in general is none.
"""

from collections.abc import Iterator

from floorwalker.language.identification.book import books
from floorwalker.language.model import MATTERS, Language, Matter
from floorwalker.language.tongues.clauses import Clause

LONG_NUMBER = 6


def matter_in(said: list[Clause], language: Language) -> Matter | None:
    """Name the first matter in a message that wants identification, if any; a long number is an order's."""
    named = list(_named(said, language))
    return next((matter for matter in MATTERS if matter in named), None)


def _named(said: list[Clause], language: Language) -> Iterator[str]:
    for clause in said:
        kinds = {one.kind for one in books(language).matters.find(clause.words)}
        if "general" not in kinds:
            yield from kinds
        if any(word.isdigit() and len(word) >= LONG_NUMBER for word in clause.words):
            yield "order"
