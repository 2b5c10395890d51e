"""A template, as decisions see it: its words with their variables, and for whom it is."""

import re
from typing import Literal, NewType, get_args

import msgspec

from floorwalker.conversations.model import Ending
from floorwalker.kit.clock import Instant
from floorwalker.kit.errors import FloorwalkerError
from floorwalker.kit.ids import ConversationId, FileId, SiteId, TeamId
from floorwalker.kit.text import clean_message, clean_name

TemplateId = NewType("TemplateId", str)
Variable = Literal["agent", "shop", "customer", "team", "branch", "city", "page", "hours"]
Verdict = Literal["fine", "nowhere", "silent", "elsewhere", "unchecked"]
"""What a look at a link found: the page; none; nobody who answers; a way out of the shop. Or nobody has looked."""

ALWAYS_KNOWN: frozenset[str] = frozenset({"agent", "shop"})
VARIABLES: frozenset[str] = frozenset(get_args(Variable))
LONGEST_TEMPLATE = 2_000
LONGEST_SHORTCUT = 30
MOST_TEMPLATES = 500
MOST_FILES = 5

_VARIABLE = re.compile(r"\{([^{}]*)\}")
_SHORTCUT = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_LINK = re.compile(r"https?://[^\s<>\"'{}|\\^`]+", re.IGNORECASE)


class UnknownVariable(FloorwalkerError):
    """Between braces stands something that nobody can fill in."""

    code = "unknown_variable"
    sentence = "There is no such variable."


class FallbackMissing(FloorwalkerError):
    """A variable that may be unknown one day, without a word to stand there instead."""

    code = "fallback_missing"
    sentence = "Say behind a bar what stands there when it is not known."


class BrokenVariable(FloorwalkerError):
    """A brace that belongs to no other."""

    code = "broken_variable"
    sentence = "A brace belongs to no variable. Close it, or leave it out."


class NotAShortcut(FloorwalkerError):
    """A shortcut is typed in a hurry."""

    code = "not_a_shortcut"
    sentence = "A shortcut is one word of letters and digits, such as returns or size-38, of 30 signs at most."


class ShortcutTaken(FloorwalkerError):
    """Two templates for the same people in the same language need two shortcuts."""

    code = "shortcut_taken"
    sentence = "Another template of this language and team has this shortcut."


class TooManyTemplates(FloorwalkerError):
    """More than anybody finds anything in."""

    code = "too_many_templates"
    sentence = "A shop has at most 500 templates. Retire some that nobody uses."


class TooManyFiles(FloorwalkerError):
    """Each file is a message of its own."""

    code = "too_many_files"
    sentence = "A template has at most five files."


class Wording(msgspec.Struct, frozen=True):
    """What a template is called, by what it is found, and what it says."""

    shortcut: str
    name: str
    text: str


class Template(msgspec.Struct, frozen=True):
    """What the facts about a template have made of it, without its words."""

    id: TemplateId
    site_id: SiteId
    seq: int
    language: str | None
    team_id: TeamId | None
    length: int
    files: tuple[FileId, ...] = ()
    is_retired: bool = False
    uses: int = 0
    last_used_at: Instant | None = None
    broken_links: int = 0

    def is_for(self, teams: frozenset[TeamId]) -> bool:
        """Whether somebody of these teams may use it."""
        return self.team_id is None or self.team_id in teams

    def is_read_in(self, language: str) -> bool:
        """Whether somebody who speaks this language can read it."""
        return self.language in {None, language}


class Use(msgspec.Struct, frozen=True):
    """One use of a template, and what became of it, where that is known."""

    template_id: TemplateId
    conversation_id: ConversationId
    edited_percent: int
    measured_at: Instant | None
    ending: Ending | None
    substantive_ms: int | None


class Link(msgspec.Struct, frozen=True):
    """What is known of an address to which templates lead. It is failing since then, and has failed so often."""

    url: str
    verdict: Verdict = "unchecked"
    failures: int = 0
    failing_since: Instant | None = None
    checked_at: Instant = Instant(0)

    @property
    def is_broken(self) -> bool:
        """Whether people should hear of it: the page is gone, or nobody has answered more than once."""
        return self.verdict == "nowhere" or (self.verdict == "silent" and self.failures > 1)

    def after(self, verdict: Verdict, at: Instant) -> "Link":
        """What is known of it after one more look."""
        if verdict not in {"nowhere", "silent"}:
            return Link(self.url, verdict, 0, None, at)
        return Link(self.url, verdict, self.failures + 1, self.failing_since or at, at)


def clean_wording(shortcut: str, name: str, text: str) -> Wording:
    """Accept words that can be found and, whatever is known of a customer, filled in."""
    written = clean_message(text, longest=LONGEST_TEMPLATE)
    require_fillable(written)
    return Wording(clean_shortcut(shortcut), clean_name(name), written)


def clean_shortcut(shortcut: str) -> str:
    """Bring a shortcut to the one form in which it is typed."""
    small = shortcut.strip().removeprefix("/").casefold()
    if len(small) > LONGEST_SHORTCUT or not _SHORTCUT.fullmatch(small):
        raise NotAShortcut
    return small


def require_fillable(text: str) -> None:
    """Refuse what could reach a customer with a brace in it."""
    for inside in _VARIABLE.findall(text):
        variable, bar, _ = inside.partition("|")
        if variable.strip() not in VARIABLES:
            raise UnknownVariable(f"There is no variable {{{variable.strip()}}}.")
        if not bar and variable.strip() not in ALWAYS_KNOWN:
            raise FallbackMissing(f"Say what stands there when it is not known, as in {{{variable.strip()}|…}}.")
    if re.search(r"[{}]", _VARIABLE.sub("", text)):
        raise BrokenVariable


def fill(text: str, values: dict[Variable, str]) -> str:
    """Put what is known where the variables stand, and what the writer wrote for that case where it is not.

    What a customer or a page is called may hold braces of its own; they are read as brackets, and never filled in.
    """
    known: dict[str, str] = {name: value.translate({ord("{"): "(", ord("}"): ")"}) for name, value in values.items()}
    has_gap = False

    def filled(found: re.Match[str]) -> str:
        nonlocal has_gap
        variable, _, fallback = found[1].partition("|")
        value = known.get(variable.strip(), "") or fallback
        has_gap = has_gap or not value
        return value

    whole = _VARIABLE.sub(filled, text)
    return _without_gaps(whole) if has_gap else whole


def links_in(text: str) -> tuple[str, ...]:
    """Give the addresses in a text, each once, without the stops that end their sentences."""
    found = (link.rstrip(".,;:!?)") for link in _LINK.findall(_VARIABLE.sub(" ", text)))
    return tuple(dict.fromkeys(found))


def _without_gaps(text: str) -> str:
    """Close up where nothing was filled in: `Hi , welcome` is what no agent would write."""
    closed = re.sub(r"(?<=\S)[ \t]{2,}", " ", text)
    return re.sub(r"[ \t]+(?=[,.!?;:])", "", closed).strip()
