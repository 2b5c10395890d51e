"""M28: of the conversations somebody answered, who was offered a copy, asked, took it up, and heard from us again."""

from typing import Any

from floorwalker.conversations.actions.ending import close
from floorwalker.feedback.actions import ask_feedback
from floorwalker.feedback.facts import FeedbackAsked
from floorwalker.kit.ids import ConversationId
from floorwalker.routing.actions import claim
from floorwalker.transcripts.actions import note_download
from floorwalker.transcripts.facts import TranscriptGiven
from floorwalker.wrapups.actions.following_up import promise_follow_up
from floorwalker.wrapups.facts import FollowUpGiven
from floorwalker.wrapups.measures.afterwards import AfterwardsShares
from floorwalker.wrapups.measures.page import topic_page
from tests.cast import Cast
from tests.wrapups.over import over


def shares(cast: Cast) -> AfterwardsShares:
    return cast.look(topic_page, cast.lea, 30).afterwards


def test_each_share_is_of_conversations_that_somebody_answered(cast: Cast) -> None:
    over(cast)
    unanswered = cast.max_asks()
    cast.do(claim, cast.ada, unanswered)
    cast.do(close, cast.ada, unanswered, "unanswered")

    assert shares(cast) == AfterwardsShares(answered=1, offered=0, asked=0, taken_up=0, followed_up=0)


def test_who_is_asked_is_offered_a_copy_beside_it_and_so_was_who_took_one(cast: Cast) -> None:
    talk = over(cast)

    cast.do(note_download, cast.mia, talk, "text", 2)
    assert shares(cast) == AfterwardsShares(answered=1, offered=1, asked=0, taken_up=1, followed_up=0)
    cast.do(ask_feedback, cast.mia, talk)

    assert shares(cast) == AfterwardsShares(answered=1, offered=1, asked=1, taken_up=1, followed_up=0)


def test_the_figure_is_what_the_facts_say(cast: Cast) -> None:
    talk = over(cast)
    told = [
        *cast.told_by(ask_feedback, cast.mia, talk),
        *cast.told_by(note_download, cast.mia, talk, "html", 2),
        *cast.told_by(promise_follow_up, cast.ada, talk, "mail", "mia@home.example"),
    ]

    def about(kind: type) -> set[ConversationId]:
        facts: list[Any] = [one.entry.fact for one in told if isinstance(one.entry.fact, kind)]
        return {fact.conversation_id for fact in facts}

    asked, given, followed = about(FeedbackAsked), about(TranscriptGiven), about(FollowUpGiven)
    counted = (len(asked | given), len(asked), len(given), len(followed))
    found = shares(cast)
    assert (found.offered, found.asked, found.taken_up, found.followed_up) == counted == (1, 1, 1, 1)
