"""Set right what a finger slipped on: only slips a keyboard makes, only of words that we look for."""

from collections.abc import Iterator

SHORTEST_WORD, SHORTEST_SWAPPED = 5, 4
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")


def slips_of(vocabulary: set[str]) -> dict[str, str]:
    """Give for every likely slip the word that was meant; one that could be two words is left alone."""
    meant: dict[str, str] = {}
    doubtful = set(vocabulary)
    for word in vocabulary:
        for slip in set(_slips(word)) - vocabulary:
            if meant.setdefault(slip, word) != word:
                doubtful.add(slip)
    return {slip: word for slip, word in meant.items() if slip not in doubtful}


def _slips(word: str) -> Iterator[str]:
    """Yield a word with two letters swapped, one left out, doubled, or hit on the next key; its first letter stays."""
    places = range(1, len(word))
    if len(word) >= SHORTEST_SWAPPED:
        yield from (word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in places[:-1])
    if len(word) < SHORTEST_WORD:
        return
    for at in places:
        yield word[:at] + word[at + 1 :]
        yield word[:at] + word[at] + word[at:]
        yield from (word[:at] + key + word[at + 1 :] for key in _next_to(word[at]))


def _next_to(key: str) -> Iterator[str]:
    for row in _ROWS:
        at = row.find(key)
        if at >= 0:
            yield from row[max(0, at - 1) : at] + row[at + 1 : at + 2]
