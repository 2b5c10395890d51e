"""Is anybody left waiting over thirty days? What the facts of made-up days say, held against what was promised."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from statistics import mean, median, quantiles

import msgspec

from bench.result_file import Bar, Row, judged
from evaluations.days.ledger import Served
from evaluations.days.offered import Offered
from evaluations.days.parameters import WHY, Parameters
from evaluations.days.play import Lived, live
from evaluations.days.promptness import MEANS, PICKED_UP_MEANS, Promptness

DAYS = 30
IN_TIME, UNANSWERED, USABLE = Bar("≥", 0.95), Bar("≤", 0.01), Bar("≥", 0.9)
EACH_END, NONE, PROMPT = Bar("≥", 20), Bar("≤", 0), Bar("≤", 10)
ENDS = ("answered", "handed_over", "promised", "left_by_customer", "spam")
FULL_LOAD = 1.0


def input_of(parameters: Parameters) -> str:
    """Name what the figures are made from."""
    return f"{DAYS} days, seed {parameters.seed}, parameters sha256 {parameters.digest()}"


def rows(parameters: Parameters, count: int = DAYS) -> Iterator[Row]:
    """Let the days pass, and give their figures."""
    yield from rows_of(live(parameters, count))


def rows_of(lived: Lived) -> Iterator[Row]:
    """Give the figures of days that have passed."""
    used = [one for one in lived.chats if not one.is_spam]
    yield from _what_was_lived(lived, used)
    yield judged("days: answered with substance within 60 s", in_time(used), "of chats", IN_TIME)
    yield judged("days: unanswered", unanswered(used), "of chats", UNANSWERED, note=UNANSWERED_MEANS)
    yield Row("days: no substance before the end, promised ones too", _share(used, _is_without_substance), "of chats")
    yield judged("days: widget usable at 100 % load", usable(lived.offered, FULL_LOAD), "of opening seconds", USABLE)
    for load in sorted({one.load for one in lived.offered} - {FULL_LOAD}):
        yield Row(f"days: widget usable at {load:.0%} load", usable(lived.offered, load), "of opening seconds")
    yield from _how_prompt(lived.promptness)
    yield judged("days: chats beyond anybody's slots", lived.over_capacity, "chats", NONE)
    yield from _ends(lived)


def in_time(used: Sequence[Served]) -> float:
    """The share that got an answer of substance within a minute of their first question."""
    return _share(used, lambda one: one.is_in_time)


def unanswered(used: Sequence[Served]) -> float:
    """The share that ended without an answer, and without a promise of one."""
    return _share(used, lambda one: one.is_left_unanswered)


def usable(offered: Iterable[Offered], load: float) -> float:
    """The part of the opening seconds in which a chat was offered, each by the share of visitors who saw it."""
    days = [one for one in offered if one.load == load]
    return sum(one.usable_seconds for one in days) / (sum(one.opening_seconds for one in days) or 1)


def ends_of(lived: Lived) -> Counter[str]:
    """Count how chats and contacts ended."""
    ends: Counter[str] = Counter(str(one.talk.ending) for one in lived.chats)
    contacts = {"answered": "answered", "left by customer": "left_by_customer", "spam": "spam"}
    for state, count in lived.contacts.items():
        ends[contacts.get(state, "None")] += count
    return ends


def _what_was_lived(lived: Lived, used: Sequence[Served]) -> Iterator[Row]:
    shop = lived.parameters.shop
    supposed = msgspec.json.encode(lived.parameters).decode().replace('"', "")
    yield Row("days: days", lived.days, "days", note=f"{lived.opened_days} of them open. Supposed: {supposed}")
    chosen = "; ".join(f"{name}: {why}" for name, why in WHY.items())
    came = sum(lived.seen.values())
    yield Row("days: customers who came while it was open", came, "customers", note=f"Chosen by us: {chosen}")
    yield Row(
        "days: chats", len(lived.chats), "chats", note=f"{shop.agents} agents, plan {shop.chats_per_hour:g} an hour"
    )
    for told, count in sorted(lived.seen.items()):
        yield Row(f"days: told {told} by the launcher", count / max(1, came), "of customers who came")
    yield Row("days: time in an agent's hands, mean", mean(one.handled_seconds for one in used), "s")
    first = [one.clocks.first_response_ms / 1000 for one in used if one.clocks.first_response_ms is not None]
    yield Row("days: first human line, median", median(first), "s")
    yield Row("days: first human line, p90", quantiles(first, n=10)[-1], "s")
    answers = [one.clocks.first_substantive_ms / 1000 for one in used if one.clocks.first_substantive_ms is not None]
    yield Row("days: answer of substance, median", median(answers), "s")
    yield Row("days: answer of substance, p90", quantiles(answers, n=10)[-1], "s")
    for load in sorted({one.load for one in lived.offered}):
        yield Row(f"days: answered within 60 s at {load:.0%} load", in_time(_at_load(lived, used, load)), "of chats")


def _how_prompt(found: Promptness) -> Iterator[Row]:
    given, taken = (found.of_nearly_all(seconds) for seconds in (found.given, found.picked_up))
    count = f" {len(found.given)} gifts, {len(found.picked_up)} taken up, {found.missed} never."
    yield judged("days: free slot until given, p95", given, "s", PROMPT, note=MEANS + count)
    yield judged("days: free slot until picked up, p95", taken, "s", PROMPT, note=MEANS + PICKED_UP_MEANS + count)


def _at_load(lived: Lived, used: Sequence[Served], load: float) -> list[Served]:
    days = [(one.begins_at, one.ends_at) for one in lived.offered if one.load == load]
    return [one for one in used if any(begins <= one.talk.started_at < ends for begins, ends in days)]


def _ends(lived: Lived) -> Iterator[Row]:
    ends = ends_of(lived)
    for end in ENDS:
        yield judged(f"days: ended as {end.replace('_', ' ')}", ends[end], "chats and contacts", EACH_END)
    others = sum(count for end, count in ends.items() if end not in ENDS)
    yield judged("days: ended in a sixth way, or not at all", others, "chats and contacts", NONE)
    yield Row("days: contacts that live chat did not catch", sum(lived.contacts.values()), "contacts")


def _share(used: Sequence[Served], holds: Callable[[Served], bool]) -> float:
    return sum(1 for one in used if holds(one)) / max(1, len(used))


def _is_without_substance(one: Served) -> bool:
    return one.clocks.is_unanswered


UNANSWERED_MEANS = (
    "No answer of substance before the end, or ended by us while a question stood open, and nobody promised an answer"
    " with a name and a time; those who lost patience count. Spam is left out."
)
