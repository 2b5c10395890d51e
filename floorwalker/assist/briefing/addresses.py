"""Finding street addresses in what people write, in the forms of seven languages.

Known are a street's name with its number (*Storgatan 12 B*, *Karl Johans gate 22*, *Hauptstr. 7a*, *12 High Street*),
any name and number before a post code and its town (*Am Alten Markt 5, 14467 Potsdam*), post boxes, and British and
Dutch post codes, which lead to a door by themselves. With a street go its stairs, floor and flat, post code and town.

Missed are streets without a number, a street that is not called one and has no post code behind it (*Torget 3*), most
in small letters (*lange laan 4*, *12 high street*), numbers in words, slips of the pen, and other countries' forms. A
town alone stays on purpose. A thing that is called like a street and has a number is taken for one. How many are found
stands in decision 0043.

Every repetition has an upper bound, so that no text takes longer than its length allows.
"""

import re
from collections.abc import Iterator

from floorwalker.assist.briefing.words import BLANK, WRITTEN, Words


def addresses_in(text: str) -> Iterator[tuple[int, int]]:
    """Give where addresses begin and end, in the order of the text and each place once."""
    return (found.span() for found in _ADDRESS.finditer(text))


_WORDS = Words("addresses.toml")
_COUNTED = rf"(?!{BLANK}{{0,2}}(?:%|{_WORDS.any_case('counted')}(?!\w))|[.,]\d)"
_NAME = rf"(?!{_WORDS.capital('apart')}(?!\w)){WRITTEN}"
_INSIDE = rf"(?:(?:van|von|der|den|de|het|i|på){BLANK}){{0,2}}"
_NUMBER = (
    rf"\d{{1,4}}(?!\d)(?:(?:[A-Za-z]|{BLANK}[A-HJ-Za-h])(?![\w'\u2019])(?:{BLANK}?\d{{1,4}}(?![\w%]|[.,]\d))?)?"
    rf"(?:{BLANK}?[-\u2013/]{BLANK}?(?:\d{{1,4}}|[IVX]{{1,4}}|[A-Za-z])(?!\w)){{0,2}}"
)
_INDOORS = (
    rf"(?:,?{BLANK}{{1,2}}(?:{_WORDS.any_case('unit')}(?!\w)\.?{BLANK}{{0,2}}(?:\d{{1,5}}[A-Za-z]?|[A-Z])|H\d{{4}}"
    rf"|\d{{1,2}}\.?{BLANK}?{_WORDS.any_case('floor')}(?!\w)\.?(?:{BLANK}(?i:tv|th|mf))?|bis|hs|[IVX]{{1,4}})(?!\w)){{0,3}}"
)
_CODE = rf"(?:[A-Z]{{1,2}}[-\u2013])?(?:\d{{3}}{BLANK}\d{{2}}|\d{{5}}|\d{{4}}(?:{BLANK}?[A-Z]{{2}})?)(?!\w)"
_TOWN = (
    rf"(?!{_WORDS.any_case('counted')}(?!\w))(?:(?:Den|Bad|New|Sankt|Sint|St\.?|Mo i|'s|'t){BLANK})?{_NAME}"
    rf"(?:{BLANK}(?:[A-ZÆØÅ]{{1,2}}(?!\w)|(?:am|an der|aan den|aan de|aan|im|i){BLANK}{WRITTEN}))?"
)
_APART = rf"{BLANK}?(?:[,;]{BLANK}{{0,2}}(?:\r?\n)?|\r?\n){BLANK}?"
_THERE = rf"(?:(?:{_APART}|{BLANK}{{1,2}}){_CODE}{_COUNTED}(?:{BLANK}{{1,2}}{_TOWN})?)?"
_BRITISH_CODE = r"[A-Z]{1,2}\d[A-Z\d]?[ ]?\d[A-BD-HJLNP-UW-Z]{2}(?!\w)"
_BRITISH = rf"(?:(?:,?\s{{1,2}}[\w'\u2019-]{{2,20}}){{0,4}},?\s{{1,2}}(?i:{_BRITISH_CODE}))"
_AMERICAN = rf"(?:(?:,?\s{{1,2}}{WRITTEN}){{0,4}},?\s{{1,2}}[A-Z]{{2}}{BLANK}\d{{5}}(?:-\d{{4}})?(?!\w))"
_DUTCH_CODE = rf"[1-9]\d{{3}}{BLANK}?(?!KR|EU|UK|US|MB|GB|MM|CM|ML|KG|KM|ST|XL|SS|SA|SD)[A-Z]{{2}}"
_LEADS_ON = rf"(?:{_BRITISH}|{_AMERICAN})"
_FLAT = rf"(?i:flat|unit|apt|apartment|suite|studio)\.?{BLANK}\d{{1,4}}[A-Za-z]?"
_DOOR = rf"(?:{_FLAT},?{BLANK})?\d{{1,5}}[A-Za-z]?(?:[-/]\d{{1,4}})?,?{BLANK}"

_OTHER = rf"(?!{_WORDS.any_case('other')}(?!\w))"
_ENDING = (
    rf"{_OTHER}(?:[^\W\d_][\w'\u2019.-]{{1,40}}{_WORDS.any_case('sure')}"
    rf"|{WRITTEN[: WRITTEN.index(']') + 1]}[\w'\u2019.-]{{1,40}}{_WORDS.any_case('written')})(?:(?<=\.)|{BLANK}{{1,2}})"
)
_STREETS = (
    rf"(?:{_NAME}{BLANK}){{0,2}}{_ENDING}",
    rf"(?:{_NAME}{BLANK}){{1,2}}{_OTHER}[^\W\d_]{{2,20}}{_WORDS.any_case('written', language='fi')}{BLANK}",
    rf"(?:{_NAME}{BLANK}{_INSIDE}){{1,3}}{_WORDS.any_case('behind')}(?:(?<=\.)|{BLANK}){BLANK}?",
    rf"{_WORDS.any_case('before')}{BLANK}(?:(?:de|den|der|het|des){BLANK})?(?:{_NAME}{BLANK}){{1,3}}",
)
_BEFORE_CODE = (
    rf"(?:{_WORDS.any_case('lies')}{BLANK})?{_NAME}(?:{BLANK}{_INSIDE}{_NAME}){{0,3}}{BLANK}{_NUMBER}{_INDOORS}{_APART}"
    rf"(?:(?!(?:19|20[0-3])\d\d(?!\d)){_CODE}{BLANK}{{1,2}}{_TOWN}|{_DUTCH_CODE}(?!\w))"
)
_ENGLISH = (
    rf"{_DOOR}(?:{_NAME}{BLANK}){{1,3}}(?:{_WORDS.capital('english')}(?!\w)\.?"
    rf"|{_WORDS.capital('english_written')}(?!\w)\.?(?:(?={_LEADS_ON})|(?!{BLANK}[A-ZÀ-Þ])))"
    rf"(?:{BLANK}(?:[NS][EW]?|[EW])(?!\w))?{_INDOORS}{_LEADS_ON}?{_COUNTED}"
)
_FORMS = (
    _BEFORE_CODE,
    *(rf"{street}{_NUMBER}{_INDOORS}{_THERE}{_COUNTED}" for street in _STREETS),
    _ENGLISH,
    rf"(?:{_DOOR}|{_FLAT},{BLANK}){_NAME}(?:{BLANK}{_NAME}){{0,3}}{_INDOORS}(?=,){_LEADS_ON}",
    rf"\d{{1,4}}[a-z]?{BLANK}(?:[a-z'\u2019]{{2,20}}{BLANK}){{1,3}}{_WORDS.any_case('english')}(?!\w){_BRITISH}",
    rf"{_WORDS.any_case('post_box')}{BLANK}{{1,2}}\d{{1,6}}(?:{BLANK}\d{{2,4}}){{0,2}}(?!\d){_THERE}",
    rf"{_WORDS.any_case('box')}{BLANK}\d{{1,5}}{_APART}{_CODE}{BLANK}{{1,2}}{_TOWN}",
    rf"(?![A-Z]\w{{1,3}}[ ]?\d[GT]B){_BRITISH_CODE}",
    rf"{_DUTCH_CODE},?{BLANK}(?:{_TOWN}|\d{{1,4}}[A-Za-z]?(?!\w))",
)
_ADDRESS = re.compile(rf"(?<![\w-])(?:{'|'.join(f'(?>{form})' for form in _FORMS)})")
