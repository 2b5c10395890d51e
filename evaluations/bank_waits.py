"""The learned wait on days it has not seen, in the log of a bank's call centre (Technion, February 1999).

Everything was chosen on the days before 14 February; the five days from then on are the ones foretold here. Beside
them each third of all days is foretold from the other two thirds, and the formulas of the cold start say what they
would have said on the same five days.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import fmean

from bench.result_file import Bar, Row, judged
from floorwalker.app.evaluate.call_days import waits_in
from floorwalker.app.evaluate.call_log import Call, Outcome, calls_in
from floorwalker.app.evaluate.wait import Judgement, judge
from floorwalker.kit.learned_wait.foretold import ColdStart
from floorwalker.kit.learned_wait.learned_wait import LONG_SECONDS
from floorwalker.kit.learned_wait.moment import Waited
from floorwalker.kit.learned_wait.reliability import Judged, auc, brier_skill, reliability_error, rmse
from floorwalker.kit.queueing.ahead import Outflow
from floorwalker.kit.queueing.patience import mean_patience

FIRST_HELD_OUT, THIRDS, MINUTE = "990214", 3, 60
SKILL, RELIABILITY, RMSE = Bar("≥", 0.20), Bar("≤", 0.04), Bar("≤", 72)
LEAST_KEPT, MOST_KEPT = 0.75, 0.85


def rows(log: Path) -> Iterator[Row]:
    """Foretell the days held out, each third of the days from the others, and the days held out by formulas."""
    calls = calls_in(log)
    waits = waits_in(calls)
    past = [one for one in waits if one.day < FIRST_HELD_OUT]
    to_come = [one for one in waits if one.day >= FIRST_HELD_OUT]
    yield from _judged("last five days", judge(past, to_come))
    for third, days in enumerate(_thirds(waits), 1):
        others = [one for one in waits if one.day not in days]
        yield from _judged(f"third {third} of 3", judge(others, [one for one in waits if one.day in days]))
    before = [call for call in calls if call.day < FIRST_HELD_OUT]
    yield from _cold_start(past, to_come, handling_minutes(before), patience_minutes(before))


def _thirds(waits: Sequence[Waited]) -> list[set[str]]:
    days = sorted({one.day for one in waits})
    return [set(days[i::THIRDS]) for i in range(THIRDS)]


def _judged(days: str, judgement: Judgement) -> Iterator[Row]:
    figures, kept = judgement.figures, judgement.announced_kept
    curve = ", ".join(f"{point.chance:.0%} → {point.share:.0%}" for point in judgement.curve)
    cases = f"{judgement.cases} cases; plain share {judgement.long_share:.1%}"
    yield judged(f"{days}: Brier skill", figures.brier_skill, "", SKILL, note=cases)
    yield judged(f"{days}: reliability error", figures.reliability_error, "", RELIABILITY, note=f"curve: {curve}")
    yield judged(f"{days}: RMSE", figures.rmse_s, "s", RMSE)
    yield Row(f"{days}: AUC", figures.auc, "")
    bar, holds = f"{LEAST_KEPT:g} to {MOST_KEPT:g}", LEAST_KEPT <= kept <= MOST_KEPT
    yield Row(f"{days}: announced waits kept", kept, "", bar=bar, holds=holds)


def _cold_start(
    past: Sequence[Waited], to_come: Sequence[Waited], handling: float, patience: float
) -> Iterator[Row]:  # fmt: skip
    """What the formulas say, told only how many agents work and who stands ahead."""
    told = [(ColdStart(Outflow(max(1, w.moment.agents) / handling, 1 / patience), w.moment.ahead), w) for w in to_come]
    chances = [
        Judged(cold.p_over(LONG_SECONDS), wait.seconds > LONG_SECONDS)
        for cold, wait in told
        if wait.is_known_at(LONG_SECONDS)
    ]
    climatology = fmean(one.seconds > LONG_SECONDS for one in past if one.is_known_at(LONG_SECONDS))
    yield Row("cold start: Brier skill", brier_skill(chances, climatology), "")
    yield Row("cold start: reliability error", reliability_error(chances), "")
    yield Row(
        "cold start: RMSE", rmse([(cold.mean_seconds(), wait.seconds) for cold, wait in told if wait.answered]), "s"
    )
    yield Row("cold start: AUC", auc(chances), "")
    answered = [wait.seconds for wait in to_come if wait.answered]
    plain = fmean(wait.seconds for wait in past if wait.answered)
    yield Row("plain mean of the days before: RMSE", rmse([(plain, seconds) for seconds in answered]), "s")


def handling_minutes(calls: Sequence[Call]) -> float:
    """How long an agent has a customer, on average."""
    return fmean(call.ended_at - call.begun_at for call in calls if call.begun_at is not None) / MINUTE


def patience_minutes(calls: Sequence[Call]) -> float:
    """How long customers are ready to wait, on average; patience without end where nobody left."""
    left = sum(call.outcome is Outcome.HANG for call in calls)
    return (mean_patience(sum(call.waited_seconds for call in calls), left) or float("inf")) / MINUTE
