"""What people write of themselves in passing: a mail address, a phone number, the number of an order."""

import re
from collections.abc import Iterable

from floorwalker.kit.phone import NotAPhoneNumber, PhoneCountryUnknown, clean_phone

LONGEST_READ = 4_000
_MAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}")
_PHONE = re.compile(r"(?<![\w+])(?:\+|0)[\d ()/-]{6,20}\d(?!\w)")
_ORDER_WORD = r"(?:order|ordre|beställning|bestilling|bestelling|bestell|bestel|tilau[sk])\w{0,16}"
_NAMED_ORDER = re.compile(
    _ORDER_WORD + r"[^\w\n]{0,3}(?:(?:no|nr|nro|id|number)\W{0,3}|(?:is|on|är|er) )?#?([a-z]{0,4}-?\d{4,14})(?!\w)",
    re.IGNORECASE,
)
_LONG_NUMBER = re.compile(r"(?<![\w+@.-])([1-9]\d{5,13})(?![\w@])")


def mail_in(words: Iterable[str]) -> str:
    """Give the mail address that was written last; nothing where none was.

    >>> mail_in(["I am mia@home.example.", "thanks"])
    'mia@home.example'
    """
    return _last(_MAIL, words).rstrip(".")


def phone_in(words: Iterable[str], country: str | None) -> str:
    """Give the phone number that was written last, as it is kept; one at home is of this country.

    >>> phone_in(["call 040 123 4567 after five"], "FI")
    '+358401234567'
    """
    for text in reversed([text[:LONGEST_READ] for text in words]):
        for found in reversed(_PHONE.findall(text)):
            try:
                return clean_phone(found, country)
            except (NotAPhoneNumber, PhoneCountryUnknown):
                continue
    return ""


def order_in(words: Iterable[str]) -> str:
    """Give the number of an order that was written last: behind that word, or else a long number that dials nobody.

    >>> order_in(["it is order no. 40023871"]), order_in(["40023871"]), order_in(["0401234567"])
    ('40023871', '40023871', '')
    """
    said = list(words)
    return _last(_NAMED_ORDER, said) or _last(_LONG_NUMBER, said)


def _last(pattern: re.Pattern[str], words: Iterable[str]) -> str:
    found = [one for text in words for one in pattern.findall(text[:LONGEST_READ])]
    return str(found[-1]) if found else ""
