"""A shop's customers go in and out as files, for owners; one of them as a card, for whoever may see their chat."""

from typing import Any

import pytest

from floorwalker.customers.model import Vouched
from floorwalker.edges.console.customer_files import LARGEST_BYTES, MOST_PROBLEMS
from floorwalker.visitors.actions import present
from floorwalker.visitors.model import Presented
from tests.edges.front import Front

IN, OUT = "/console/api/customers", "/console/api/customers.csv"
EVIL = '=HYPERLINK("https://evil.example")'


async def bring(front: Front, content: Any, who: str = "Olga", **head: str) -> Any:
    headers = {**front.cookie(who), **head}
    async with front.session.post(front.base + IN, data=content, headers=headers) as response:
        return response.status, await response.json()


async def test_a_file_goes_in_and_comes_out_as_it_was(front: Front) -> None:
    status, told = await bring(front, f'id,name\n1,"{EVIL.replace(chr(34), chr(34) * 2)}"\n2,Mia\n'.encode())
    assert (status, told) == (200, {"taken": 2, "troubles": 0, "problems": []})

    table = await (await front.get(OUT, "Olga")).read()

    assert table.startswith("\ufeffid,name,mail,phone,language\r\n".encode())
    assert b"\"'=HYPERLINK" in table
    assert (await bring(front, table))[1]["taken"] == 2
    assert await (await front.get(OUT, "Olga")).read() == table


async def test_of_many_lines_that_are_wrong_the_first_hundred_are_told(front: Front) -> None:
    status, told = await bring(front, b"id,name\n" + b",Nobody\n" * 5_000 + b"1,Mia\n")

    assert (status, told["taken"], told["troubles"], len(told["problems"])) == (200, 1, 5_000, MOST_PROBLEMS)
    assert told["problems"][0] == {"line": 2, "trouble": "id_missing"}


@pytest.mark.parametrize(
    ("content", "code"),
    [(b"", "empty_file"), (b"<!doctype html><p>", "not_a_customer_table"), (b"name\nMia\n", "not_a_customer_table")],
)
async def test_what_is_no_table_is_refused(front: Front, content: bytes, code: str) -> None:
    assert (await bring(front, content))[1]["code"] == code


async def test_a_file_that_is_too_large_is_refused_before_it_is_read(front: Front) -> None:
    async def endless() -> Any:
        yield b"id,name\n"

    status, told = await bring(front, endless(), **{"Content-Length": str(LARGEST_BYTES + 1)})

    assert (status, told["code"]) == (413, "file_too_large")


async def test_a_lead_neither_brings_nor_takes_all_customers(front: Front) -> None:
    assert (await bring(front, b"id\n1\n", "Lea"))[1]["code"] == "not_allowed"
    assert (await front.get(OUT, "Lea")).status == 403
    assert (await front.get(OUT)).status == 401


async def test_whoever_sees_the_chat_gets_the_customers_card(front: Front) -> None:
    _, _, talk = await front.talk()
    card = f"/console/api/conversations/{talk}/customer.vcf"
    assert (await front.get(card, "Ada")).status == 404  # who only says who they are has none

    said = Presented(Vouched("4711", "Mia; Korhonen", "mia@home.example"))
    await front.house.database.submit(present, front.people.visitors["Mia"], said)

    given = await front.get(card, "Ada")
    assert given.headers["Content-Disposition"] == 'attachment; filename="customer.vcf"'
    assert "FN:Mia\\; Korhonen\r\n" in (await given.read()).decode()


async def test_a_strangers_files_are_of_their_own_shop(front: Front) -> None:
    _, _, talk = await front.talk()
    await bring(front, b"id,name\n1,Mia\n")

    assert "Mia" not in await (await front.get(OUT, "Carl")).text()
    assert (await front.get(f"/console/api/conversations/{talk}/customer.vcf", "Carl")).status == 404
