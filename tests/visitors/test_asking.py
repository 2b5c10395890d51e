"""What a shop asks of visitors, when, and of whom no more."""

from typing import Literal

import pytest

from floorwalker.conversations.actions.talking import send_message
from floorwalker.customers.model import Vouched
from floorwalker.kit.errors import NotAllowed
from floorwalker.kit.ids import VisitorId
from floorwalker.visitors.actions import choose_asking, introduce, present
from floorwalker.visitors.model import Asking, IntroductionRequired, Presented
from floorwalker.visitors.views import asking, still_to_ask
from tests.cast import Cast

NOTHING = Asking("off", "off", "off")
BOTH_FIRST = Asking("before", "required", "required")


def left(cast: Cast) -> Asking:
    return cast.look(still_to_ask, cast.shoe_shop.id, VisitorId(cast.mia.id))


def test_a_shop_that_said_nothing_asks_both_while_they_wait_and_requires_neither(cast: Cast) -> None:
    assert left(cast) == Asking("waiting", "optional", "optional")


def test_what_is_known_is_not_asked_again(cast: Cast) -> None:
    cast.do(introduce, cast.mia, "Mia", "")
    assert left(cast) == Asking("waiting", "off", "optional")

    cast.do(introduce, cast.mia, "", "mia@home.example")
    assert left(cast) == NOTHING


def test_whom_the_shop_vouches_for_is_asked_nothing(cast: Cast) -> None:
    cast.do(choose_asking, cast.lea, BOTH_FIRST)
    cast.do(present, cast.mia, Presented(Vouched("4711")))

    assert left(cast) == NOTHING
    cast.mia_asks()


def test_nothing_is_required_while_they_wait(cast: Cast) -> None:
    cast.do(choose_asking, cast.lea, Asking("waiting", "required", "off"))

    assert left(cast) == Asking("waiting", "optional", "off")
    cast.mia_asks()


@pytest.mark.parametrize("when", ["off", "waiting", "before"])
def test_what_may_be_left_out_holds_nobody_back(cast: Cast, when: Literal["off", "waiting", "before"]) -> None:
    cast.do(choose_asking, cast.lea, Asking(when))

    cast.mia_asks()


def test_what_is_required_first_is_required_before_a_word_is_kept(cast: Cast) -> None:
    cast.do(choose_asking, cast.lea, BOTH_FIRST)

    with pytest.raises(IntroductionRequired):
        cast.mia_asks()
    cast.do(introduce, cast.mia, "Mia", "")
    with pytest.raises(IntroductionRequired):
        cast.mia_asks()
    cast.do(introduce, cast.mia, "", "mia@home.example")

    cast.mia_asks()


def test_whoever_talks_already_is_not_stopped_by_another_choice(cast: Cast) -> None:
    conversation = cast.mia_asks()

    cast.do(choose_asking, cast.lea, BOTH_FIRST)

    cast.do(send_message, cast.mia, conversation, cast.new_client_id(), "And in green?")


def test_what_one_process_chose_another_knows(cast: Cast) -> None:
    cast.do(choose_asking, cast.lea, BOTH_FIRST)
    cast.cut_the_power()

    assert cast.look(asking, cast.shoe_shop.id) == BOTH_FIRST
    with pytest.raises(IntroductionRequired):
        cast.mia_asks()


def test_an_agent_and_a_visitor_choose_nothing(cast: Cast) -> None:
    for somebody in (cast.ada, cast.mia):
        with pytest.raises(NotAllowed):
            cast.do(choose_asking, somebody, BOTH_FIRST)


def test_a_stranger_chooses_for_their_own_shop_only(cast: Cast) -> None:
    cast.do(choose_asking, cast.carl, BOTH_FIRST)

    assert cast.look(asking, cast.shoe_shop.id) == Asking()
