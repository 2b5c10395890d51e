"""What is kept of a feedback is what its facts amount to, and what is counted is the same."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from floorwalker.conversations.actions.ending import close
from floorwalker.conversations.actions.talking import send_message
from floorwalker.feedback import store
from floorwalker.feedback.actions import give_feedback
from floorwalker.feedback.facts import FeedbackAsked, FeedbackGiven, apply
from floorwalker.feedback.model import Answers, Feedback, FeedbackId
from floorwalker.feedback.views import feedback_page
from floorwalker.kit.errors import FloorwalkerError
from floorwalker.plumbing.trail import is_intact
from tests.cast import Cast

TAPS = st.lists(
    st.tuples(st.sampled_from([True, False, None]), st.sampled_from([True, False, None]), st.sampled_from(["", "!"])),
    min_size=1,
    max_size=6,
)


@given(TAPS)
@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_state_is_what_the_facts_make_of_it(cast: Cast, taps: list[tuple[bool | None, bool | None, str]]) -> None:
    talk = cast.talk()
    cast.do(send_message, cast.ada, talk, cast.new_client_id(), "They do, take one size more.")
    cast.do(close, cast.ada, talk, "answered")
    folded: Feedback | None = None

    for tap in taps:
        outcome = cast.outcome_of(give_feedback, cast.mia, talk, Answers(*tap))
        assert outcome.error is None or isinstance(outcome.error, FloorwalkerError)
        for told in outcome.told:
            if isinstance(told.entry.fact, FeedbackAsked):
                folded = told.entry.fact.begun(told.site_id, FeedbackId(told.subject_id), told.entry.at)
            elif isinstance(told.entry.fact, FeedbackGiven) and folded is not None:
                folded = apply(folded, told.entry)

    kept = cast.look(store.of_conversation, cast.shoe_shop.id, talk)
    assert kept == folded
    if kept is not None:
        assert cast.look(is_intact, cast.shoe_shop.id, kept.id)
        shown = next(one.card for one in cast.look(feedback_page, cast.lea, 30).latest if one.conversation == talk)
        assert (shown.is_solved, shown.is_satisfied) == (kept.is_solved, kept.is_satisfied)
