"""A transcript as a page: everything that anybody wrote is text in it and nothing else."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from html import escape

from floorwalker.plumbing.texts import say, spoken_for
from floorwalker.transcripts.model import Line, Transcript
from floorwalker.transcripts.writing.times import clock, days

_LINK = re.compile(r"https?://[^\s<>\"']+")
_STYLE = (
    "body{font:15px/1.5 system-ui,sans-serif;max-width:40rem;margin:2rem auto;padding:0 1rem;color:#23201d;"
    "background:#fff}h1{font-size:1.3rem}h2{font-size:1rem;color:#5d564e;margin-top:2rem}"
    "p{margin:.2rem 0;white-space:pre-wrap;overflow-wrap:anywhere}"
    ".who{font-weight:600}time{color:#5d564e;font-weight:400;font-size:.85rem}"
    "section{margin:1rem 0;padding-inline-start:.8rem;border-inline-start:3px solid #ddd7ce}"
    ".own{border-color:#1f6a58}footer{margin-top:2.5rem;color:#5d564e}"
)


def as_html(transcript: Transcript) -> str:
    """Write it out as a page that loads nothing and runs nothing."""
    title = escape(say("transcript.title", transcript.language, shop=transcript.shop))
    body = "\n".join(_pieces(transcript))
    return (
        f'<!doctype html>\n<html lang="{spoken_for(transcript.language)}">\n<head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width"><title>{title}</title><style>{_STYLE}</style></head>\n'
        f"<body>\n<h1>{title}</h1>\n{body}\n</body>\n</html>\n"
    )


def _pieces(transcript: Transcript) -> Iterator[str]:
    for day, lines in days(transcript):
        yield f"<h2>{escape(day)} ({escape(transcript.zone)})</h2>"
        yield from (_section(transcript, line) for line in lines)
    reached = [_linked(known) for known in (transcript.page, transcript.mailbox) if known]
    yield f"<footer>{'<br>'.join([escape(transcript.shop), *reached])}</footer>"


def _section(transcript: Transcript, line: Line) -> str:
    instant = datetime.fromtimestamp(line.at / 1000, UTC).isoformat(timespec="seconds")
    head = f'{escape(line.who)} <time datetime="{instant}">{escape(clock(transcript, line.at))}</time>'
    text = f'<p dir="auto">{_linked(line.text)}</p>' if line.text else ""
    file = f"<p>{escape(say('transcript.file', transcript.language, name=line.file))}</p>" if line.file else ""
    return f'<section{" class=own" if line.is_own else ""}><p class="who">{head}</p>{text}{file}</section>'


def _linked(text: str) -> str:
    """Escape a text, and let its web addresses be followed."""
    pieces, after = [], 0
    for match in _LINK.finditer(text):
        address = escape(match.group())
        pieces += [escape(text[after : match.start()]), f'<a href="{address}" rel="noopener nofollow">{address}</a>']
        after = match.end()
    return "".join((*pieces, escape(text[after:])))
