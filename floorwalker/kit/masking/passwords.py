"""Passwords, known by the sentence that they stand in: there is nothing else to know them by."""

import re
from collections.abc import Iterator
from functools import cache

from floorwalker.kit.masking.numbers import Span
from floorwalker.kit.masking.words import telling_words

SHORTEST_WORD = 4
_CODE = re.compile(r"(?<!\w)(?:cvc|cvv)2?(?![a-z])[\w ]{0,30}?[ :=]+([0-9]{3,4})(?!\w)", re.IGNORECASE)
_QUOTES = {
    '"': '"', "'": "'", "`": "`", "\u201c": "\u201d", "\u201d": "\u201d", "\u201e": "\u201c",
    "\u00ab": "\u00bb", "\u00bb": "\u00ab", "\u2018": "\u2019", "\u2019": "\u2019",
}  # fmt: skip
_ENDS = ".,;!?:)]}\"'\u2019\u201d\u00bb\u201c"
WITHIN_WORDS = "-'\u2019/"
NO_PASSWORDS = ("http", "www.", "(")
DOT = "•"
_GOES_ON = re.compile(r"[ \t]*(?:[.,;!?)\r\n]|$|(?:and|but|och|men|ja|mutta|en|maar|og|und|aber)\b)", re.IGNORECASE)


def security_codes(text: str) -> Iterator[Span]:
    """Yield where the code of three or four digits on the back of a card stands, called by its name."""
    return (match.span(1) for match in _CODE.finditer(text))


def passwords(text: str) -> Iterator[Span]:
    """Yield where passwords stand that somebody tells."""
    for match in _telling().finditer(text):
        span = _word_at(text, match.end())
        word = text[slice(*span)]
        is_code = match.group("code") is not None
        if DOT not in word and (word.isdecimal() if is_code else _is_told(text, span, word)):
            yield span


def _word_at(text: str, begin: int) -> Span:
    """What is told: in quotes all between them, else one word without what ends the sentence."""
    closing = _QUOTES.get(text[begin : begin + 1])
    end = text.find(closing, begin + 1) if closing else -1
    if end > begin + 1:
        return begin + 1, end
    begin += closing is not None
    word = re.match(r"\S*", text[begin:])
    told = word.group() if word else ""
    return begin, begin + len(told.rstrip(_ENDS) or told)


def _is_told(text: str, span: Span, word: str) -> bool:
    return _is_quoted(text, span) or _looks_made_up(word) or _ends_with_it(text, span, word)


def _is_quoted(text: str, span: Span) -> bool:
    return span[0] > 0 and _QUOTES.get(text[span[0] - 1]) == text[span[1] : span[1] + 1]


def _looks_made_up(word: str) -> bool:
    """Digits, signs or capitals within it: no word of a language has those."""
    if len(word) < SHORTEST_WORD or word.startswith(NO_PASSWORDS):
        return False
    has_capital = any(sign.isupper() for sign in word[1:]) and not word.isupper()
    return has_capital or not _is_wordlike(word)


def _is_wordlike(word: str) -> bool:
    return all(sign.isalpha() or sign in WITHIN_WORDS for sign in word)


def _ends_with_it(text: str, span: Span, word: str) -> bool:
    """A plain word is told where the sentence ends with it and it says nothing about the password."""
    if len(word) < SHORTEST_WORD or not _is_wordlike(word) or not _GOES_ON.match(text, span[1]):
        return False
    return not word.lower().startswith(telling_words().said_of)


@cache
def _telling() -> re.Pattern[str]:
    """A password's word, a few others perhaps, and what says that now it comes."""
    words = telling_words()
    links = "|".join(words.link)
    return re.compile(
        rf"(?<!\w)(?:(?P<code>{'|'.join(words.code)})|(?:{'|'.join(words.password)}))\w*"
        rf"(?:[ \t]+(?!(?:{links})\b)\w+){{0,4}}?"
        rf"(?:[ \t]*(?P<sign>[:=])[ \t]*|[ \t]+(?:{links})[ \t]*:?[ \t]+)(?=\S)",
        re.IGNORECASE,
    )
