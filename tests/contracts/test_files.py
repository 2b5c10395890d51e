"""Both places for files: what was kept is given back whole, from anywhere, and nothing else ever is."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from floorwalker.kit.ids import FileId, new_id
from floorwalker.plumbing.files.files import Files, FilesUnavailable
from floorwalker.plumbing.files.open import open_files

LARGE = bytes(range(256)) * 40 * 1_024
OpenFiles = Callable[[], Files]

AN_ID = "01a201a0-790d-7129-9a47-764e05aa35a4"
NO_IDS = ["../secret", "../../etc/passwd", "/etc/passwd", "", ".", "a" * 36, f"../other/{AN_ID}", f"{AN_ID}\n"]


@pytest.fixture(params=["folder", "bucket"])
def another(request: pytest.FixtureRequest, tmp_path: Path) -> OpenFiles:
    """Give what makes one more process's way to the same place."""
    url = str(request.getfixturevalue("bucket_url")) if request.param == "bucket" else None
    return lambda: open_files(url, tmp_path)


@pytest.fixture
def files(another: OpenFiles) -> Files:
    """Give a place for files."""
    return another()


@pytest.fixture(params=["folder", "bucket"])
def neighbours(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[Files, Files]:
    """Give the places of two installations, one beside the other."""
    if request.param == "folder":
        return open_files(None, tmp_path / "shoes"), open_files(None, tmp_path / "hats")
    url = str(request.getfixturevalue("bucket_url"))
    return open_files(url.replace("/files", "/shoes"), tmp_path), open_files(url.replace("/files", "/hats"), tmp_path)


@pytest.fixture(params=["folder", "bucket nobody serves", "bucket nobody made"])
def away(request: pytest.FixtureRequest, tmp_path: Path) -> Files:
    """Give a place that cannot be reached: a file is in the folder's way, a server or a bucket is not there."""
    if request.param == "folder":
        (tmp_path / "files").write_bytes(b"in the way")
        return open_files(None, tmp_path)
    if request.param == "bucket nobody serves":
        return open_files(str(request.getfixturevalue("dead_bucket_url")), tmp_path)
    return open_files(str(request.getfixturevalue("bucket_url")).replace("s3://", "s3://no-"), tmp_path)


@pytest.mark.parametrize("content", [b"\x00boots", b"", LARGE], ids=["small", "empty", "large"])
def test_what_was_kept_is_found_also_by_others(another: OpenFiles, content: bytes) -> None:
    file_id = a_file()

    another().keep(file_id, content)

    assert another().content(file_id) == content


def test_what_is_not_there_is_nothing(files: Files) -> None:
    assert files.content(a_file()) is None

    files.keep(a_file(), b"boots")

    assert files.content(a_file()) is None


def test_keeping_the_same_again_is_harmless(files: Files) -> None:
    file_id = a_file()

    files.keep(file_id, b"boots")
    files.keep(file_id, b"boots")

    assert files.content(file_id) == b"boots"


def test_what_is_taken_away_is_nothing_for_all(another: OpenFiles) -> None:
    gone, stays = a_file(), a_file()
    for one in (gone, stays):
        another().keep(one, b"boots")

    another().remove(gone)
    another().remove(gone)

    assert (another().content(gone), another().content(stays)) == (None, b"boots")


@pytest.mark.parametrize("name", NO_IDS)
def test_a_name_that_is_no_id_leads_nowhere(files: Files, tmp_path: Path, name: str) -> None:
    (tmp_path / "secret").write_bytes(b"the installation's secret")

    assert files.content(FileId(name)) is None
    with pytest.raises(ValueError, match="no file id"):
        files.keep(FileId(name), b"boots")
    with pytest.raises(ValueError, match="no file id"):
        files.remove(FileId(name))
    assert (tmp_path / "secret").exists()


def test_a_file_of_one_installation_is_not_there_for_its_neighbour(neighbours: tuple[Files, Files]) -> None:
    shoes, hats = neighbours
    file_id = a_file()

    shoes.keep(file_id, b"boots")

    assert (shoes.content(file_id), hats.content(file_id)) == (b"boots", None)


def test_two_may_keep_at_once(another: OpenFiles) -> None:
    ids = [a_file() for _ in range(20)]
    keepers = [another(), another()]

    with ThreadPoolExecutor(8) as threads:
        jobs = [threads.submit(keeper.keep, one, one.encode() * 999) for one in ids for keeper in keepers]
        assert [job.result() for job in jobs] == [None] * 40

    assert [keepers[0].content(one) for one in ids] == [one.encode() * 999 for one in ids]


def test_a_place_that_cannot_be_reached_is_a_clear_refusal(away: Files) -> None:
    with pytest.raises(FilesUnavailable) as kept:
        away.keep(a_file(), b"boots")
    with pytest.raises(FilesUnavailable) as found:
        away.content(a_file())
    with pytest.raises(FilesUnavailable) as removed:
        away.remove(a_file())

    assert all(str(refused.value.__cause__) for refused in (kept, found, removed))


def a_file() -> FileId:
    """Name a file that nobody has kept yet."""
    return FileId(new_id())
