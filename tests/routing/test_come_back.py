"""Who missed a customer takes no more, until what they do proves that they are there."""

import pytest

from floorwalker.availability.actions import come_back, finish_chats, go_away, pulse
from floorwalker.availability.facts import AgentCameOnline
from floorwalker.availability.model import MISSES_TOGETHER_MS, AwayBecause
from floorwalker.availability.views import colleague
from floorwalker.conversations.actions.talking import send_message
from floorwalker.kit.actors import Actor
from floorwalker.kit.facts import Fact
from floorwalker.kit.ids import AgentId, ConversationId
from floorwalker.plumbing.due import claim as claim_due
from floorwalker.plumbing.due import finish
from floorwalker.routing.actions import claim
from floorwalker.routing.reactions.picking_up import MISSED, look_whether_they_write
from tests.cast import Cast
from tests.routing.test_give import hand, too_late

BETWEEN_LOOKS_SECONDS = 6


def misses_max(cast: Cast) -> ConversationId:
    """Ada talks with Mia and does not take Max up; gives Mia's conversation."""
    talk = cast.talk()
    hand(cast, maxs := cast.max_asks())
    too_late(cast, maxs)
    assert presence(cast) == "away"
    return talk


def presence(cast: Cast) -> str:
    return cast.look(colleague, cast.shoe_shop.id, cast.ada.id).presence


def says(cast: Cast, who: Actor, talk: ConversationId) -> None:
    cast.do(send_message, who, talk, cast.new_client_id(), "The brown ones, in 38.")


def look_around(cast: Cast) -> list[Fact]:
    """Time passes, and what is due is done; gives what was told."""
    cast.clock.advance(seconds=BETWEEN_LOOKS_SECONDS)
    told = []
    for item in cast.do(claim_due, cast.house, 9, [MISSED]):
        told += [one.entry.fact for one in cast.told_by(look_whether_they_write, cast.house, AgentId(item.subject_id))]
        cast.do(finish, cast.house, item)
    return told


def test_a_word_to_another_customer_brings_them_back_with_its_cause(cast: Cast) -> None:
    talk = misses_max(cast)
    says(cast, cast.ada, talk)
    says(cast, cast.mia, talk)

    told = look_around(cast)

    assert told == [AgentCameOnline(slots=3, because="wrote")]
    assert presence(cast) == "online"


def test_an_open_console_and_the_customers_words_prove_nothing(cast: Cast) -> None:
    talk = misses_max(cast)
    says(cast, cast.mia, talk)
    cast.do(pulse, cast.ada)

    assert [look_around(cast) for _ in range(3)] == [[], [], []]

    assert presence(cast) == "away"


def test_what_was_written_before_proves_nothing(cast: Cast) -> None:
    talk = cast.talk()
    hand(cast, maxs := cast.max_asks())
    says(cast, cast.ada, talk)
    too_late(cast, maxs)

    assert look_around(cast) == []


def test_taking_a_customer_brings_them_back(cast: Cast) -> None:
    cast.come_online(cast.ada)
    hand(cast, mias := cast.mia_asks())
    too_late(cast, mias)

    told = cast.told_by(claim, cast.ada, mias)

    assert AgentCameOnline(slots=3, because="took_care") in [one.entry.fact for one in told]
    assert presence(cast) == "online"


def test_who_misses_two_in_a_row_is_believed_only_by_their_word(cast: Cast) -> None:
    talk = misses_max(cast)
    says(cast, cast.ada, talk)
    look_around(cast)
    hand(cast, maxs := cast.max_asks())
    too_late(cast, maxs)

    says(cast, cast.ada, talk)

    assert look_around(cast) == []
    assert presence(cast) == "away"


def test_long_after_the_first_miss_a_word_counts_again(cast: Cast) -> None:
    talk = misses_max(cast)
    says(cast, cast.ada, talk)
    look_around(cast)
    cast.clock.advance(seconds=MISSES_TOGETHER_MS / 1000)
    cast.do(pulse, cast.ada)
    hand(cast, maxs := cast.max_asks())
    too_late(cast, maxs)

    says(cast, cast.ada, talk)

    assert look_around(cast) == [AgentCameOnline(slots=3, because="wrote")]


@pytest.mark.parametrize("because", ["break", "end_of_shift"])
def test_who_has_gone_away_meanwhile_stays_away(cast: Cast, because: AwayBecause) -> None:
    talk = misses_max(cast)
    cast.do(go_away, cast.ada, because)
    says(cast, cast.ada, talk)

    assert look_around(cast) == []
    assert presence(cast) == "away"


def test_who_finishes_their_chats_is_not_set_away(cast: Cast) -> None:
    cast.talk()
    hand(cast, maxs := cast.max_asks())
    cast.do(finish_chats, cast.ada, "break")

    too_late(cast, maxs)

    assert presence(cast) == "finishing"


def test_a_stranger_of_another_shop_brings_nobody_back(cast: Cast) -> None:
    talk = misses_max(cast)
    says(cast, cast.ada, talk)

    cast.do(look_whether_they_write, cast.carl, AgentId(cast.ada.id))
    cast.do(come_back, cast.carl, AgentId(cast.ada.id), "wrote")

    assert presence(cast) == "away"
