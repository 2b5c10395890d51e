"""Whatever a shopper types or sends, the other side sees text and pictures, and nothing runs."""

from io import BytesIO

from PIL import Image
from playwright.sync_api import FilePayload, expect

from tests.journeys.agent import Agent
from tests.journeys.browser import Witness
from tests.journeys.shopper import Shopper

MARKUP = "<img src=x onerror=alert(1)><script>alert(2)</script> & <b>bold</b>"
BACKWARDS = "photo_\u202egpj.exe"
FAMILY = "👩‍👩‍👧 𐍈 🫶🏽"
RUNNING_LINK = "javascript:alert(3)"
SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(4)</script><rect width="9" height="9"/></svg>'


def test_markup_overrides_and_emoji_are_shown_as_text_and_nothing_runs(
    mia: Shopper, ada: Agent, witness: Witness
) -> None:
    said = [MARKUP, BACKWARDS, FAMILY, RUNNING_LINK]
    mia.opens_the_chat()
    for words in said:
        mia.says(words)
    ada.takes(RUNNING_LINK)
    ada.answers(MARKUP)

    mia.reads([*said, MARKUP])
    ada.reads([*said, MARKUP])
    expect(ada.columns.locator("b, img, script, a")).to_have_count(0)
    expect(mia.panel.locator("main b, main script, main a, main img")).to_have_count(0)
    assert (witness.dialogs, witness.errors) == ([], [])


def test_a_picture_is_seen_and_an_svg_can_only_be_downloaded(mia: Shopper, ada: Agent, witness: Witness) -> None:
    mia.opens_the_chat()
    mia.sends_files(file("sole.png", "image/png", a_picture()), file("sole.svg", "image/svg+xml", SVG))
    ada.rows.click()
    ada.presses_take()

    picture = ada.columns.get_by_role("img", name="Picture: sole.png")
    expect(picture).to_have_js_property("naturalWidth", 64)
    drawing = ada.columns.get_by_role("link", name="sole.svg")
    expect(drawing).to_be_visible()
    expect(ada.columns.get_by_role("img")).to_have_count(1)

    given = ada.page.request.get(str(drawing.evaluate("link => link.href")))
    assert given.headers["content-disposition"].startswith("attachment")
    assert given.headers["content-type"] == "application/octet-stream"
    assert (witness.dialogs, witness.errors) == ([], [])


def a_picture() -> bytes:
    """Draw something small."""
    drawn = BytesIO()
    Image.new("RGB", (64, 48), "tan").save(drawn, "PNG")
    return drawn.getvalue()


def file(name: str, media_type: str, content: bytes) -> FilePayload:
    """Name a file as the file dialogue would."""
    return {"name": name, "mimeType": media_type, "buffer": content}
