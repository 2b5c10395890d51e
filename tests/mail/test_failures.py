"""What may work later is tried again; what never will is parked where people see it, in the server's words."""

import pytest

from floorwalker.kit.facts import Attachment
from floorwalker.kit.ids import FileId, new_id
from floorwalker.plumbing.files.files import Files, FilesUnavailable
from floorwalker.plumbing.mail import postman
from floorwalker.plumbing.mail.draft import Draft, enclosed
from floorwalker.plumbing.mail.mail import FIRST_PAUSE_MS, LONGEST_PAUSE_MS, TWO_DAYS_MS, pause_ms
from floorwalker.plumbing.mail.queue import try_again
from floorwalker.plumbing.mail.views import Waiting, parked_mails, waiting
from tests.mail.conftest import OpenStation
from tests.mail.far_post import FarPost
from tests.mail.station import MIA_AT_HOME, Station, queue

FIRST_PAUSE, TWO_DAYS = FIRST_PAUSE_MS / 1000, TWO_DAYS_MS / 1000


def with_file(file_id: FileId) -> Draft:
    file = enclosed(Attachment(file_id, "boots.png", "image/png", 5))
    return Draft(MIA_AT_HOME, "Your boots", "See there.", sender_name="Shoe Shop", enclosures=(file,))


async def words(station: Station) -> Waiting:
    return await station.database.look(waiting)


async def test_a_server_that_was_down_gets_the_mail_when_it_is_up(another: OpenStation, far_post: FarPost) -> None:
    station = another()
    far_post.close()
    [mail] = await station.queue("Your boots")
    await station.send()
    assert str((await words(station)).server_words).startswith("No connection")

    far_post.open()
    await station.send(after=FIRST_PAUSE)

    assert (far_post.subjects(), await station.kinds(mail)) == (["Your boots"], ["mail_queued", "mail_sent"])


@pytest.mark.parametrize("asked", ["of_recipients", "of_letters"])
async def test_not_now_is_asked_again_after_a_pause(station: Station, far_post: FarPost, asked: str) -> None:
    getattr(far_post, asked).append("451 4.7.1 Greylisted, come back in a minute")
    [mail] = await station.queue("Your boots")
    await station.send()
    await station.send(after=FIRST_PAUSE - 1)
    assert (far_post.letters, await station.state(mail)) == ([], "waiting")

    await station.send(after=1)

    assert (far_post.subjects(), await station.state(mail)) == (["Your boots"], "sent")
    assert '"tries":2' in (await station.journal(mail))[-1]


@pytest.mark.parametrize("asked", ["of_recipients", "of_letters"])
async def test_never_is_parked_at_once_in_the_servers_words(
    another: OpenStation, far_post: FarPost, asked: str
) -> None:
    station = another()
    getattr(far_post, asked).append(f"550 5.1.1 \x1b[31m No such \x07 person {'!' * 400}")
    [mail] = await station.queue("Your boots")

    await station.send()
    await station.send(after=3_600)

    [given_up] = await station.database.look(parked_mails)
    assert given_up.server_words is not None
    assert given_up.server_words.startswith("550 5.1.1 [31m No such person !!!")
    assert len(given_up.server_words) == 300
    assert far_post.letters == []
    assert '"because":"refused","tries":1,"status":550' in (await station.journal(mail))[-1]


async def test_a_parked_mail_is_sent_when_somebody_says_so(station: Station, far_post: FarPost) -> None:
    far_post.of_recipients.append("550 No such person")
    [mail] = await station.queue("Your boots")
    await station.send()

    await station.do(try_again, mail)
    await station.send()

    assert far_post.subjects() == ["Your boots"]
    assert await station.kinds(mail) == ["mail_queued", "mail_failed", "mail_tried_again", "mail_sent"]


async def test_a_mail_that_waits_is_sent_at_once_when_somebody_says_so(station: Station, far_post: FarPost) -> None:
    far_post.of_recipients.append("451 Greylisted")
    [mail] = await station.queue("Your boots")
    await station.send()

    await station.do(try_again, mail)
    await station.send()

    assert far_post.subjects() == ["Your boots"]
    assert await station.kinds(mail) == ["mail_queued", "mail_sent"]


async def test_what_is_too_late_is_given_up_and_not_sent_late(station: Station, far_post: FarPost) -> None:
    far_post.close()
    [mail] = await station.queue("Call you at ten")
    for _ in range(80):
        await station.send(after=LONGEST_PAUSE_MS / 1000)

    far_post.open()
    await station.send(after=3_600)

    assert far_post.letters == []
    assert await station.kinds(mail) == ["mail_queued", "mail_failed"]
    assert '"because":"expired"' in (await station.journal(mail))[-1]
    assert len(await station.database.look(parked_mails)) == 1


async def test_a_mail_that_waited_for_a_setting_too_long_is_not_sent(station: Station, far_post: FarPost) -> None:
    [mail] = await station.queue("Call you at ten")

    await station.send(after=TWO_DAYS)

    assert (far_post.letters, await station.state(mail)) == ([], "parked")


async def test_a_silent_server_is_left_and_asked_again(
    station: Station, far_post: FarPost, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def never(*_: object) -> None:
        raise TimeoutError

    [mail] = await station.queue("Your boots")
    with monkeypatch.context() as patched:
        patched.setattr(postman, "hand_over", never)
        await station.send()
    assert (await words(station)).server_words == "It took too long."

    await station.send(after=FIRST_PAUSE)

    assert (far_post.subjects(), await station.state(mail)) == (["Your boots"], "sent")


async def test_a_file_that_is_gone_parks_the_mail(station: Station, far_post: FarPost) -> None:
    mail = await station.do(queue, with_file(FileId(new_id())), "boots")

    await station.send()

    assert (far_post.letters, await station.state(mail)) == ([], "parked")
    assert '"because":"enclosure_missing"' in (await station.journal(mail))[-1]


async def test_a_file_that_cannot_be_read_now_is_waited_for(
    station: Station, far_post: FarPost, monkeypatch: pytest.MonkeyPatch
) -> None:
    def away(_: Files, __: object) -> bytes:
        raise FilesUnavailable from OSError("The bucket is away.")

    file_id = FileId(new_id())
    await station.files.keep(file_id, b"\x89boot")
    await station.do(queue, with_file(file_id), "boots")
    with monkeypatch.context() as patched:
        patched.setattr("floorwalker.plumbing.files.folder.Folder.content", away)
        await station.send()
    assert "The bucket is away." in str((await words(station)).server_words)

    await station.send(after=FIRST_PAUSE)

    [enclosure] = far_post.letters[0].iter_attachments()
    assert enclosure.get_content() == b"\x89boot"


def test_each_pause_is_longer_and_no_two_mails_keep_step() -> None:
    assert [pause_ms(tries, 0.5) / 1000 for tries in (1, 2, 3, 8, 30)] == [30, 60, 120, 3_600, 3_600]
    assert (pause_ms(2, 0), pause_ms(2, 1)) == (30_000, 90_000)


async def test_a_mistake_of_ours_is_tried_again_and_then_shown(
    station: Station, far_post: FarPost, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> bytes:
        raise ZeroDivisionError

    [mail] = await station.queue("Your boots")
    with monkeypatch.context() as patched:
        patched.setattr(postman, "letter", broken)
        await station.send()
    assert await station.state(mail) == "waiting"

    await station.send(after=60)

    assert far_post.subjects() == ["Your boots"]
