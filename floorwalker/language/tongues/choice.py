"""Choose the language a message is read in: the page's, unless its common words plainly belong to another."""

from collections.abc import Iterable

from floorwalker.language.model import Language
from floorwalker.language.tongues.clauses import Clause
from floorwalker.language.tongues.tongue import COMMON, KNOWN, LANGUAGES, tongue

FALLBACK: Language = "en"
FEW_WORDS = 3


def language_of(said: Iterable[Clause], page_language: str) -> Language:
    """Give the language of a message, of those we understand; `page_language` may be any, such as `sv-FI`."""
    words = [word for clause in said for word in clause.words]
    spoken = {language: sum(map(tongue(language).familiarity, words)) for language in LANGUAGES}
    expected = _known(page_language)
    likeliest = max(LANGUAGES, key=lambda language: (spoken[language], language == expected))
    return likeliest if _contradicts(spoken[likeliest], spoken[expected], len(words)) else expected


def _known(page_language: str) -> Language:
    language = page_language.replace("_", "-").split("-")[0].lower()
    return next((known for known in LANGUAGES if known == language), FALLBACK)


def _contradicts(likeliest: int, expected: int, length: int) -> bool:
    """Whether the page is plainly wrong; of a short message one common word is enough where the page's has none."""
    if expected == 0:
        return likeliest >= (COMMON if length <= FEW_WORDS else COMMON + KNOWN)
    return likeliest >= 2 * expected + COMMON
