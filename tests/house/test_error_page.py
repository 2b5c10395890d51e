"""The page of refusals says what the code says: the same sentence, the same status."""

from floorwalker.edges.live.answers import STATUS
from tests.house.plan import ROOT
from tests.house.test_errors import refusals

PLAIN_REFUSAL = 400


def test_each_refusal_stands_on_the_page_with_its_status_and_sentence() -> None:
    page = (ROOT / "docs" / "ERRORS.md").read_text()

    rows = [f"| `{kind.code}` | {STATUS.get(kind.code, PLAIN_REFUSAL)} | {kind.sentence} |" for kind in refusals()]

    assert [row for row in rows if row not in page] == []
