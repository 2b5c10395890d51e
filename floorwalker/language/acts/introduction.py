"""Who speaks: an agent who only says their name, and whence, has said nothing of the matter yet."""

from collections.abc import Sequence

from floorwalker.language.tongues.tongue import HeardClause, Tongue

LONGEST_NAME = 4
"""Words of a name, and of the shop's behind it."""
SAYS_WHO = ("introduces", "presents", "hails", "staff")


def is_introduction(
    one: HeardClause, rest: Sequence[str], tongue: Tongue, named: frozenset[str], *, is_greeted: bool
) -> bool:
    """Whether a clause only says who speaks: *I am* and a name, or *this is* and one where somebody is greeted.

    `rest` is what no formula covers, `named` the words that begin with a capital. *It is* stands before answers as
    well, so there the name must be written as one, or *from customer service* behind it.
    """
    if len(rest) > LONGEST_NAME:
        return False
    if one.has("introduces"):
        return could_be_names(rest, tongue, named)
    return is_greeted and one.has("presents") and bool(rest) and (one.has("staff") or named.issuperset(rest))


def could_be_names(words: Sequence[str], tongue: Tongue, named: frozenset[str]) -> bool:
    """Whether each of these words is written as a name, or is no word of the tongue that we know."""
    return all(word in named or not tongue.familiarity(word) for word in words)
