"""Tickets open the files of one's own conversations for an hour, and no others."""

from floorwalker.edges.live.ticket import LASTS_MS
from tests.edges.files import sent
from tests.edges.front import Front


async def get(front: Front, file: str, ticket: str) -> tuple[int, bytes]:
    async with front.session.get(f"{front.base}/files/{file}", params={"ticket": ticket}) as response:
        return response.status, await response.read()


async def test_a_valid_ticket_does_not_open_the_file_of_another(front: Front) -> None:
    file, _ = await sent(front, b"note", "boots.txt")
    tickets = [(await front.panel("Max")).welcome["ticket"], (await front.desk("Carl")).welcome["ticket"]]

    for ticket in tickets:
        forbidden, absent = await get(front, file["id"], ticket), await get(front, "absent", ticket)
        assert forbidden == absent
        assert forbidden[0] == 404


async def test_a_forged_ticket_opens_nothing(front: Front) -> None:
    file, _ = await sent(front, b"note", "boots.txt")
    good = (await front.panel("Mia")).welcome["ticket"]
    claim, _, signature = good.rpartition(":")
    mias, maxs = front.people.visitors["Mia"].id, front.people.visitors["Max"].id
    forged = ["", ":", "a:b", claim, f"{claim}:{'0' * 64}", f"{claim}:ä", f"{claim}0:{signature}"]
    forged += [good.replace("visitor", "agent"), good.replace(mias, maxs), good.upper()]

    assert (await get(front, file["id"], good))[0] == 200
    assert {(await get(front, file["id"], ticket))[0] for ticket in forged} == {404}


async def test_an_expired_ticket_opens_nothing(front: Front) -> None:
    file, _ = await sent(front, b"note", "boots.txt")
    ticket = (await front.panel("Mia")).welcome["ticket"]

    front.clock.advance(seconds=LASTS_MS / 1000 + 1)

    assert (await get(front, file["id"], ticket))[0] == 404


async def test_a_suspended_agents_ticket_opens_nothing(front: Front) -> None:
    file, _ = await sent(front, b"note", "boots.txt")
    ticket = (await front.desk("Ada")).welcome["ticket"]

    await front.post(f"/console/api/people/{front.people.staff['Ada'].id}/suspend", who="Olga")

    assert (await get(front, file["id"], ticket))[0] == 404
