"""The names by which browsers and pages call a language: `de-AT`, `nl_BE`, `no`."""

# Both are how pages and browsers say Norwegian; whoever reads the one reads what we write in the other.
NORWEGIAN = {"no": "nb", "nn": "nb"}


def base_language(tag: str) -> str:
    """Give of a language's name what tells it from others: `de` of `de-AT`, `nb` of `no` and of `nn-NO`."""
    base = tag.replace("_", "-").partition("-")[0].lower()
    return NORWEGIAN.get(base, base)
