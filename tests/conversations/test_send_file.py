"""Uploading a file, and saying it."""

import pytest

from floorwalker.conversations.actions.talking import send_message
from floorwalker.conversations.actions.uploading import upload
from floorwalker.conversations.views import entries_after, file_for
from floorwalker.kit.actors import Actor
from floorwalker.kit.errors import EmptyText, NotFound
from floorwalker.kit.facts import Attachment
from floorwalker.kit.ids import ConversationId, FileId, new_id
from tests.cast import Cast


def uploaded(cast: Cast, owner: Actor) -> Attachment:
    file = Attachment(FileId(new_id()), "boots.png", "image/png", 1_234, 640, 480)
    return cast.do(upload, owner, file)


def send(cast: Cast, sender: Actor, file: Attachment, to: str | None = None) -> ConversationId:
    return cast.do(send_message, sender, to, cast.new_client_id(), "", file.id).conversation


def test_a_file_is_a_message_without_words(cast: Cast) -> None:
    file = uploaded(cast, cast.mia)

    talk = send(cast, cast.mia, file)

    personal = cast.look(entries_after, cast.ada, talk, 1)[0].personal
    assert personal is not None
    assert (personal.text, personal.file) == ("", file)


def test_a_sent_file_is_there_for_both_sides(cast: Cast) -> None:
    talk = cast.talk()
    file = uploaded(cast, cast.ada)

    send(cast, cast.ada, file, talk)

    assert cast.look(file_for, cast.mia, file.id) == cast.look(file_for, cast.ada, file.id) == file


def test_a_file_is_sent_once(cast: Cast) -> None:
    file = uploaded(cast, cast.mia)
    send(cast, cast.mia, file)

    with pytest.raises(NotFound):
        send(cast, cast.mia, file)


def test_words_that_are_nothing_to_read_beside_a_file_that_is_not_there_are_refused(cast: Cast) -> None:
    with pytest.raises(NotFound):
        cast.do(send_message, cast.mia, None, cast.new_client_id(), "", "absent")
    with pytest.raises(EmptyText):
        cast.do(send_message, cast.mia, None, cast.new_client_id(), "")


def test_a_file_that_was_not_sent_is_its_owners_only(cast: Cast) -> None:
    file = uploaded(cast, cast.mia)

    with pytest.raises(NotFound):
        cast.look(file_for, cast.ada, file.id)

    assert cast.look(file_for, cast.mia, file.id) == file


@pytest.mark.parametrize("name", ["max", "carl", "ada"])
def test_a_stranger_cannot_send_mias_upload(cast: Cast, name: str) -> None:
    talk = cast.talk()
    file = uploaded(cast, cast.mia)
    target = talk if name == "ada" else None

    with pytest.raises(NotFound):
        send(cast, getattr(cast, name), file, target)


@pytest.mark.parametrize("name", ["max", "carl"])
def test_a_stranger_cannot_look_at_mias_file(cast: Cast, name: str) -> None:
    file = uploaded(cast, cast.mia)
    send(cast, cast.mia, file)

    with pytest.raises(NotFound):
        cast.look(file_for, getattr(cast, name), file.id)


def test_a_strangers_upload_is_not_mias(cast: Cast) -> None:
    file = cast.do(upload, cast.max, Attachment(FileId(new_id()), "x", "image/png", 1))

    with pytest.raises(NotFound):
        send(cast, cast.mia, file)
