"""A key at the desk does one thing: no two deeds of the console share it."""

import re
from collections import Counter
from pathlib import Path

from tests.house.plan import ROOT

LISTED = re.compile(r"keys: \[([^\]]*)\]")
NAMED = re.compile(r'"([^"]+)"')
CHORD = re.compile(r'(?<!chord=)"(Alt\+[a-z])"')


def claims(house: Path) -> Counter[str]:
    """Count by how many deeds each key is claimed; where one is only shown, nothing is."""
    files = [*house.glob("web/console/**/*.ts"), *house.glob("web/console/**/*.svelte")]
    return Counter(key for file in files if ".test" not in file.suffixes for key in claimed_in(file.read_text()))


def claimed_in(code: str) -> list[str]:
    """List the keys in an action's list, and chords that stand by themselves."""
    listed = [key for keys in LISTED.findall(code) for key in NAMED.findall(keys)]
    return listed + CHORD.findall(LISTED.sub("", code))


def test_no_two_deeds_share_a_key() -> None:
    claimed = claims(ROOT)

    assert claimed
    assert [key for key, deeds in claimed.items() if deeds > 1] == []


def test_a_key_claimed_twice_is_found(tmp_path: Path) -> None:
    (tmp_path / "web/console").mkdir(parents=True)
    (tmp_path / "web/console/search.ts").write_text('keys: ["/", "Alt+l"]')
    (tmp_path / "web/console/template.ts").write_text('keys: ["/"]')
    (tmp_path / "web/console/translate.ts").write_text('translate_in: "Alt+l",')
    (tmp_path / "web/console/Shown.svelte").write_text('<Keys chord="Alt+l" />')

    assert claims(tmp_path) == {"/": 2, "Alt+l": 2}
