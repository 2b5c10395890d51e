"""Find the names of a shop's own things in what somebody wrote, in whatever case they put them.

`Lönnrotinkadulla`, `Helsingissä`, `Göteborgs`: a name is found by its stems and the endings of our languages. Small
rules, no dictionary: a Finnish name that changes in the middle of its stem, or a slip of the finger, is not found.
"""

import re
from collections.abc import Sequence
from functools import cache

from floorwalker.language.tongues.clauses import words

SHORTEST = 4
# Words that stand in many names of branches and tell none from another.
_GENERAL = frozenset(words("shop store branch butik butiken affär affären kauppa myymälä liike winkel filiaal centrum"))
_WEAK = {"kk": "k", "pp": "p", "tt": "t", "nk": "ng", "nt": "nn", "mp": "mm", "lt": "ll", "rt": "rr", "ht": "hd"}
_WEAK |= {"lk": "l", "rk": "r", "t": "d", "p": "v", "k": ""}
_BEFORE_VOWEL = re.compile(rf"(.*?)({'|'.join(_WEAK)})([aeiouy])")
_CASES = "n|a|ta|tta|ssa|sta|lla|lta|lle|na|ksi|[aeiouy]n|h[aeiouy]n|seen|s|et|en|se|er"
_ENDINGS = f"[ie]?(?:{_CASES})?(?:ko|kin|kaan|han)?"


def names_in(text: str, names: Sequence[str]) -> list[int]:
    """Give which of the names stand in a text, by their numbers, in the order in which they are said."""
    said = words(text)
    found = [(at, number) for number, name in enumerate(names) if (at := _place(said, name)) is not None]
    return [number for _, number in sorted(found)]


def _place(said: Sequence[str], name: str) -> int | None:
    """Where the first word of a name stands, if all that tells it from others do."""
    patterns = _patterns(name)
    places = [next((at for at, word in enumerate(said) if one.fullmatch(word)), None) for one in patterns]
    found = [at for at in places if at is not None]
    return min(found) if found and len(found) == len(patterns) else None


@cache
def _patterns(name: str) -> tuple[re.Pattern[str], ...]:
    telling = [word for word in words(name) if word not in _GENERAL]
    return tuple(re.compile(_inflected(word)) for word in telling)


def _inflected(word: str) -> str:
    if len(word) < SHORTEST:
        return re.escape(word)
    return f"(?:{'|'.join(re.escape(stem) for stem in sorted(_stems(word)))}){_ENDINGS}"


def _stems(word: str) -> set[str]:
    """The word as it is, in its weak grade (`katu`, `kadu`), with `e` for a last `i`, without a plural's `s`."""
    stems = {word}
    if weak := _BEFORE_VOWEL.fullmatch(word):
        stems.add(weak[1] + _WEAK[weak[2]] + weak[3])
    stems |= {stem[:-1] + "e" for stem in stems if stem.endswith("i")}
    if word.endswith("nen"):
        stems.add(word[:-3] + "se")
    if word.endswith("s") and len(word) > SHORTEST:
        stems.add(word[:-1])
    return stems
