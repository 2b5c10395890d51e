"""The doctor says in plain words whether files can be kept, and whether a shop can keep what it promises."""

from pathlib import Path

import pytest

from floorwalker.app.doctor import TRIAL, examine
from floorwalker.app.people import add_site, make_promise, store_of
from floorwalker.app.settings import Settings
from floorwalker.kit.actors import system_of
from floorwalker.plumbing.files.files import Files
from floorwalker.plumbing.files.open import open_files
from floorwalker.shops.actions import set_hours
from floorwalker.shops.views import all_sites


@pytest.fixture(autouse=True)
def wide_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every finding stand on one line."""
    monkeypatch.setenv("COLUMNS", "500")


@pytest.fixture(params=[None, "bucket"])
def url(request: pytest.FixtureRequest) -> str | None:
    """Give the setting for each place."""
    return str(request.getfixturevalue("bucket_url")) if request.param else None


async def test_a_place_that_works_is_no_finding(
    tmp_path: Path, url: str | None, capsys: pytest.CaptureFixture[str]
) -> None:
    settings = Settings(data=tmp_path, files=url)

    await examine(settings)
    await examine(settings)

    assert "iles" not in capsys.readouterr().out
    assert open_files(url, tmp_path).content(TRIAL) is not None


async def test_a_folder_in_whose_place_is_a_file_is_found(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "files").write_bytes(b"in the way")

    assert await examine(Settings(data=tmp_path)) == 1

    said = capsys.readouterr().out
    assert f"✗ Files cannot be kept in {tmp_path}/files: [Errno " in said


async def test_a_server_that_is_down_is_found(
    tmp_path: Path, dead_bucket_url: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert await examine(Settings(data=tmp_path, files=dead_bucket_url)) == 1

    assert f"✗ Files cannot be kept in {dead_bucket_url}: Could not connect" in capsys.readouterr().out


async def test_a_setting_that_cannot_be_meant_is_found(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert await examine(Settings(data=tmp_path, files="s3:/shoes")) == 1

    assert "✗ The setting --files is wrong: A files URL begins with s3://" in capsys.readouterr().out


async def test_a_place_that_forgets_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def forgets(_: Files, __: object) -> bytes:
        return b""

    monkeypatch.setattr("floorwalker.plumbing.files.folder.Folder.content", forgets)

    assert await examine(Settings(data=tmp_path)) == 1

    assert "does not come back" in capsys.readouterr().out


async def test_a_promise_that_agents_cannot_keep_is_found(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    settings = Settings(data=tmp_path)
    await add_site(settings, "Shoe Shop", ["https://shoes.example"], "en", "#1d5c4d", "https://chat.example")
    await make_promise(settings, None, 30, 0.2, 90, "message")
    await examine(settings)
    assert "promises" not in capsys.readouterr().out

    await make_promise(settings, None, 10, 0.2, 90, "message")

    assert await examine(settings) == 1
    assert "✗ Shoe Shop promises an answer within 10 s, and its agents are seldom that quick" in capsys.readouterr().out


async def test_hours_that_leave_no_time_are_found(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    settings = Settings(data=tmp_path)
    await add_site(settings, "Shoe Shop", ["https://shoes.example"], "en", "#1d5c4d", "https://chat.example")
    async with store_of(settings) as database:
        [site] = await database.look(all_sites)
        await database.submit(set_hours, system_of(site.id), None, "Europe/Helsinki", [""] * 7)

    assert await examine(settings) == 1

    assert "✗ Shoe Shop is closed for a year from now" in capsys.readouterr().out
