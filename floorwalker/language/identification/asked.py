"""What an agent asks a customer to say of themselves and their matter, so that it shows when it was said already."""

from floorwalker.language.identification.book import books
from floorwalker.language.model import FIELDS, Field, Language
from floorwalker.language.tongues.clauses import Clause


def fields_in(said: list[Clause], language: Language) -> tuple[Field, ...]:
    """Name the fields for which a message asks, by a question or a request; that they are mentioned is no asking."""
    asked = books(language).asked
    kinds: set[str] = set()
    for clause in said:
        found = {one.kind for one in asked.find(clause.words)}
        if clause.is_asked or clause.is_in_question or "requests" in found:
            kinds |= found
    return tuple(field for field in FIELDS if field in kinds)
