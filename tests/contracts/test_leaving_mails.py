"""Mails leave within the caps whoever counts, and one that left twice is sent once in the books."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from floorwalker.plumbing.due import LEASE_MS, DueItem, claim
from floorwalker.plumbing.mail.attempt import HOUR_MS, Leaving, arrive, set_out, turn_back
from floorwalker.plumbing.mail.failures import NotNow
from floorwalker.plumbing.mail.mail import Caps
from floorwalker.plumbing.mail.mailbox import Mailbox
from floorwalker.plumbing.mail.queue import SEND_MAIL
from floorwalker.plumbing.trail import lines_after
from tests.cast import Cast
from tests.mail.station import a_draft, queue

ONE = Caps(per_site=1, per_address=1)
ROUNDS = 8


def claimed(cast: Cast) -> list[DueItem]:
    return cast.do(claim, cast.house, 10, [SEND_MAIL])


def let_out(cast: Cast, item: DueItem, caps: Caps = ONE) -> Leaving | None:
    return cast.do(set_out, cast.house, item, "shoes.example", caps, 0.5)


def kinds(cast: Cast, mail_id: str) -> list[str]:
    return [line[3].split('"')[3] for line in cast.look(lines_after, cast.shoe_shop.id, mail_id, 0)]


def test_two_processes_that_count_at_once_find_room_once(node: Callable[[], Cast]) -> None:
    nodes = [node(), node()]
    left = []
    for number in range(ROUNDS):
        for name in ("mia", "max"):
            nodes[0].do(queue, nodes[0].house, a_draft(to=Mailbox(f"{name}{number}@home.example")), f"{name}{number}")
        items = claimed(nodes[0])[-2:]
        with ThreadPoolExecutor(2) as threads:
            left.append(sum(leaving is not None for leaving in threads.map(let_out, nodes, items)))
        nodes[0].clock.advance(seconds=2 * HOUR_MS / 1000)

    assert left == [1] * ROUNDS


def test_a_mail_that_two_processes_took_is_sent_once_in_the_books(node: Callable[[], Cast]) -> None:
    slow, quick = node(), node()
    mail = slow.do(queue, slow.house, a_draft(), "boots")
    [first] = claimed(slow)
    leaving = let_out(slow, first)
    slow.clock.advance(seconds=LEASE_MS / 1000)
    [second] = claimed(quick)
    leaving_again = let_out(quick, second)
    assert leaving is not None
    assert leaving_again is not None

    quick.do(arrive, quick.house, second, leaving_again)
    slow.do(arrive, slow.house, first, leaving)
    slow.do(turn_back, slow.house, first, leaving, NotNow("Later"), 0.5)

    assert leaving.message_id == leaving_again.message_id
    assert kinds(slow, mail) == ["mail_queued", "mail_sent"]
    slow.clock.advance(seconds=LEASE_MS)
    assert claimed(slow) == []
