"""Refusals: what a caller did that cannot be done, in a sentence a person understands.

Each has a stable `code`. They are raised where they are known and translated only at the edge.
*Not yours* and *not there* are the same `NotFound`, so that a stranger learns nothing.
"""

from typing import ClassVar


class FloorwalkerError(Exception):
    """A request that was understood and refused; nothing was changed by it."""

    code: ClassVar[str] = "refused"
    sentence: ClassVar[str] = "This cannot be done."

    def __init__(self, sentence: str | None = None) -> None:
        super().__init__(sentence or self.sentence)


def in_one_line(error: Exception) -> str:
    """Put what somebody else's software says, often over several lines, into one for a person at a shell."""
    return " ".join(str(error).split())


class NotFound(FloorwalkerError):
    """The thing is absent, or belongs to somebody else: nobody can tell which."""

    code = "not_found"
    sentence = "There is no such thing here."


class NotAllowed(FloorwalkerError):
    """A known colleague asks for something their role does not include."""

    code = "not_allowed"
    sentence = "Your role does not include this. Ask your team lead."


class NotSignedIn(FloorwalkerError):
    """The sign-in is missing, expired or was withdrawn."""

    code = "not_signed_in"
    sentence = "Please sign in again. What you typed is still in its box."


class BadRequest(FloorwalkerError):
    """What arrived is not what the protocol describes."""

    code = "bad_request"
    sentence = "This request is not in the form that is described in the protocol."


class ReasonMissing(FloorwalkerError):
    """Something that others will want to understand later was done without a word."""

    code = "reason_missing"
    sentence = "Say why."


class TooMuch(FloorwalkerError):
    """Somebody sends faster or more than people do."""

    code = "too_much"
    sentence = "Too much at once. Wait a moment; what was kept stays kept."


class EmptyText(FloorwalkerError):
    """A message, name or reason without anything to read in it."""

    code = "empty_text"
    sentence = "There is nothing to read in this text."


class TooLong(FloorwalkerError):
    """A text longer than its place allows."""

    code = "too_long"
    sentence = "This text is too long. Shorten it and send it again."
