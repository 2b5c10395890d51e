"""A loss, a double and a swap are found wherever they happen: a check that cannot fail shows nothing."""

from dataclasses import replace

from floorwalker.app.play.findings import Findings, Said, examine
from floorwalker.app.play.screen import Shown
from floorwalker.edges.live.frames import Kept
from floorwalker.kit.clock import Instant
from floorwalker.kit.ids import ConversationId


def said(number: int, *, begun_at: float, kept_at: float) -> Said:
    kept = Kept(id=1, conversation=ConversationId("c"), seq=number, at=Instant(0))
    return Said(f"client-{number}", "visitor", f"words {number} ", begun_at, kept, kept_at)


def shown(number: int) -> Shown:
    return Shown(number, f"client-{number}", f"words {number}", 0)


SAID = [said(number, begun_at=number, kept_at=number + 0.5) for number in (1, 2, 3)]
RIGHT = [shown(1), shown(2), shown(3)]


def test_nothing_is_wrong_when_all_places_show_what_was_acknowledged() -> None:
    assert examine(SAID, [RIGHT, RIGHT, RIGHT]).is_clean


def test_what_is_missing_in_one_place_is_lost() -> None:
    assert examine(SAID, [RIGHT, [shown(1), shown(3)]]) == Findings(lost=1)


def test_what_was_never_acknowledged_is_lost() -> None:
    unanswered = replace(SAID[2], kept=None, kept_at=float("inf"))

    assert examine([*SAID[:2], unanswered], [RIGHT]) == Findings(lost=1)


def test_other_words_than_were_said_are_a_loss() -> None:
    assert examine(SAID, [[replace(shown(1), text="word"), *RIGHT[1:]]]) == Findings(lost=1)


def test_another_place_than_was_acknowledged_is_a_loss() -> None:
    assert examine(SAID, [[*RIGHT[:2], replace(shown(3), seq=4)]]) == Findings(lost=1)


def test_what_is_there_twice_is_doubled() -> None:
    assert examine(SAID, [RIGHT, [*RIGHT, shown(3)]]) == Findings(doubled=1)


def test_what_nobody_said_is_doubled() -> None:
    assert examine(SAID, [[*RIGHT, shown(4)]]) == Findings(doubled=1)


def test_what_was_acknowledged_before_the_other_began_stands_before_it() -> None:
    swapped = [SAID[0], replace(SAID[1], kept=SAID[2].kept), replace(SAID[2], kept=SAID[1].kept)]
    place = [shown(1), replace(shown(3), seq=2), replace(shown(2), seq=3)]

    assert examine(swapped, [place]) == Findings(out_of_order=1)


def test_what_was_said_at_the_same_time_may_stand_either_way() -> None:
    crossing = [said(1, begun_at=1.2, kept_at=2), said(2, begun_at=1, kept_at=3)]

    assert examine(crossing, [[shown(1), shown(2)]]).is_clean
