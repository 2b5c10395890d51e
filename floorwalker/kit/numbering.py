"""Which telephone numbers each country gives out, from the tables of `phonenumbers`; brought in when one comes."""

from phonenumbers import (
    SUPPORTED_REGIONS,
    NumberParseException,
    PhoneNumber,
    PhoneNumberFormat,
    country_code_for_region,
    format_number,
    is_valid_number,
    parse,
)


def is_known(country: str | None) -> bool:
    """Whether anything is known of a country's numbers."""
    return country in SUPPORTED_REGIONS


def e164(typed: str, country: str | None) -> str | None:
    """Give the one form of a number that somebody may really have; nothing where nobody does."""
    number = _read(typed, country)
    return format_number(number, PhoneNumberFormat.E164) if number else None


def written(kept: str, country: str | None) -> str | None:
    """Write a number with the gaps that it has at home, and without its country where that is this one."""
    number = _read(kept, None)
    if number is None:
        return None
    is_at_home = country is not None and number.country_code == country_code_for_region(country)
    return format_number(number, PhoneNumberFormat.NATIONAL if is_at_home else PhoneNumberFormat.INTERNATIONAL)


def _read(typed: str, country: str | None) -> PhoneNumber | None:
    """Understand a number; none with an extension, since that is not dialled but said to somebody."""
    try:
        number = parse(typed, country if is_known(country) else None)
    except NumberParseException:
        return None
    return number if number.extension is None and is_valid_number(number) else None
