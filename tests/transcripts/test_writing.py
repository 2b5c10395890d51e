"""What is taken home says everything that was said and nothing else, and does nothing but be read."""

from html.parser import HTMLParser

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from floorwalker.conversations.actions.talking import send_message
from floorwalker.kit.clock import Instant
from floorwalker.kit.errors import NotFound
from floorwalker.routing.actions import claim, transfer
from floorwalker.transcripts.actions import note_download
from floorwalker.transcripts.model import Line, Transcript
from floorwalker.transcripts.views import given_of, transcript_of
from floorwalker.transcripts.writing.as_html import as_html
from floorwalker.transcripts.writing.as_text import as_text
from tests.cast import A_MINUTE_PAST, Cast

HOSTILE = '<script>alert(1)</script><img src=x onerror=alert(1)> "https://evil.example/"onmouseover=alert(1) https://a.example/?a=1&b="x'
WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=60)
ALLOWED = {"html", "head", "meta", "title", "style", "body", "h1", "h2", "section", "p", "time", "a", "footer", "br"}


class Page(HTMLParser):
    """What a browser would make of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.links: list[str] = []
        self.text = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        self.links += [value or "" for name, value in attrs if name == "href"]

    def handle_data(self, data: str) -> None:
        self.text += data


def said(*texts: str, who: str = "You") -> Transcript:
    """Make a transcript of these words."""
    lines = tuple(Line(Instant(A_MINUTE_PAST + 1000 * at), who, text) for at, text in enumerate(texts))
    return Transcript("Shoe Shop", "https://shoes.example", "help@shoes.example", "en", "Europe/Helsinki", lines)


def test_both_forms_say_who_when_and_what_and_how_the_shop_is_reached(cast: Cast) -> None:
    talk = cast.talk()
    cast.do(send_message, cast.ada, talk, cast.new_client_id(), "They do: https://shoes.example/sizes")

    transcript = cast.look(transcript_of, cast.mia, talk, "Europe/Stockholm")

    assert [line.who for line in transcript.lines] == ["You", "Ada"]
    for written in (as_text(transcript), Page(as_html(transcript)).text):
        for piece in ("Your conversation with Shoe Shop", "Monday", "Europe/Stockholm", "Do these run small?", "Ada"):
            assert piece in written
        assert "https://shoes.example" in written
    assert "https://shoes.example/sizes" in Page(as_html(transcript)).links


def test_times_are_those_of_the_readers_clock() -> None:
    helsinki = said("Hello?")
    new_york = Transcript(
        **{name: getattr(helsinki, name) for name in helsinki.__struct_fields__} | {"zone": "America/New_York"}
    )

    assert "09:01" in as_text(helsinki) or "9:01" in as_text(helsinki)
    assert "02:01" in as_text(new_york) or "2:01" in as_text(new_york)


def test_a_note_to_colleagues_and_a_reason_are_in_neither_form(cast: Cast) -> None:
    talk = cast.talk()
    cast.do(transfer, cast.ada, talk, None, None, "She is a difficult one")
    cast.do(claim, cast.ada, talk)

    transcript = cast.look(transcript_of, cast.mia, talk, "")

    assert "difficult" not in as_text(transcript) + as_html(transcript)


@given(st.lists(st.sampled_from(["say", "note", "answer"]), max_size=8))
@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_happens_no_note_is_ever_taken_home(cast: Cast, doings: list[str]) -> None:
    talk = cast.talk()
    for doing in doings:
        if doing == "say":
            cast.mia_asks("Well?")
        elif doing == "answer":
            cast.do(send_message, cast.ada, talk, cast.new_client_id(), "One moment.")
        else:
            cast.do(transfer, cast.ada, talk, None, None, "PRIVATE")
            cast.do(claim, cast.ada, talk)

    transcript = cast.look(transcript_of, cast.mia, talk, "")

    assert "PRIVATE" not in as_text(transcript) + as_html(transcript)
    assert len(transcript.lines) >= 1 + doings.count("say") + doings.count("answer")
    cast.do(transfer, cast.ada, talk, None, None, "")


@given(st.lists(WORDS | st.just(HOSTILE), min_size=1, max_size=5), WORDS | st.just(HOSTILE))
def test_nothing_that_anybody_wrote_becomes_more_than_text(texts: list[str], who: str) -> None:
    page = Page(as_html(said(*texts, who=who)))

    assert page.tags <= ALLOWED
    assert page.attributes <= {"lang", "charset", "name", "content", "class", "datetime", "dir", "href", "rel"}
    assert all(link.startswith(("http://", "https://")) for link in page.links)
    assert all(text in page.text for text in texts)


def test_a_download_is_on_record(cast: Cast) -> None:
    talk = cast.mia_asks()

    cast.do(note_download, cast.mia, talk, "html", 1)

    assert [one.way for one in cast.look(given_of, cast.ada, talk)] == ["html"]


@pytest.mark.parametrize("name", ["max", "carl", "ada"])
def test_a_stranger_and_the_staff_cannot_note_download_or_take_it_home(cast: Cast, name: str) -> None:
    talk = cast.mia_asks()

    with pytest.raises(NotFound):
        cast.do(note_download, getattr(cast, name), talk, "text", 1)
    with pytest.raises(NotFound):
        cast.look(transcript_of, getattr(cast, name), talk, "")
