"""Words as a hurried finger types them: without capitals, dots and accents."""

import re
import unicodedata

_WORD = re.compile(r"[^\W_]+")


def folded_words(text: str) -> list[str]:
    """Cut a text into its words, each in the form in which all ways of writing it are one.

    >>> folded_words("Marimekko-PÖYTÄLIINA 150 x 250")
    ['marimekko', 'poytaliina', '150', 'x', '250']
    """
    apart = unicodedata.normalize("NFKD", text)
    plain = "".join(sign for sign in apart if not unicodedata.combining(sign))
    return _WORD.findall(plain.casefold())
