"""What other rooms may ask about words: what a message does, in which language, and who waits for an answer.

The functions over a conversation take its messages in order and the language of the page; they fold `Standing`
over the readings, and a room that keeps readings in its facts can do the same without any words.
"""

from collections.abc import Iterable, Sequence

from floorwalker.kit.clock import Instant
from floorwalker.language.acts.agent import read_agent
from floorwalker.language.acts.visitor import read_visitor
from floorwalker.language.identification.asked import fields_in
from floorwalker.language.identification.matters import matter_in
from floorwalker.language.lookup.matters import matters_in
from floorwalker.language.model import Author, Field, Language, Matter, Reading, Said, Standing, StatementKind
from floorwalker.language.stating.reader import reader
from floorwalker.language.tongues.choice import language_of
from floorwalker.language.tongues.clauses import clauses, words
from floorwalker.language.tongues.names import names_in as find_names
from floorwalker.language.tongues.tongue import LANGUAGES, tongue

NOTHING_SAID = Reading(("other",))


def read(author: Author, text: str, page_language: str) -> Reading:
    """Tell what a message does; what the house says by itself does nothing."""
    if author == "auto":
        return NOTHING_SAID
    said = clauses(text)
    spoken = tongue(language_of(said, page_language))
    return read_visitor(spoken, said, text) if author == "visitor" else read_agent(spoken, said, text)


def learn() -> None:
    """Read all data files now, as a house does that opens, so that no customer waits for it."""
    for language in LANGUAGES:
        tongue(language)
    clauses("")
    reader()


def stated(text: str) -> tuple[StatementKind, ...]:
    """Tell what a customer states that counts in law, in whichever language; when in doubt, nothing."""
    return reader().read(text)


def language_heard(text: str, page_language: str) -> Language:
    """Tell in which language a message is written: the page's, unless the words plainly say otherwise."""
    return language_of(clauses(text), page_language)


def matter_of(text: str, page_language: str) -> Matter | None:
    """Name the matter of a customer's message for which we must know who they are, if it has one."""
    said = clauses(text)
    return matter_in(said, language_of(said, page_language))


def matters_of(text: str) -> set[str]:
    """Name what a text is about, of the things that every web shop is asked about, in whichever language."""
    return matters_in(words(text))


def plain_words(text: str) -> tuple[str, ...]:
    """Give the words of a text as a hurried hand would write them: small letters, no accents."""
    return words(text)


def fields_asked(text: str, page_language: str) -> tuple[Field, ...]:
    """Name what an agent's message asks the customer to say of themselves and their matter."""
    said = clauses(text)
    return fields_in(said, language_of(said, page_language))


def standing(messages: Iterable[Said], page_language: str) -> Standing:
    """Tell how the answering of a conversation stands after its last message."""
    stands = Standing()
    for said in messages:
        stands = stands.after(said.author, read(said.author, said.text, page_language), said.at)
    return stands


def awaits_answer(messages: Iterable[Said], page_language: str) -> bool:
    """Tell whether the customer waits for a word from us now."""
    return standing(messages, page_language).wanted != "nothing"


def open_question(messages: Iterable[Said], page_language: str) -> int | None:
    """Give the index of the message that the customer has waited longest to have answered, if they wait."""
    return standing(messages, page_language).open_index


def first_response_at(messages: Iterable[Said], page_language: str) -> Instant | None:
    """Give when an agent first said anything at all (M5); what was said by itself does not count."""
    return standing(messages, page_language).first_response_at


def first_substantive_at(messages: Iterable[Said], page_language: str) -> Instant | None:
    """Give when an agent first said more to the customer than a greeting, hold, acknowledgement or closing (M6)."""
    return standing(messages, page_language).first_substantive_at


def names_in(text: str, names: Sequence[str]) -> list[int]:
    """Give which of a shop's own names stand in a text, inflected or not, by number, in the order they are said."""
    return find_names(text, names)
