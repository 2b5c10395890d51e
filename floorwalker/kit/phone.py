"""Telephone numbers of any country, brought to one form, and nonsense refused (ITU-T E.164)."""

import re
import unicodedata

from floorwalker.kit.errors import FloorwalkerError

SHORTEST_AT_HOME, SHORTEST_ABROAD, LONGEST = 5, 7, 15

# Which codes are given to countries and to worldwide services; what is not listed reaches nobody.
_COUNTRY_CODE = re.compile(
    r"1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]"
    r"|21[12368]|22\d|23\d|24\d|25[0-8]|26\d|29[01789]|35\d|37\d|38[0-35-79]|42[013]|50\d|59\d"
    r"|67[02-9]|68[0-35-9]|69[0-2]|80[08]|85[02356]|87[08]|88[0-3]|88[68]|96[0-8]|97[0-79]|99[2-68]"
)
_BETWEEN = re.compile(r"[\s().\-\u2010-\u2015/\u00a0]")


class NotAPhoneNumber(FloorwalkerError):
    """No telephone would ring."""

    code = "not_a_phone_number"
    sentence = "A phone number looks like +358 40 123 4567."


def clean_phone(text: str) -> str:
    """Give a number as it is dialled: digits, behind a plus where it names its country.

    Without a country it stays as it is at home; what it means there, whoever calls knows.

    >>> clean_phone(" 00358 (40) 123-4567 "), clean_phone("040 123 4567")
    ('+358401234567', '0401234567')
    """
    dialled = _BETWEEN.sub("", "".join(_in_ascii(character) for character in text.strip()))
    if dialled.startswith("00"):
        dialled = f"+{dialled[2:]}"
    digits = dialled.removeprefix("+")
    is_abroad = dialled.startswith("+")
    shortest = SHORTEST_ABROAD if is_abroad else SHORTEST_AT_HOME
    if not re.fullmatch(r"[0-9]+", digits) or not shortest <= len(digits) <= LONGEST or len(set(digits)) == 1:
        raise NotAPhoneNumber
    if is_abroad and not _COUNTRY_CODE.match(digits):
        raise NotAPhoneNumber
    return dialled


def _in_ascii(character: str) -> str:
    """Read digits of any script; marks that only turn the direction of writing are no part of a number."""
    if unicodedata.category(character) == "Cf":
        return ""
    if character == "\uff0b":
        return "+"
    digit = unicodedata.decimal(character, None)
    return character if digit is None else str(digit)
