"""What a customer does by a message, after the definitions in decision 0014."""

from collections.abc import Iterator

from floorwalker.language.acts.signs import ANGRY, is_speechless
from floorwalker.language.model import Act, Mark, Reading
from floorwalker.language.tongues.clauses import Clause
from floorwalker.language.tongues.tongue import HeardClause, Tongue

COURTESY = ("thanks", "leaves", "agrees", "declines", "greets", "calls", "settles", "withdraws")
LONGEST_ASIDE = 2
LONG_NUMBER = 6

NO_QUESTION = ("prompts", "waits", "rhetoric")


def read_visitor(tongue: Tongue, said: list[Clause], text: str) -> Reading:
    """Tell what a customer's message does."""
    heard = [tongue.hear("visitor", clause) for clause in said]
    if not heard:
        return _read_signs(text)
    acts = tuple(dict.fromkeys(_acts(heard)))
    return Reading(acts or ("other",), tuple(dict.fromkeys(_marks(heard, tongue))))


def _read_signs(text: str) -> Reading:
    """Read what has no words: a bare question mark, a face, or nothing at all, as beside a file."""
    if "?" in text or "❓" in text:
        return Reading(("prompt",))
    if ANGRY & set(text):
        return Reading(("complaint",))
    return Reading(("other",), ("agrees",) if is_speechless(text) else ("says_more",))


def _acts(heard: list[HeardClause]) -> Iterator[Act]:
    is_question = any(_is_question(one) for one in heard)
    has_complaint = any(one.has("complains") for one in heard)
    is_waiting = _complains_of_waiting(heard)
    if is_question:
        yield "question"
    if _has_purchase_intent(heard, is_question=is_question and not has_complaint):
        yield "purchase_intent"
    if any(one.has("matters") or _has_long_number(one) for one in heard):
        yield "identification_needed"
    if any(one.has("prompts") or _calls_out(one, is_waiting=is_waiting) for one in heard):
        yield "prompt"
    if has_complaint or any(one.has("waits") for one in heard):
        yield "complaint"
    if any(one.has("thanks", "leaves") for one in heard):
        yield "thanks"


def _marks(heard: list[HeardClause], tongue: Tongue) -> Iterator[Mark]:
    if _complains_of_waiting(heard):
        yield "complains_of_waiting"
    if any(one.has("greets", "calls") for one in heard) and not any(one.has("thanks", "leaves") for one in heard):
        yield "greets"
    if any(one.has("agrees") for one in heard):
        yield "agrees"
    if any(one.has("declines") for one in heard):
        yield "declines"
    if any(one.has("withdraws") for one in heard):
        yield "withdraws"
    is_courteous = any(one.has(*COURTESY) for one in heard)
    if any(_says_more(one, tongue, is_courteous=is_courteous) for one in heard):
        yield "says_more"


def _is_question(one: HeardClause) -> bool:
    if one.has(*NO_QUESTION):
        return False
    return one.has("asks") or (one.clause.is_asked and bool(one.left_over(*COURTESY)))


def _has_purchase_intent(heard: list[HeardClause], *, is_question: bool) -> bool:
    """Whether they wish to buy; words of the shelf count only in a question, and not about what is theirs already."""
    if any(one.has("wants") for one in heard):
        return True
    is_theirs = any(one.has("owns", "matters") for one in heard)
    return is_question and not is_theirs and any(one.has("shops") and _may_ask(one) for one in heard)


def _may_ask(one: HeardClause) -> bool:
    """Tell a thank-you for what was asked before from what is asked."""
    return not one.has("thanks") or _is_question(one)


def _complains_of_waiting(heard: list[HeardClause]) -> bool:
    """Whether they remark on our slowness here; who waits for a parcel or for weeks complains of something else."""
    return any(one.has("waits") and not one.has("elsewhere", "matters") for one in heard)


def _calls_out(one: HeardClause, *, is_waiting: bool) -> bool:
    return one.has("calls") and (one.clause.is_asked or is_waiting)


def _has_long_number(one: HeardClause) -> bool:
    """An order or customer number, or a phone number, given so that we look somebody up."""
    return any(len(word) >= LONG_NUMBER and word.isdigit() for word in one.clause.words)


def _says_more(one: HeardClause, tongue: Tongue, *, is_courteous: bool) -> bool:
    """Whether there is something in it that no courtesy covers, such as a name behind a thank-you is none."""
    if one.has("thanks", "leaves", "settles", "withdraws"):
        return False
    rest = [word for word in one.left_over(*COURTESY) if word not in tongue.fillers]
    if any(character.isdigit() for word in rest for character in word):
        return True
    return len(rest) > (LONGEST_ASIDE if is_courteous else 0)
