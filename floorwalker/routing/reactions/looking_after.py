"""Somebody waits for an answer: remind, relieve, raise, and offer another way, each once and in time."""

from collections.abc import Iterator

from floorwalker.conversations.actions import handing_over, keeping, minding
from floorwalker.conversations.model import WATCH_MS, Conversation, Step
from floorwalker.conversations.reading.tail import Waits, waits
from floorwalker.kit.clock import Instant
from floorwalker.plumbing.due import schedule
from floorwalker.plumbing.work import Work
from floorwalker.shops.model import SOONEST_STEP_SECONDS, WaitRules
from floorwalker.shops.views import wait_rules_now


def look_after(work: Work, conversation: str) -> None:
    """Read whether the customer waits, do what is due, and come back when the next is."""
    talk = keeping.hold(work, conversation)
    if not talk.is_open:
        return
    waited = waits(work, talk)
    minding.settle_wait(work, conversation, waited)
    if waited.owed_seq is not None:
        minding.raise_complaint(work, conversation, waited)
        _take_due_steps(work, conversation, waited)
    _come_back(work, keeping.hold(work, conversation), waited)


def _take_due_steps(work: Work, conversation: str, waited: Waits) -> None:
    for step in ("nudge", "lead", "alarm", "reassign", "offer"):
        talk = keeping.hold(work, conversation)
        at = _due(talk, waited, wait_rules_now(work)).get(step)
        if at is not None and at <= work.now:
            _take(work, talk, step, waited)


def _take(work: Work, talk: Conversation, step: Step, waited: Waits) -> None:
    minding.take_step(work, talk.id, step, waited)
    if step == "reassign":
        handing_over.queue(work, talk.id, "unanswered", talk.team_id)
    elif step == "offer" and waited.owed_seq is not None:
        minding.offer_alternative(work, talk.id, waited.owed_seq)


def _due(talk: Conversation, waited: Waits, rules: WaitRules) -> dict[Step, Instant]:
    """When each step is due that was not taken for this message; whoever took over later has their own time."""
    if waited.owed_since is None:
        return {}
    done = talk.steps if talk.open_seq == waited.owed_seq else ()
    return {step: at for step, at in _instants(talk, waited.owed_since, rules) if step not in done}


def _instants(talk: Conversation, since: Instant, rules: WaitRules) -> Iterator[tuple[Step, Instant]]:
    if talk.assigned_at is not None:
        # The customer's wait does not begin anew with another agent, but who has just taken over may look first.
        nudge = max(since + rules.nudge_seconds * 1000, talk.assigned_at + SOONEST_STEP_SECONDS * 1000)
        yield "nudge", Instant(nudge)
        yield "reassign", Instant(max(since, talk.assigned_at) + rules.reassign_seconds * 1000)
    yield "lead", Instant(since + rules.lead_seconds * 1000)
    yield "alarm", Instant(since + rules.alarm_seconds * 1000)
    yield "offer", Instant(since + rules.offer_seconds * 1000)


def _come_back(work: Work, talk: Conversation, waited: Waits) -> None:
    """Arrange the next look: at the next step, and for words that counted on a look that has just been had."""
    rules = wait_rules_now(work)
    instants = list(_due(talk, waited, rules).values())
    if talk.watched_until is not None and talk.watched_until > work.now:
        instants.append(Instant(talk.watched_until - WATCH_MS + rules.nudge_seconds * 1000))
    if instants:
        schedule(work, minding.LOOK_AFTER, talk.id, max(Instant(work.now + 1), min(instants)))
