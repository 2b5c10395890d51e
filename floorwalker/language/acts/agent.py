"""What an agent does by a message: whatever is not only greeting, hold, acknowledgement or closing has substance."""

from collections.abc import Iterator

from floorwalker.language.acts.introduction import SAYS_WHO, could_be_names, is_introduction
from floorwalker.language.model import Act, Mark, Reading
from floorwalker.language.tongues.clauses import LINK, Clause, capitals
from floorwalker.language.tongues.tongue import HeardClause, Tongue

FORMULAS = ("greets", "closes", "acknowledges")
LONGEST_ASIDE = 2


def read_agent(tongue: Tongue, said: list[Clause], text: str) -> Reading:
    """Tell what an agent's message does; one without words, such as a file, is taken for an answer if not a sign."""
    heard = [tongue.hear("agent", clause) for clause in said]
    if not heard:
        return Reading(("other",) if text.strip() else ("substantive",))
    named = capitals(text)
    is_greeted = any(one.has("greets") for one in heard)
    says_who = [one for one in heard if is_introduction(one, _who(one, tongue), tongue, named, is_greeted=is_greeted)]
    rest = [one for one in heard if one not in says_who]
    is_greeting = bool(says_who) or any(one.has("greets") and not one.has("closes") for one in rest)
    greeting: tuple[Act, ...] = ("greeting",) if is_greeting else ()
    acts = tuple(dict.fromkeys([*greeting, *_acts(rest, tongue, named)]))
    return Reading(acts or ("other",), tuple(_marks(rest)))


def _acts(heard: list[HeardClause], tongue: Tongue, named: frozenset[str]) -> Iterator[Act]:
    if any(one.has("holds") for one in heard):
        yield "hold"
    deeds = list(_deeds(heard))
    if deeds or any(_has_substance(heard, at, tongue, named) for at in range(len(heard))):
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


def _has_substance(heard: list[HeardClause], at: int, tongue: Tongue, named: frozenset[str]) -> bool:
    """Whether something is left when the formulas are taken away; what hangs on a hold belongs to it."""
    one, before = heard[at], heard[max(0, at - 1) : at]
    if one.has("holds") or (one.has("hangs_on") and any(other.has("holds") for other in before)):
        return False
    if _is_empty(one):
        return False
    is_held = any(other.has("holds") for other in heard)
    return (_is_plain_answer(one) and not is_held) or _says_something(one, [one, *before], tongue, named)


def _is_empty(one: HeardClause) -> bool:
    """Whether a whole clause is courtesy: a thanks for whatever, a farewell at length, *how can I help*."""
    has_figure = any(character.isdigit() for word in one.clause.words for character in word)
    is_formula_asked = one.clause.is_in_question and one.has("greets", "closes")
    return is_formula_asked or (one.has("empties") and not has_figure and not one.has("asks", "particulars"))


def _is_plain_answer(one: HeardClause) -> bool:
    """Whether it says yes or no, and not only as in "no problem"."""
    return one.left_over(*FORMULAS) != one.left_over(*FORMULAS, "answers")


def _says_something(one: HeardClause, near: list[HeardClause], tongue: Tongue, named: frozenset[str]) -> bool:
    rest = [word for word in one.left_over(*FORMULAS) if word not in tongue.fillers]
    if any(character.isdigit() for word in rest for character in word):
        return True
    is_greeted = any(other.has("greets") for other in near)
    return len(rest) > _aside_near(near) and not (is_greeted and _is_name(one, rest, tongue, named))


def _is_name(one: HeardClause, rest: list[str], tongue: Tongue, named: frozenset[str]) -> bool:
    """Whether what stands beside a greeting is whom it greets: no sentence, however short."""
    is_sentence = not tongue.common.isdisjoint(one.left_over(*FORMULAS))
    is_name = could_be_names(rest, tongue, named - {one.clause.words[0]})
    return len(rest) <= LONGEST_ASIDE and is_name and not is_sentence


def _aside_near(near: list[HeardClause]) -> int:
    """Tell how many words beside a formula say nothing; beside a greeting only a name does."""
    if any(one.has("closes") for one in near):
        return LONGEST_ASIDE
    return 1 if any(one.has("acknowledges", "holds") for one in near) else 0


def _who(one: HeardClause, tongue: Tongue) -> list[str]:
    """What is left of a clause beside its formulas if it says who speaks."""
    return [word for word in one.left_over(*FORMULAS, *SAYS_WHO) if word not in tongue.fillers]
