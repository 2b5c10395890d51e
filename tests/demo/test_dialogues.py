"""What is said in the demo can be staged."""

import re

import pytest
from PIL import Image

from demo.catalogue import PRODUCTS
from demo.dialogues import all_dialogues
from demo.draw_portraits import FACES, SIZE, draw
from demo.people import CUSTOMERS, STAFF

DIALOGUES = all_dialogues()


def test_there_are_enough_of_them_in_three_languages() -> None:
    assert len(DIALOGUES) >= 60
    assert {one.language for one in DIALOGUES} == {"en", "fi", "sv"} == set(CUSTOMERS)


def test_a_customer_begins_every_one_at_once() -> None:
    beginnings = {(one.lines[0].by, one.lines[0].after_seconds) for one in DIALOGUES}

    assert beginnings == {("customer", 0)}


def test_only_blanks_that_the_stage_fills_in_are_left() -> None:
    blanks = {blank for one in DIALOGUES for line in one.lines for blank in re.findall(r"{(.*?)}", line.text)}

    assert blanks == {"agent", "customer", "order"}


def test_what_they_talk_about_is_sold() -> None:
    shown = {one.product_id for one in DIALOGUES if one.product_id}

    assert shown <= {each.id for each in PRODUCTS}


def test_some_are_slow_some_leave_and_one_is_never_answered() -> None:
    pauses = [line.after_seconds for one in DIALOGUES for line in one.lines if line.by == "agent"]
    silent = [one for one in DIALOGUES if all(line.by == "customer" for line in one.lines)]

    assert {one.ending for one in DIALOGUES} == {"answered", "no_reply", "ended_by_visitor", "unanswered"}
    assert max(pauses) >= 180
    assert [one.ending for one in silent] == ["unanswered"]


@pytest.mark.parametrize("name", [one.first_name for one in STAFF])
def test_a_portrait_is_the_one_that_is_drawn(name: str) -> None:
    colleague = next(one for one in STAFF if one.first_name == name)

    with Image.open(colleague.portrait) as kept:
        assert kept.size == (SIZE, SIZE)
        assert kept.tobytes() == draw(FACES[name]).tobytes()
