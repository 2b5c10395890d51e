"""A feed in XML (RSS 2.0, Atom, as for Google Merchant Center) as rows of named values.

Written by strangers, so: no entity may be declared (a few lines would unfold to gigabytes, or name a file of ours),
nothing is fetched, no tree is built, and a value that goes on for ever is cut. One that breaks off is refused.
"""

from collections import deque
from collections.abc import Iterator, Mapping
from xml.parsers import expat

PIECE_BYTES = 65_536
LONGEST_VALUE = 10_000
MOST_VALUES = 200
DEEPEST = 40
ITEMS = {"item", "entry", "product", "offer"}
UTF_16 = (b"\xff\xfe<\x00", b"\xfe\xff\x00<")

MarkedUp = tuple[int, dict[str, str]]


class BadMarkup(Exception):
    """It breaks off, is nested wrongly or without end, or declares what it may not."""


def is_marked_up(content: bytes) -> bool:
    """Whether a file begins as XML does."""
    return content[:400].removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"<") or content.startswith(UTF_16)


def items_in(content: bytes) -> Iterator[MarkedUp]:
    """Yield each item's line with its values by name, of values with one name the first; what lies deeper is none."""
    reader = _Reader()
    for begin in range(0, len(content), PIECE_BYTES):
        reader.feed(content[begin : begin + PIECE_BYTES])
        while reader.items:
            yield reader.items.popleft()
    reader.feed(b"", is_last=True)
    yield from reader.items


class _Reader:
    """Where the parser stands: how deep, in which item, and in which of its values."""

    def __init__(self) -> None:
        self.items: deque[MarkedUp] = deque()
        self._depth, self._item_depth, self._line = 0, 0, 0
        self._values: dict[str, str] = {}
        self._name, self._text, self._length = "", list[str](), 0
        self._parser = parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartElementHandler = self._begin
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._say
        parser.EntityDeclHandler = _refuse

    def feed(self, piece: bytes, *, is_last: bool = False) -> None:
        """Read on."""
        try:
            self._parser.Parse(piece, is_last)
        except (expat.ExpatError, LookupError, ValueError) as error:  # also of an encoding that nobody knows
            raise BadMarkup from error

    def _begin(self, name: str, attributes: Mapping[str, str]) -> None:
        self._depth += 1
        if self._depth > DEEPEST:
            raise BadMarkup
        local = name.rpartition(" ")[2].casefold()
        if not self._item_depth and local in ITEMS:
            self._item_depth, self._line, self._values = self._depth, self._parser.CurrentLineNumber, {}
        elif self._item_depth and self._depth == self._item_depth + 1:
            branch = attributes.get("branch")
            self._name = f"{local}:{branch}" if branch else local
            self._text, self._length = [], 0
            self._say(attributes.get("href", ""))

    def _say(self, text: str) -> None:
        if self._name and self._depth == self._item_depth + 1 and self._length < LONGEST_VALUE:
            self._text.append(text)
            self._length += len(text)

    def _end(self, name: str) -> None:  # noqa: ARG002 - expat's form
        if self._name and self._depth == self._item_depth + 1:
            value = "".join(self._text).strip()[:LONGEST_VALUE]
            if value and len(self._values) < MOST_VALUES:
                self._values.setdefault(self._name, value)
            self._name = ""
        elif self._item_depth and self._depth == self._item_depth:
            self.items.append((self._line, self._values))
            self._item_depth = 0
        self._depth -= 1


def _refuse(*_declared: object) -> None:
    raise BadMarkup
