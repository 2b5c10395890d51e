"""A transcript as plain text, for a mail program and for a file."""

from collections.abc import Iterator

from floorwalker.plumbing.texts import say
from floorwalker.transcripts.model import Transcript
from floorwalker.transcripts.writing.times import clock, days


def as_text(transcript: Transcript) -> str:
    """Write it out: who, when, what; day by day; and how the shop is reached."""
    return "\n".join(_pieces(transcript)) + "\n"


def _pieces(transcript: Transcript) -> Iterator[str]:
    language = transcript.language
    yield say("transcript.title", language, shop=transcript.shop)
    for day, lines in days(transcript):
        yield ""
        yield f"{day} ({transcript.zone})"
        for line in lines:
            yield ""
            yield f"{clock(transcript, line.at)}  {line.who}"
            if line.text:
                yield line.text
            if line.file:
                yield say("transcript.file", language, name=line.file)
    yield ""
    yield "-- "
    yield transcript.shop
    yield from (known for known in (transcript.page, transcript.mailbox) if known)
