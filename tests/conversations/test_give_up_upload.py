"""What was uploaded and not sent is given up, and then forgotten."""

import pytest

from floorwalker.conversations.actions.talking import send_message
from floorwalker.conversations.actions.uploading import forget_upload, give_up_upload, upload
from floorwalker.conversations.views import file_for
from floorwalker.kit.actors import system_of
from floorwalker.kit.errors import NotFound
from floorwalker.kit.facts import Attachment
from floorwalker.kit.ids import FileId, new_id
from tests.cast import Cast


@pytest.fixture
def boots(cast: Cast) -> FileId:
    return cast.do(upload, cast.mia, Attachment(FileId(new_id()), "boots.png", "image/png", 1_234, 640, 480)).id


def send(cast: Cast, file_id: FileId) -> None:
    cast.do(send_message, cast.mia, None, cast.new_client_id(), "", file_id)


def test_what_was_given_up_is_nobodys(cast: Cast, boots: FileId) -> None:
    assert cast.do(give_up_upload, cast.house, boots)

    with pytest.raises(NotFound):
        send(cast, boots)
    with pytest.raises(NotFound):
        cast.look(file_for, cast.mia, boots)


def test_what_was_given_up_is_forgotten_and_no_more_is(cast: Cast, boots: FileId) -> None:
    cast.do(forget_upload, cast.house, boots)
    assert cast.do(give_up_upload, cast.house, boots)

    cast.do(forget_upload, cast.house, boots)

    assert not cast.do(give_up_upload, cast.house, boots)


def test_what_was_sent_stays(cast: Cast, boots: FileId) -> None:
    send(cast, boots)

    assert not cast.do(give_up_upload, cast.house, boots)
    cast.do(forget_upload, cast.house, boots)

    assert cast.look(file_for, cast.mia, boots).id == boots


def test_a_stranger_gives_up_nothing_of_mias(cast: Cast, boots: FileId) -> None:
    assert not cast.do(give_up_upload, system_of(cast.hat_shop.id), boots)

    send(cast, boots)


def test_a_stranger_forgets_nothing_of_mias(cast: Cast, boots: FileId) -> None:
    cast.do(give_up_upload, cast.house, boots)

    cast.do(forget_upload, system_of(cast.hat_shop.id), boots)

    assert cast.do(give_up_upload, cast.house, boots)
