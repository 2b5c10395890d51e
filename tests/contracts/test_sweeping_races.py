"""An upload that is sent in the moment it is taken away is one or the other, whoever is first."""

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest

from floorwalker.conversations.actions.talking import send_message
from floorwalker.conversations.actions.uploading import forget_upload, give_up_upload, upload
from floorwalker.conversations.views import file_for
from floorwalker.kit.errors import NotFound
from floorwalker.kit.facts import Attachment
from floorwalker.kit.ids import FileId, new_id
from tests.cast import Cast

Node = Callable[[], Cast]
A_MOMENT = 0.2
"""Long enough for the second to be waiting, and shorter than it waits."""


def uploaded(cast: Cast) -> FileId:
    return cast.do(upload, cast.mia, Attachment(FileId(new_id()), "boots.png", "image/png", 1_234)).id


def test_who_is_about_to_send_it_keeps_it(node: Node) -> None:
    here, there = node(), node()
    boots = uploaded(here)
    here.begin(send_message, here.mia, None, "message-a", "", boots)

    with ThreadPoolExecutor(1) as thread:
        given_up = thread.submit(there.do, give_up_upload, there.house, boots)
        time.sleep(A_MOMENT)
        here.connection.commit()

    assert given_up.result() is False
    there.do(forget_upload, there.house, boots)
    assert there.look(file_for, there.mia, boots).id == boots


def test_who_comes_when_it_is_being_taken_away_does_not_send_it(node: Node) -> None:
    here, there = node(), node()
    boots = uploaded(here)
    here.begin(give_up_upload, here.house, boots)

    with ThreadPoolExecutor(1) as thread:
        sent = thread.submit(there.do, send_message, there.mia, None, "message-a", "", boots)
        time.sleep(A_MOMENT)
        here.connection.commit()

    with pytest.raises(NotFound):
        sent.result()
