"""Finding names that the words around tell of: *my wife Anna Lind*, *jag heter Åsa*, *regards, Peter Holm*.

Known are whose wife, son or neighbour somebody is; who says what they or another are called, or signs; to whom
something goes; and titles. A name begins with capitals and has at most three words, or is two names joined.

Missed are names without such a word near (*Anna will fetch it*), most in small letters (*my wife anna*; only *my name
is* and a signature take them), and names in other letters than Latin. Words that are nobody's are told apart by
a list, so a rare noun with its capital, as all nouns have in German, may be taken for a name. How many are found stands
in decision 0043.
"""

import re
from collections.abc import Iterator

from floorwalker.assist.briefing.words import BLANK, WRITTEN, Words

SHORTEST = 3
"""A shorter word is not looked for elsewhere."""


def strangers_in(text: str) -> Iterator[tuple[int, int]]:
    """Give where names begin and end that the words before or behind them tell of."""
    for way in _WAYS:
        for found in way.finditer(text):
            begin = found.start("it")
            if name := _as_far_as_a_name(found["it"]):
                yield begin, begin + len(name)


def _as_far_as_a_name(words: str) -> str:
    """Leave out what begins with a word that is nobody's name, and what joined it."""
    end = 0
    for found in _PIECE.finditer(words):
        piece = found[0].casefold()
        if piece in _BETWEEN:
            continue
        if piece in _NOBODY:
            break
        end = found.end()
    return words[:end]


def words_of_name(name: str) -> set[str]:
    """Give the words of a name by which the same person may be named again."""
    return {word for word in _WORD.findall(name) if len(word) >= SHORTEST}


def named_again(text: str, known: set[str]) -> Iterator[tuple[int, int]]:
    """Give where words of known names stand again, in one piece where they stand together; also bent: Annas."""
    begin = end = 0
    for found in _WORD.finditer(text) if known else ():
        if known.isdisjoint(_unbent(found[0])):
            continue
        if end and text[end : found.start()] != " ":
            yield begin, end
            begin = found.start()
        elif not end:
            begin = found.start()
        end = found.end()
    if end:
        yield begin, end


def _unbent(word: str) -> tuple[str, ...]:
    return (word, word[:-1], re.sub(r"['\u2019]s?$", "", word))


_WORDS = Words("strangers.toml")
_BETWEEN = {word.casefold() for word in _WORDS.of("inside", "joins")}
_NOBODY = {word.casefold() for word in _WORDS.of("nobody")}
_ONE = rf"(?:[A-Z]\.{BLANK}?)?{WRITTEN}"
_MORE = rf"(?:{BLANK}(?:[A-Z]\.{BLANK})?(?:{_WORDS.any_case('inside')}{BLANK}){{0,2}}{_ONE}){{0,2}}"
_FULL = _ONE + _MORE
_NAME = rf"(?P<it>{_FULL}(?:{BLANK}{_WORDS.any_case('joins')}{BLANK}{_FULL})?)"
_SMALL = r"[^\W\d_][\w'\u2019-]{1,30}"
_GAP = rf"(?:{BLANK}{{0,2}}[,:(]{BLANK}{{0,2}}|{BLANK}{{1,3}})"
_FROM = rf"(?:fr[aå]n?|from|aus|uit){BLANK}"
_END = rf"(?={BLANK}{{0,3}}(?:[.,!?;)\n]|-{BLANK}|$|{_WORDS.any_case('joins', 'here')}(?!\w)|{_FROM}))"
_LINE_ENDS = rf"(?={BLANK}{{0,3}}[.,!]?{BLANK}{{0,3}}(?:\r?\n|$|{_FROM}))"
_CALLED = rf"(?:{BLANK}{_WORDS.any_case('called')})?"
_WHOSE = "|".join(
    rf"{_WORDS.any_case('whose', language=tongue)}{BLANK}{{1,2}}(?:[\w-]{{2,12}}{BLANK})?"
    + _WORDS.any_case("kin", language=tongue)
    for tongue in _WORDS.languages("kin")
)
_GREETS = rf"{_WORDS.any_case('greets')}[ ,.!\n]{{1,3}}"
_PLACE = rf"(?!\w{{3,30}}{_WORDS.any_case('whence', 'townsfolk')}(?!\w))"
_HERE = rf"{BLANK}{_WORDS.any_case('here')}"
_SIGNED = rf"(?P<it>{_FULL}|{_SMALL}){_LINE_ENDS}"
_FORMS = (
    rf"(?:{_WHOSE}|{_WORDS.any_case('ours')})(?!\w){_CALLED}{_GAP}{_NAME}",
    rf"{_WORDS.any_case('says')}(?!\w){BLANK}?:?{BLANK}{{1,3}}(?P<it>(?:{_ONE}|{_SMALL}){_MORE})",
    rf"{_WORDS.any_case('is')}{BLANK}{{1,2}}{_PLACE}{_NAME}{_END}",
    rf"{_GREETS}{_WORDS.any_case('this_is')}{BLANK}{{1,2}}{_NAME}{_END}",
    rf"{_GREETS}(?P<it>{_ONE}(?:{BLANK}{_ONE})?){_HERE}(?!\w)",
    rf"(?P<it>{_ONE}){_HERE}(?={BLANK}?!)",
    rf"{_WORDS.any_case('closes')}(?!\w)\.?{BLANK}{{0,2}}[,!:\u2013-]?\s{{1,4}}{_SIGNED}",
    rf"{_WORDS.any_case('closes_apart')}\.?{BLANK}?(?:[,!]\s{{0,4}}|\r?\n\s{{0,3}}){_SIGNED}",
    rf"{_WORDS.any_case('thanks')}{BLANK}?[,!.]?{BLANK}?\r?\n(?P<it>{_FULL}){BLANK}?(?:\r?\n|$)",
    rf"{_WORDS.any_case('goes_to')}(?:(?<=\W)|(?={BLANK})){BLANK}{{0,3}}{_NAME}",
    rf"{_WORDS.any_case('title')}(?!\w){BLANK}{{1,2}}{_NAME}",
)
_WAYS = tuple(re.compile(rf"(?<![\w'\u2019-]){form}") for form in _FORMS)
_PIECE = re.compile(r"[^\s,:(]+")
_WORD = re.compile(rf"(?<!\w){WRITTEN}")
