"""Asking a language model over the interface that most of their servers speak (OpenAI's *chat completions*).

One request, no tools, no stream, no second try. Of the answer only its text is read; whatever else it wants is not.
"""

from collections.abc import Collection, Sequence
from urllib.parse import urlsplit

import msgspec

from floorwalker.plumbing.outgoing.connector import NobodyThere, going_out
from floorwalker.plumbing.outgoing.guard import LeadsAstray, origin_of
from floorwalker.plumbing.outgoing.reading import Refused, TooMuchThere
from floorwalker.plumbing.outgoing.sending import brought

PATIENCE_SECONDS = 30
MOST_ANSWER_BYTES = 256 * 1024
_encode = msgspec.json.Encoder().encode


class NotCompleted(Exception):
    """No text came of it, and why."""


class NobodyAnswered(NotCompleted):
    """No connection, or not to where it may lead."""


class TookTooLong(NotCompleted):
    """No answer in time."""


class TurnedDown(NotCompleted):
    """Their server refused."""


class NotAText(NotCompleted):
    """An answer in another form, too long, or without words."""


class Endpoint(msgspec.Struct, frozen=True):
    """Where a model is asked; origins in a private network have to be named as allowed."""

    address: str
    model: str
    key: str = ""
    private_origins: frozenset[str] = frozenset()

    @property
    def completions(self) -> str:
        """The address of its one method: of a server named without a path, the usual one."""
        return f"{self.address}{'' if urlsplit(self.address).path.strip('/') else '/v1'}/chat/completions"


class _Message(msgspec.Struct):
    content: str | None = None


class _Choice(msgspec.Struct):
    message: _Message


class _Completion(msgspec.Struct):
    choices: list[_Choice]


_decode = msgspec.json.Decoder(_Completion).decode


async def completion(endpoint: Endpoint, messages: Sequence[msgspec.Struct]) -> str:
    """Ask once, and give the text of the answer; raises `NotCompleted` in one of its kinds."""
    body = _encode({"model": endpoint.model, "messages": messages, "stream": False})
    return _text_of(await _answer(endpoint, body))


async def _answer(endpoint: Endpoint, body: bytes) -> bytes:
    headers = {"Content-Type": "application/json"}
    if endpoint.key:
        headers["Authorization"] = f"Bearer {endpoint.key}"
    limits = {"most_bytes": MOST_ANSWER_BYTES, "patience_seconds": PATIENCE_SECONDS}
    try:
        async with going_out(_hosts(endpoint.private_origins)) as session:
            return await brought(session, endpoint.completions, _origins(endpoint), body, headers, **limits)
    except TooMuchThere as error:
        raise NotAText from error
    except Refused as error:
        raise TurnedDown(str(error)) from error
    except NobodyThere as error:
        raise (TookTooLong if isinstance(error.__cause__, TimeoutError) else NobodyAnswered) from error
    except LeadsAstray as error:
        raise NobodyAnswered from error


def _text_of(said: bytes) -> str:
    try:
        choices = _decode(said).choices
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise NotAText from error
    text = choices[0].message.content if choices else None
    if not text or not text.strip():
        raise NotAText
    return text


def _origins(endpoint: Endpoint) -> Collection[str]:
    return {origin_of(endpoint.address) or ""}


def _hosts(origins: Collection[str]) -> frozenset[str]:
    return frozenset(urlsplit(origin).hostname or "" for origin in origins)
