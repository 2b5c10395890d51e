"""Web addresses by which a page is known again, whoever wrote them down."""

from urllib.parse import parse_qsl, urlencode, urlsplit

TRACES = ("utm_", "gclid", "fbclid", "msclkid", "srsltid", "mc_cid", "mc_eid")


def page_of(url: str) -> str:
    """Give the address of a page without what does not say which page it is: traces of ads, anchors, a last slash.

    >>> page_of("https://Shoes.example/boots/?utm_source=x&size=38#top"), page_of("javascript:alert(1)")
    ('https://shoes.example/boots?size=38', '')
    """
    try:
        parts = urlsplit(url)
        asked = parse_qsl(parts.query, keep_blank_values=True, max_num_fields=50)
    except ValueError:
        return ""
    if parts.scheme not in {"http", "https"} or not parts.netloc:
        return ""
    kept = urlencode([(name, value) for name, value in asked if not name.startswith(TRACES)])
    return f"{parts.scheme}://{parts.netloc.lower()}{parts.path.rstrip('/')}{'?' if kept else ''}{kept}"
