"""Markdown becomes blocks of a few shapes, whatever was written; markup stays words, and links lead nowhere unsafe."""

import time

import msgspec
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from floorwalker.kit.prose.blocks import (
    Block,
    Code,
    Emphasis,
    Heading,
    LineBreak,
    Link,
    Listing,
    Paragraph,
    Plain,
    Quote,
    Rule,
    Strong,
    Table,
    Verbatim,
    links,
    plain,
)
from floorwalker.kit.prose.reading import blocks_of, is_safe, unsafe_links

WHOLE = """# Sending back

You have **30 *whole* days**, see [the page](https://shoes.example/returns) or https://shoes.example/help.
Use `code 7`.\\
Thanks

1. Print
2. Send
   - by post

> Keep the box

| EU | cm |
|---|---|
| 38 | 24 |

```
<b>as it is</b>
```

---
"""


def test_each_shape_is_read() -> None:
    heading, said, listing, quote, table, verbatim, rule = blocks_of(WHOLE)

    assert heading == Heading(2, (Plain("Sending back"),))
    assert isinstance(said, Paragraph)
    assert Strong((Plain("30 "), Emphasis((Plain("whole"),)), Plain(" days"))) in said.inside
    assert Link("https://shoes.example/returns", (Plain("the page"),)) in said.inside
    assert Link("https://shoes.example/help", (Plain("https://shoes.example/help"),)) in said.inside
    assert {Code("code 7"), LineBreak()} <= set(said.inside)
    assert isinstance(listing, Listing)
    assert (listing.start, len(listing.items), listing.items[1][1]) == (
        1,
        2,
        Listing(((Paragraph((Plain("by post"),)),),)),
    )
    assert quote == Quote((Paragraph((Plain("Keep the box"),)),))
    assert table == Table(((Plain("EU"),), (Plain("cm"),)), (((Plain("38"),), (Plain("24"),)),))
    assert (verbatim, rule) == (Verbatim("<b>as it is</b>"), Rule())


def test_what_is_said_can_be_had_without_its_looks() -> None:
    said = plain(blocks_of(WHOLE))

    assert said.startswith("Sending back You have 30 whole days, see the page or https://shoes.example/help.")
    assert "Print Send by post Keep the box EU cm 38 24" in said
    assert links(blocks_of(WHOLE)) == ("https://shoes.example/returns", "https://shoes.example/help")


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "a <b onclick='x'>b</b> c",
        "<!-- hidden -->",
        "<?php x ?>",
        "<a href='javascript:x'>y</a>",
    ],
)
def test_markup_is_words(hostile: str) -> None:
    assert plain(blocks_of(hostile)) == hostile


@pytest.mark.parametrize(
    "target",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "java&#115;cript:alert(1)",
        "&#x01;javascript:alert(1)",
        "data:text/html,x",
        "data:image/svg+xml;base64,AAAA",
        "vbscript:x",
        "file:///etc/passwd",
        "//evil.example/x",
        "/console/",
        "returns",
        "https:evil.example",
        "https://shoes.example@evil.example/",
        "https:\\\\evil.example",
        "mailto:",
        "blob:https://shoes.example/1",
        "",
    ],
)
def test_what_would_lead_into_a_script_or_by_a_trick_leads_nowhere(target: str) -> None:
    for text in (f"[look](<{target}>)", f"![look](<{target}>)"):
        assert links(blocks_of(text)) == ()
        assert "look" in plain(blocks_of(text))
        assert len(unsafe_links(text)) == 1


@pytest.mark.parametrize(
    "target",
    ["https://shoes.example/a?b=1#c", "http://10.0.0.1:8080/", "mailto:help@shoes.example", "tel:+358401234567"],
)
def test_pages_mailboxes_and_telephones_can_be_reached(target: str) -> None:
    assert links(blocks_of(f"[look]({target})")) == (target,)
    assert unsafe_links(f"[look]({target})") == []


def test_a_picture_is_led_to_and_not_loaded() -> None:
    assert blocks_of("![size chart](https://shoes.example/chart.png)") == (
        Paragraph((Link("https://shoes.example/chart.png", (Plain("size chart"),)),)),
    )


def test_a_link_stands_in_no_link() -> None:
    [said] = blocks_of("[see https://a.example and **https://b.example**](https://shoes.example)")

    assert isinstance(said, Paragraph)
    assert links((said,)) == ("https://shoes.example",)


PIECES = st.sampled_from(
    [
        "[",
        "]",
        "(",
        ")",
        "<",
        ">",
        "*",
        "_",
        "`",
        "|",
        "-",
        "\n",
        "    ",
        "> ",
        "1. ",
        "# ",
        "!",
        "\\",
        "&#106;",
        "javascript:",
        "a",
        "é",
        "https://x.example",
        "\x00",
        "\u202e",
    ]
)


@given(st.lists(PIECES, max_size=40).map("".join))
@example("[a](javascript:b)")
def test_whatever_is_written_can_be_read_and_leads_nowhere_unsafe(text: str) -> None:
    blocks = blocks_of(text)

    assert all(is_safe(href) for href in links(blocks))
    assert msgspec.json.decode(msgspec.json.encode(blocks), type=tuple[Block, ...]) == blocks


@pytest.mark.parametrize("piece", ["[", "> ", "*a_ ", "`", "[a](b", "|a", "- ", "![a", "<", "a](b)", "**a *b ", "x\n"])
def test_no_text_takes_long_to_read(piece: str) -> None:
    text = (piece * 12_000)[:12_000]
    begun = time.process_time()

    blocks_of(text)

    assert time.process_time() - begun < 3


def test_an_address_that_is_none_is_not_followed() -> None:
    assert not any(is_safe(href) for href in ("https://[", "https://", "mailto://x", "tel:", "https://a b", "x:y"))
