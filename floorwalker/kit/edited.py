"""How much of a text was changed by whoever took it over."""

MOST_COMPARED = 100


def edited_percent(given: str, sent: str) -> int:
    """How many words were added, left out or replaced, of a hundred words of the longer text.

    The Levenshtein distance over words, blanks and case aside. What both texts begin and end with is not compared;
    of what lies between, 100 words on each side are, and the rest counts as changed.
    """
    before, after = given.casefold().split(), sent.casefold().split()
    longest = max(len(before), len(after))
    if not longest:
        return 0
    before, after = _between(before, after)
    rest = max(len(before) - MOST_COMPARED, len(after) - MOST_COMPARED, 0)
    changed = _distance(before[:MOST_COMPARED], after[:MOST_COMPARED]) + rest
    return min(100, round(100 * changed / longest))


def _between(before: list[str], after: list[str]) -> tuple[list[str], list[str]]:
    """Leave out what both begin with, and what both end with."""
    shorter = min(len(before), len(after))
    begins = next((at for at in range(shorter) if before[at] != after[at]), shorter)
    left = shorter - begins
    ends = next((at for at in range(left) if before[-1 - at] != after[-1 - at]), left)
    return before[begins : len(before) - ends], after[begins : len(after) - ends]


def _distance(before: list[str], after: list[str]) -> int:
    row = list(range(len(after) + 1))
    for number, word in enumerate(before, 1):
        above, row = row, [number]
        for place, other in enumerate(after, 1):
            row.append(min(above[place] + 1, row[-1] + 1, above[place - 1] + (word != other)))
    return row[-1]
