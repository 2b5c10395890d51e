"""A call log is read by the names of its columns, packed or not, and a wrong line is named in one sentence."""

import gzip
import lzma
from pathlib import Path

import pytest

from floorwalker.app.evaluate.call_log import DAY_SECONDS, Call, Outcome, WrongCallLog, calls_in
from tests.app.evaluate.log_by_chance import log

HEADER = "date,q_start,q_exit,ser_start,ser_exit,q_time,outcome,priority,type,server"
LINE = "990201,9:00:00,9:01:10,9:01:09,9:05:00,70,AGENT,2,PS,S01"


def written(folder: Path, *lines: str) -> Path:
    file = folder / "log.csv"
    file.write_text("\n".join(lines) + "\n")
    return file


def only_call(folder: Path, line: str) -> Call:
    [call] = calls_in(written(folder, HEADER, line))
    return call


def test_a_line_becomes_a_call(tmp_path: Path) -> None:
    assert only_call(tmp_path, LINE) == Call(
        day="990201",
        kind="PS",
        priority="2",
        queued_at=32_400,
        left_queue_at=32_470,
        begun_at=32_469,
        ended_at=32_700,
        waited_seconds=70,
        outcome=Outcome.AGENT,
        agent="S01",
    )


def test_blanks_other_columns_and_another_order_change_nothing(tmp_path: Path) -> None:
    plain = calls_in(written(tmp_path, HEADER, LINE))
    turned = [",".join(reversed([*line.split(","), "more"])) for line in (HEADER, LINE)]
    spaced = ["\ufeff " + turned[0].replace(",", " , "), "", turned[1].replace(",", " ,  ") + " ", " , ,"]

    assert calls_in(written(tmp_path, *spaced)) == plain


@pytest.mark.parametrize(("ending", "pack"), [(".csv.gz", gzip.compress), (".csv.xz", lzma.compress)])
def test_a_packed_log_is_the_same_log(tmp_path: Path, ending: str, pack: type[bytes]) -> None:
    plain, packed = tmp_path / "log.csv", tmp_path / f"log{ending}"
    plain.write_text(log(days=1, seed=1))
    packed.write_bytes(pack(plain.read_bytes()))

    assert calls_in(packed) == calls_in(plain)


def test_what_did_not_happen_has_no_clock(tmp_path: Path) -> None:
    call = only_call(tmp_path, "990201,9:00:00,9:00:05,0:00:00,,5,HANG,0,NW,NO_SERVER")

    assert (call.begun_at, call.agent, call.outcome) == (None, "", Outcome.HANG)


def test_a_call_that_goes_on_past_midnight_ends_the_next_day(tmp_path: Path) -> None:
    call = only_call(tmp_path, "990208,23:59:29,0:00:26,0:00:25,0:03:00,57,AGENT,1,PS,S01")

    assert (call.left_queue_at, call.begun_at, call.ended_at) == (
        DAY_SECONDS + 26,
        DAY_SECONDS + 25,
        DAY_SECONDS + 180,
    )


def test_an_agents_clock_that_is_slow_does_not_answer_before_the_call(tmp_path: Path) -> None:
    assert only_call(tmp_path, LINE.replace("9:01:09", "8:59:58")).begun_at == 32_400


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        (LINE.replace("990201", "990231"), "the date '990231'"),
        (LINE.replace("9:00:00", "9:61:00"), "the q_start '9:61:00'"),
        (LINE.replace("9:05:00", "soon"), "the ser_exit 'soon'"),
        (LINE.replace("9:05:00", "24:00:00"), "the ser_exit '24:00:00'"),
        (LINE.replace(",70,", ",-70,"), "the q_time '-70'"),
        (LINE.replace(",70,", ",,"), "the q_time ''"),
        (LINE.replace(",2,", ",gold,"), "the priority 'gold'"),
        (LINE + ",more", "11 cells"),
        (LINE.replace("AGENT", "ANGEL"), "the outcome 'ANGEL'"),
        ("990201,9:00:00", "2 cells"),
    ],
)
def test_a_wrong_line_is_named(tmp_path: Path, wrong: str, says: str) -> None:
    with pytest.raises(WrongCallLog) as refused:
        calls_in(written(tmp_path, HEADER, LINE, wrong))

    assert "log.csv, line 3" in str(refused.value)
    assert says in str(refused.value)


@pytest.mark.parametrize(
    ("lines", "says"),
    [
        ([], "no column date, q_start"),
        ([HEADER.replace(",outcome", "")], "no column outcome"),
        ([HEADER], "no calls"),
    ],
)
def test_a_file_that_is_no_log_is_refused(tmp_path: Path, lines: list[str], says: str) -> None:
    with pytest.raises(WrongCallLog, match=says):
        calls_in(written(tmp_path, *lines))


@pytest.mark.parametrize("name", ["not.gz", "not.xz", "absent.csv", "."])
def test_a_file_that_cannot_be_read_is_refused(tmp_path: Path, name: str) -> None:
    if name.startswith("not"):
        (tmp_path / name).write_text(log(days=1, seed=1))

    with pytest.raises(WrongCallLog, match="cannot be read"):
        calls_in(tmp_path / name)


@pytest.mark.parametrize(("ending", "pack"), [(".gz", gzip.compress), (".xz", lzma.compress)])
def test_a_file_cut_short_is_refused(tmp_path: Path, ending: str, pack: type[bytes]) -> None:
    file = tmp_path / f"log{ending}"
    file.write_bytes(pack(log(days=1, seed=1).encode())[:-40])

    with pytest.raises(WrongCallLog, match="cannot be read"):
        calls_in(file)
