"""The doctor says in plain words whether mails can be sent, how many wait, and which were given up."""

from pathlib import Path

import pytest

from floorwalker.app.doctor import examine
from floorwalker.app.settings import Settings
from tests.mail.far_post import FarPost
from tests.mail.station import Station


@pytest.fixture(autouse=True)
def wide_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every finding stand on one line."""
    monkeypatch.setenv("COLUMNS", "500")


async def told(capsys: pytest.CaptureFixture[str], data: Path, mail: str | None) -> str:
    """Have the doctor look, and give what it says of mails."""
    await examine(Settings(data=data, mail=mail))
    return "\n".join(line for line in capsys.readouterr().out.splitlines() if "ail" in line)


async def test_a_server_that_answers_is_no_finding(
    station: Station, far_post: FarPost, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    await station.queue("Your boots")

    assert await told(capsys, tmp_path, far_post.url) == ""


async def test_mails_that_nobody_sends_are_found(
    station: Station, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    await station.queue("Your boots", "Your laces")

    assert "✗ Mails wait and nothing sends them: 2. Give a mail server with --mail." in await told(
        capsys, tmp_path, None
    )


async def test_mails_that_were_put_off_and_given_up_are_found(
    station: Station, far_post: FarPost, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    far_post.of_recipients.extend(["550 No such person", "451 Greylisted"])
    given_up, _ = await station.queue("Your boots", "Your laces")
    await station.send()

    said = await told(capsys, tmp_path, far_post.url)

    assert "✗ Mails wait to be tried again: 1. What went wrong with the latest: 451 Greylisted" in said
    assert f"✗ A mail was given up: callback_promised, {given_up}: 550 No such person" in said


async def test_a_server_that_is_down_is_found(
    station: Station, far_post: FarPost, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    del station
    far_post.close()

    said = await told(capsys, tmp_path, far_post.url)

    assert f"✗ Mails cannot be sent through 127.0.0.1:{far_post.port}: No connection" in said


async def test_a_setting_that_cannot_be_meant_is_found(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said = await told(capsys, tmp_path, "smtp://ada:laces@mail.example?from=chat@shoes.example")

    assert "✗ The setting --mail is wrong: The password would go" in said
    assert "laces" not in said
