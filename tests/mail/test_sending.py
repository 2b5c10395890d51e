"""A mail is queued if and only if its cause was kept, and sent once, whoever sends it."""

import asyncio
import threading

import pytest

from floorwalker.kit.actors import system_of
from floorwalker.kit.errors import NotFound
from floorwalker.plumbing.mail.mailbox import Mailbox
from floorwalker.plumbing.mail.queue import erase_mails_to, try_again, withdraw
from floorwalker.plumbing.trail import is_intact
from floorwalker.plumbing.work import Work
from tests.mail.conftest import OpenStation
from tests.mail.far_post import FarPost
from tests.mail.station import Station, a_draft, queue
from tests.patience import until

MANY = [f"mail {number:02}" for number in range(12)]


class Cold(Exception):
    """The cause comes to nothing after the mail was queued."""


def queue_and_fail(work: Work) -> None:
    queue(work, a_draft(), "boots")
    raise Cold


async def test_a_mail_is_sent_once(another: OpenStation, far_post: FarPost) -> None:
    station = another()
    [mail] = await station.queue("Your boots")

    await station.send()
    await station.send(after=3_600)

    assert far_post.subjects() == ["Your boots"]
    assert far_post.letters[0]["Message-ID"] == f"<{mail}@shoes.example>"
    assert await station.kinds(mail) == ["mail_queued", "mail_sent"]
    assert await station.state(mail) == "sent"


async def test_processes_at_once_send_each_mail_once(another: OpenStation, far_post: FarPost) -> None:
    stations = [another(), another()]
    await stations[0].queue(*MANY[:6])
    await stations[1].queue(*MANY[6:], to=Mailbox("max@home.example"))

    await asyncio.gather(*[station.send() for station in stations])

    assert sorted(far_post.subjects()) == MANY


async def test_without_its_cause_no_mail_is_sent(another: OpenStation, far_post: FarPost) -> None:
    station = another()

    with pytest.raises(Cold):
        await station.do(queue_and_fail)
    await station.send()

    assert far_post.letters == []


async def test_what_is_asked_for_twice_is_one_mail(station: Station, far_post: FarPost) -> None:
    first = await station.do(queue, a_draft(), "boots")
    again = await station.do(queue, a_draft("Your other boots"), "boots")
    await station.send()

    assert (again, far_post.subjects()) == (first, ["Your boots"])


async def test_another_shops_key_is_another_mail(station: Station, far_post: FarPost) -> None:
    hats = system_of(station.people.hat_shop.id)

    await station.do(queue, a_draft(), "one")
    await station.database.submit(queue, hats, a_draft("Your hat"), "one")
    await station.send()

    assert sorted(far_post.subjects()) == ["Your boots", "Your hat"]


async def test_while_a_server_is_silent_everything_else_goes_on(station: Station, far_post: FarPost) -> None:
    answer = threading.Event()
    far_post.of_letters.append(answer)
    await station.queue("Slow")
    await station.messenger.set_out()
    await until(lambda: not far_post.of_letters)

    [quick] = await station.queue("Quick")
    await station.messenger.set_out()
    await until(lambda: far_post.subjects() == ["Quick"])

    answer.set()
    await station.messenger.all_back()
    assert (far_post.subjects(), await station.state(quick)) == (["Quick", "Slow"], "sent")


async def test_what_was_withdrawn_is_not_sent(station: Station, far_post: FarPost) -> None:
    [mail] = await station.queue("Your boots")

    await station.do(withdraw, mail)
    await station.do(withdraw, mail)
    await station.send()

    assert (far_post.letters, await station.kinds(mail)) == ([], ["mail_queued", "mail_withdrawn"])


async def test_what_was_sent_stays_sent(station: Station) -> None:
    [mail] = await station.queue("Your boots")
    await station.send()

    await station.do(withdraw, mail)
    await station.do(try_again, mail)

    assert await station.kinds(mail) == ["mail_queued", "mail_sent"]


async def test_what_was_written_to_somebody_can_be_erased(station: Station, far_post: FarPost) -> None:
    [sent] = await station.queue("Your boots")
    await station.send()
    [waiting] = await station.queue("Your laces")

    assert await station.do(erase_mails_to, "mia@home.example") == 2
    await station.send()

    left = await station.database.look(lambda reads: reads.read("SELECT * FROM mails"))
    assert not any(word in str(left) for word in ("Mia", "home.example", "boots.", "laces.", "They are"))
    assert far_post.subjects() == ["Your boots"]
    assert [await station.state(mail) for mail in (sent, waiting)] == ["sent", "withdrawn"]
    assert await station.database.look(is_intact, station.people.shoe_shop.id, waiting)


async def test_facts_of_mails_hold_no_words(station: Station) -> None:
    [mail] = await station.queue("Your boots")
    await station.send()

    facts = " ".join(await station.journal(mail))

    assert "callback_promised" in facts
    assert not any(word in facts for word in ("Mia", "home.example", "boots", "They"))


async def test_a_stranger_finds_no_mail_of_ours(station: Station, far_post: FarPost) -> None:
    [mail] = await station.queue("Your boots")
    stranger = station.people.staff["Carl"]

    for meddle in (withdraw, try_again):
        with pytest.raises(NotFound):
            await station.database.submit(meddle, stranger, mail)
    assert await station.database.submit(erase_mails_to, stranger, "mia@home.example") == 0

    await station.send()
    assert far_post.subjects() == ["Your boots"]
