"""What goes wrong at the shell ends with one plain sentence and the documented exit status, never with a traceback."""

import subprocess
from pathlib import Path

import pytest

from bench.ports import quiet_port
from floorwalker.plumbing.database.open import SQLITE_NAME
from tests.play.server import COMMAND, Server, running


def floorwalker(*words: str) -> tuple[int, str]:
    """Run a command; give its exit status and what it said."""
    done = subprocess.run([COMMAND, *words], capture_output=True, text=True, timeout=110, check=False)
    said = done.stdout + done.stderr
    assert "Traceback" not in said
    return done.returncode, said


@pytest.fixture
def nobody() -> str:
    """Give the address of a database that is down."""
    return f"postgresql://floorwalker@127.0.0.1:{quiet_port()}/floorwalker"


@pytest.fixture(autouse=True)
def wide_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every finding stand on one line."""
    monkeypatch.setenv("COLUMNS", "500")


def test_the_doctor_on_a_fresh_machine_says_that_there_is_no_store(tmp_path: Path) -> None:
    status, said = floorwalker("doctor", "--data", str(tmp_path / "data"))

    assert status == 1
    assert f"✗ There is no store in {tmp_path}/data yet." in said


def test_the_doctor_says_that_the_database_is_down(tmp_path: Path, nobody: str) -> None:
    status, said = floorwalker("doctor", "--data", str(tmp_path), "--database", nobody)

    assert status == 1
    assert "✗ The store cannot be reached: connection failed" in said


@pytest.mark.parametrize("url", ["nonsense://x", "postgresql://x/y?colour=blue"])
def test_the_doctor_says_that_this_is_no_address_of_a_database(tmp_path: Path, url: str) -> None:
    status, said = floorwalker("doctor", "--data", str(tmp_path), "--database", url)

    assert status == 1
    assert "✗ The setting --database is wrong: " in said


def test_the_doctor_says_that_the_store_is_something_else(tmp_path: Path) -> None:
    (tmp_path / SQLITE_NAME).write_bytes(b"no database at all" * 100)

    status, said = floorwalker("doctor", "--data", str(tmp_path))

    assert status == 1
    assert "file is not a database" in said


@pytest.mark.parametrize("command", ["serve", "migrate"])
def test_a_database_that_is_down_is_told_in_one_line(tmp_path: Path, command: str, nobody: str) -> None:
    status, said = floorwalker(command, "--data", str(tmp_path), "--database", nobody)

    assert status == 1
    assert said.startswith("The store cannot be reached: connection failed")
    assert said.count("\n") == 1


@pytest.mark.parametrize("url", ["nonsense://x", "postgresql://x/y?colour=blue"])
def test_what_is_no_address_of_a_database_is_told_in_one_line(tmp_path: Path, url: str) -> None:
    status, said = floorwalker("serve", "--data", str(tmp_path), "--database", url)

    assert (status, said.count("\n")) == (1, 1)
    assert "database" in said


def test_a_folder_in_whose_place_is_a_file_is_told_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("in the way")

    status, said = floorwalker("migrate", "--data", str(tmp_path / "data"))

    assert (status, said.count("\n")) == (1, 1)
    assert f"{tmp_path}/data" in said


DIALOGUES = Path(__file__).parents[1] / "play" / "dialogues.jsonl"
PLAYS = [["replay", str(DIALOGUES)], ["load", "--conversations", "3"], ["load", "--idle", "3"]]


@pytest.mark.parametrize("play", PLAYS, ids=["replay", "load", "idle"])
def test_a_play_before_a_server_that_is_not_there_ends_in_one_sentence(tmp_path: Path, play: list[str]) -> None:
    url = f"http://127.0.0.1:{quiet_port()}"

    status, said = floorwalker(*play, "--url", url, "--data", str(tmp_path / "data"), "--json")

    assert (status, said.count("\n")) == (1, 1)
    assert said.startswith(f"No server is ready at {url}: ")
    assert not (tmp_path / "data").exists()


@pytest.mark.parametrize("url", ["nonsense", "ftp://127.0.0.1", "http://"])
def test_what_is_no_address_of_a_server_is_told_in_one_line(tmp_path: Path, url: str) -> None:
    status, said = floorwalker("load", "--url", url, "--data", str(tmp_path / "data"))

    assert (status, said) == (1, f"This is no address of a server: {url}\n")


def test_a_recording_that_is_not_there_is_told_before_anybody_comes(tmp_path: Path) -> None:
    status, said = floorwalker("replay", str(tmp_path / "nofile.jsonl"), "--data", str(tmp_path / "data"))

    assert (status, said.count("\n")) == (1, 1)
    assert f"{tmp_path}/nofile.jsonl cannot be read: " in said


def test_a_mistake_in_a_recording_is_told_with_its_file_and_line(tmp_path: Path) -> None:
    file = tmp_path / "chats.jsonl"
    file.write_bytes(DIALOGUES.read_bytes() + b"not json\n")

    status, said = floorwalker("replay", str(file), "--data", str(tmp_path / "data"))

    assert (status, said.count("\n")) == (1, 1)
    assert said.startswith(f"{file}, line 11, is no recorded dialogue: ")


@pytest.mark.parametrize("port", ["99999", "-1", "eighty"])
def test_a_port_that_cannot_be_is_wrong_usage(tmp_path: Path, port: str) -> None:
    status, said = floorwalker("serve", "--data", str(tmp_path / "data"), "--port", port)

    assert status == 2
    assert "--port" in said
    assert not (tmp_path / "data").exists()


def test_somebody_without_a_mail_address_is_not_taken_in(tmp_path: Path) -> None:
    floorwalker("site", "add", "Shoe Shop", "--origin", "https://shoes.example", "--data", str(tmp_path))

    status, said = floorwalker("agent", "add", "Ada", "--email", "nonsense", "--data", str(tmp_path))

    assert (status, said) == (1, "A mail address looks like mia@shop.example.\n")


def test_a_second_server_on_a_folder_refuses_until_the_first_is_gone_however_it_went(tmp_path: Path) -> None:
    first, second = Server(tmp_path), Server(tmp_path)
    with running(first), running(Server(tmp_path / "another")):
        refused = floorwalker("serve", "--data", str(tmp_path), "--port", str(quiet_port()))
        first.kill()
        second.start()
        second.stop()

    assert refused == (1, f"Another server runs on the data folder {tmp_path}. Stop it first.\n")


def test_servers_that_share_a_database_share_a_folder_too(tmp_path: Path, postgres_url: str) -> None:
    with (
        running(Server(tmp_path, database=postgres_url)) as one,
        running(Server(tmp_path, database=postgres_url)) as two,
    ):
        assert one.url != two.url
