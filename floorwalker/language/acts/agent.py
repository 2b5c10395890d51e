"""What an agent does by a message: whatever is not only greeting, hold, acknowledgement or closing has substance."""

from collections.abc import Iterator

from floorwalker.language.model import Act, Mark, Reading
from floorwalker.language.tongues.clauses import LINK, Clause
from floorwalker.language.tongues.tongue import HeardClause, Tongue

FORMULAS = ("greets", "introduces", "closes", "acknowledges")
LONGEST_ASIDE = 2


def read_agent(tongue: Tongue, said: list[Clause], text: str) -> Reading:
    """Tell what an agent's message does; one without words, such as a file, is taken for an answer if not a sign."""
    heard = [tongue.hear("agent", clause) for clause in said]
    if not heard:
        return Reading(("other",) if text.strip() else ("substantive",))
    acts = tuple(dict.fromkeys(_acts(heard, tongue)))
    return Reading(acts or ("other",), tuple(_marks(heard)))


def _acts(heard: list[HeardClause], tongue: Tongue) -> Iterator[Act]:
    if any(one.has("greets") and not one.has("closes") for one in heard):
        yield "greeting"
    if any(one.has("holds") for one in heard):
        yield "hold"
    deeds = list(_deeds(heard))
    if deeds or any(_has_substance(heard, at, tongue) for at in range(len(heard))):
        yield "substantive"
    yield from deeds
    if any(one.has("closes") for one in heard):
        yield "closing"


def _deeds(heard: list[HeardClause]) -> Iterator[Act]:
    """Yield what goes beyond information."""
    if any(_asks(one) and one.has("needs") and not one.has("particulars") for one in heard):
        yield "need_question"
    said = [one for one in heard if not one.has("holds")]
    if any(one.has("advises") for one in said):
        yield "recommendation"
    if any(one.has("steps") or LINK in one.clause.words for one in said):
        yield "next_step"
    if any(one.has("hands_over") for one in said):
        yield "handover"


def _marks(heard: list[HeardClause]) -> Iterator[Mark]:
    if any(_asks(one) for one in heard):
        yield "asks"


def _asks(one: HeardClause) -> bool:
    is_asked = one.clause.is_in_question or one.has("asks")
    return is_asked and not one.has("greets", "closes", "holds")


def _has_substance(heard: list[HeardClause], at: int, tongue: Tongue) -> bool:
    """Whether something is left when the formulas are taken away; what hangs on a hold belongs to it."""
    one, before = heard[at], heard[max(0, at - 1) : at]
    if one.has("holds") or (one.has("hangs_on") and any(other.has("holds") for other in before)):
        return False
    if _is_empty(one):
        return False
    is_held = any(other.has("holds") for other in heard)
    return (_is_plain_answer(one) and not is_held) or _says_something(one, tongue, _aside_near([one, *before]))


def _is_empty(one: HeardClause) -> bool:
    """Whether a whole clause is courtesy: a thanks for whatever, a farewell at length, *how can I help*."""
    has_figure = any(character.isdigit() for word in one.clause.words for character in word)
    is_formula_asked = one.clause.is_in_question and one.has("greets", "closes")
    return is_formula_asked or (one.has("empties") and not has_figure and not one.has("asks", "particulars"))


def _is_plain_answer(one: HeardClause) -> bool:
    """Whether it says yes or no, and not only as in "no problem"."""
    return one.left_over(*FORMULAS) != one.left_over(*FORMULAS, "answers")


def _aside_near(near: list[HeardClause]) -> int:
    """Tell how many words beside a formula say nothing, such as a name in full behind a greeting."""
    if any(one.has("greets", "introduces", "closes") for one in near):
        return LONGEST_ASIDE
    return 1 if any(one.has("acknowledges", "holds") for one in near) else 0


def _says_something(one: HeardClause, tongue: Tongue, aside: int) -> bool:
    rest = [word for word in one.left_over(*FORMULAS) if word not in tongue.fillers]
    return len(rest) > aside or any(character.isdigit() for word in rest for character in word)
