"""What was uploaded and never sent is taken away after a day, by the house itself, on either engine."""

from pathlib import Path

from floorwalker.conversations.actions.uploading import SWEEP_UPLOAD
from floorwalker.kit.ids import FileId
from tests.edges.conftest import OpenFront
from tests.edges.files import upload
from tests.edges.front import Front

DAY_SECONDS = 24 * 60 * 60


async def uploaded(front: Front) -> FileId:
    """Have Mia upload a file."""
    return FileId((await (await upload(front, b"the invoice", "invoice.pdf")).json())["file"]["id"])


async def content(front: Front, file_id: FileId) -> bytes | None:
    return await front.house.premises.files.content(file_id)


async def sweep(front: Front, *, after: float) -> None:
    """Let time pass, and have all that is due gone out and come back."""
    front.clock.advance(seconds=after)
    while await front.house.messenger.set_out():
        pass
    await front.house.messenger.all_back()


async def known(front: Front) -> tuple[int, int]:
    """Count the files that the store knows, and the sweepings that are to come."""
    look = front.house.database.look
    files = await look(lambda reads: reads.read("SELECT id FROM files"))
    to_come = await look(lambda reads: reads.read("SELECT id FROM due WHERE kind = :kind", kind=SWEEP_UPLOAD))
    return len(files), len(to_come)


async def test_what_nobody_sends_is_taken_away_after_a_day_and_not_before(either_front: Front) -> None:
    file_id = await uploaded(either_front)

    await sweep(either_front, after=DAY_SECONDS - 1)
    before = await content(either_front, file_id)
    await sweep(either_front, after=1)

    assert (before, await content(either_front, file_id)) == (b"the invoice", None)
    assert await known(either_front) == (0, 0)


async def test_what_was_sent_is_there_ever_after(either_front: Front) -> None:
    file_id = await uploaded(either_front)
    mia = await either_front.panel("Mia")
    assert (await either_front.send(mia, None, "", file=file_id))["type"] == "kept"

    await sweep(either_front, after=DAY_SECONDS)

    assert await content(either_front, file_id) == b"the invoice"
    assert await known(either_front) == (1, 0)


async def test_a_restart_in_between_changes_nothing(opened_again: OpenFront) -> None:
    async with opened_again() as front:
        file_id = await uploaded(front)

    async with opened_again() as front:
        assert await content(front, file_id) == b"the invoice"
        await sweep(front, after=DAY_SECONDS)

        assert await content(front, file_id) is None
        assert await known(front) == (0, 0)


async def test_what_could_not_be_taken_away_is_tried_again_and_sent_by_nobody(front: Front, tmp_path: Path) -> None:
    file_id, mia = await uploaded(front), await front.panel("Mia")
    kept, aside = tmp_path / "files" / file_id[-2:] / file_id, tmp_path / "aside"
    kept.rename(aside)
    kept.mkdir()  # what cannot be removed as a file

    await sweep(front, after=DAY_SECONDS)
    refused = await front.send(mia, None, "", file=file_id)
    kept.rmdir()
    aside.rename(kept)
    await sweep(front, after=60)

    assert refused["code"] == "not_found"
    assert not kept.exists()
    assert await known(front) == (0, 0)
