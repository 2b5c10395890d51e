"""Only what people said is played, whatever form the recording has."""

import gzip
import json
import lzma
from pathlib import Path

import pytest

from floorwalker.app.play.recordings import Dialogue, Line, NoRecording, dialogue_from, dialogues_in, spoken_in

STAR_EVENTS = [
    [1_589_375_664, "G", "instr", "Be in a hurry.", ""],
    [1_589_375_697, "U", "utter", "Do you have it in blue?", ""],
    [1_589_375_711, "W", "draft", "yes", ""],
    [1_589_375_714, "W", "pick", "Yes, we do.", "confirm"],
    [1_589_375_736, "W", "utter", "Anything else?", ""],
    [1_589_375_740, "W", "kbquery", '{"colour": "blue"}', ""],
    [1_589_375_750, "U", "complete", "", ""],
]
STAR_LINES = [
    Line(0, "visitor", "Do you have it in blue?"),
    Line(17, "agent", "Yes, we do."),
    Line(39, "agent", "Anything else?"),
]


def record(*messages: tuple[float, str, str], name: str = "a") -> bytes:
    """Write a record of the chat format."""
    told = [{"t": at, "from": sender, "text": text} for at, sender, text in messages]
    return json.dumps({"id": name, "lang": "en", "trade": "shoes", "messages": told, "closed_t": 9}).encode()


def test_of_a_star_dialogue_only_utterances_and_picks_are_messages() -> None:
    read = dialogue_from(json.dumps({"id": 7, "batch": "x", "events": STAR_EVENTS}).encode())

    assert read == Dialogue("7", STAR_LINES)


def test_of_a_chat_everything_that_people_said_is_a_message() -> None:
    read = dialogue_from(record((2, "customer", "Hi"), (3, "auto", "One moment"), (4.5, "agent", "Hello")))

    assert read == Dialogue("a", [Line(0, "visitor", "Hi"), Line(2.5, "agent", "Hello")])


def test_an_agent_who_spoke_first_waits_for_the_visitor_who_opens() -> None:
    read = dialogue_from(record((0, "agent", "May I help?"), (4, "customer", "Yes"), (9, "agent", "How?")))

    assert [line.text for line in read.lines] == ["Yes", "May I help?", "How?"]
    assert [line.at for line in read.lines] == [0, 0, 5]


@pytest.mark.parametrize(("ending", "opener"), [("", Path.open), (".gz", gzip.open), (".xz", lzma.open)])
def test_files_may_be_compressed(tmp_path: Path, ending: str, opener: object) -> None:
    file = tmp_path / f"chats.jsonl{ending}"
    with opener(file, "wb") as out:  # type: ignore[operator]
        out.write(record((0, "customer", "Hi")) + b"\n\n" + record((0, "customer", "Hej"), name="b"))

    assert [dialogue.id for dialogue in dialogues_in([file, file])] == ["a", "b", "a", "b"]


@pytest.mark.parametrize("wrong", [b"{", b"[]", b'{"id":"b"}', b'{"id":"b","messages":[{"t":"soon"}]}', b'"\\ud800"'])
def test_a_line_that_is_no_dialogue_is_named(tmp_path: Path, wrong: bytes) -> None:
    file = tmp_path / "chats.jsonl"
    file.write_bytes(record((0, "customer", "Hi")) + b"\n\n" + wrong)

    with pytest.raises(NoRecording, match=f"^{file}, line 3, is no recorded dialogue: "):
        spoken_in([file])


@pytest.mark.parametrize("name", ["absent.jsonl", "plain.gz", "plain.xz", "short.gz", "short.xz"])
def test_a_file_that_cannot_be_read_is_named(tmp_path: Path, name: str) -> None:
    (tmp_path / "plain.gz").write_bytes(record((0, "customer", "Hi")))
    (tmp_path / "plain.xz").write_bytes(record((0, "customer", "Hi")))
    (tmp_path / "short.gz").write_bytes(gzip.compress(record((0, "customer", "Hi")))[:-12])
    (tmp_path / "short.xz").write_bytes(lzma.compress(record((0, "customer", "Hi")))[:-12])

    with pytest.raises(NoRecording, match=f"{name} cannot be read: "):
        spoken_in([tmp_path / name])


def test_files_in_which_nobody_speaks_are_no_recording(tmp_path: Path) -> None:
    file = tmp_path / "chats.jsonl"
    file.write_bytes(b"\n")

    with pytest.raises(NoRecording, match="Nobody says anything"):
        spoken_in([file])


def test_a_dialogue_in_which_no_visitor_speaks_is_not_played(tmp_path: Path) -> None:
    file = tmp_path / "chats.jsonl"
    file.write_bytes(record((0, "agent", "Hello?")) + b"\n" + record())

    assert list(dialogues_in([file])) == []
