"""What becomes of whatever the model answers: a text that can be shown, and the sources that were really given."""

import re
from collections.abc import Sequence

import msgspec

from floorwalker.assist.briefing.cloak import Cloak
from floorwalker.assist.briefing.links import links_in, without_strange_links
from floorwalker.assist.model import LONGEST_DRAFT, AssistUnreadable, Source
from floorwalker.kit.errors import EmptyText
from floorwalker.kit.text import clean_message

LONGEST_READ = LONGEST_DRAFT
_SIGNS = re.compile(r"[ \t]*\[\s*([ATO]\d{1,2}(?:\s*[,;]\s*[ATO]\d{1,2})*)\s*\]")
_DIRECTIONS = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F, 0x061C])


class Answer(msgspec.Struct, frozen=True):
    """What an agent is shown: the text, the sources it names, and how many links were taken out of it."""

    text: str
    sources: tuple[Source, ...] = ()
    taken_out: int = 0


def read_answer(said: str, sources: Sequence[Source], cloak: Cloak, trusted: Sequence[str]) -> Answer:
    """Make an answer of anything at all. Links stay that stand in one of the trusted texts, and no others."""
    raw = _cleaned(said)
    named = {sign for found in _SIGNS.findall(raw) for sign in re.findall(r"[ATO]\d+", found)}
    # A sign that a customer wrote was covered, and comes back as words: it names no source and is not shown as one.
    uncovered = _cleaned(_SIGNS.sub("", cloak.uncover(_SIGNS.sub("", raw))))
    allowed = set().union(*(links_in(text) for text in trusted))
    shown, taken_out = without_strange_links(uncovered, allowed)
    return Answer(shown, tuple(one for one in sources if one.sign in named), taken_out)


def _cleaned(text: str) -> str:
    """What cannot be seen or turns the writing round goes before links are looked for, so that none hides in it."""
    try:
        return clean_message(
            text.encode(errors="replace").decode().translate(_DIRECTIONS)[:LONGEST_READ], longest=LONGEST_READ
        )
    except EmptyText as error:
        raise AssistUnreadable from error
