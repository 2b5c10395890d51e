"""Files that go along with a template."""

import pytest
from msgspec.structs import replace

from floorwalker.kit.errors import NotAllowed, NotFound
from floorwalker.kit.ids import FileId
from floorwalker.templates.actions.filing import FORGET_FILE, add_file, remove_file
from floorwalker.templates.model import TooManyFiles
from floorwalker.templates.views.desk import file_to_send
from tests.cast import Cast
from tests.templates.booklet import CHART, card_of, write


def test_a_lead_adds_a_file_and_every_agent_may_send_it(cast: Cast) -> None:
    template = write(cast)

    cast.do(add_file, cast.lea, CHART, template)

    assert card_of(cast, template).files == [CHART]
    assert cast.look(file_to_send, cast.ada, template, CHART.id) == CHART


def test_a_file_that_is_removed_goes_along_no_more_and_its_content_is_forgotten(cast: Cast) -> None:
    template = write(cast)
    cast.do(add_file, cast.lea, CHART, template)

    cast.do(remove_file, cast.lea, template, CHART.id)

    assert card_of(cast, template).files == []
    rows = cast.look(lambda reads: reads.read("SELECT subject_id FROM due WHERE kind = :kind", kind=FORGET_FILE))
    assert rows == [(CHART.id,)]
    with pytest.raises(NotFound):
        cast.do(remove_file, cast.lea, template, CHART.id)
    with pytest.raises(NotFound):
        cast.look(file_to_send, cast.ada, template, CHART.id)


def test_a_sixth_file_is_refused(cast: Cast) -> None:
    template = write(cast)
    for number in range(5):
        cast.do(add_file, cast.lea, replace(CHART, id=FileId(f"chart-{number}")), template)

    with pytest.raises(TooManyFiles):
        cast.do(add_file, cast.lea, CHART, template)


def test_an_agent_adds_and_removes_none(cast: Cast) -> None:
    template = write(cast)
    cast.do(add_file, cast.lea, CHART, template)

    with pytest.raises(NotAllowed):
        cast.do(add_file, cast.ada, replace(CHART, id=FileId("other")), template)
    with pytest.raises(NotAllowed):
        cast.do(remove_file, cast.ada, template, CHART.id)


def test_a_stranger_has_no_part_in_its_files(cast: Cast) -> None:
    template = write(cast)
    cast.do(add_file, cast.lea, CHART, template)

    with pytest.raises(NotFound):
        cast.do(add_file, cast.carl, replace(CHART, id=FileId("other")), template)
    with pytest.raises(NotFound):
        cast.do(remove_file, cast.carl, template, CHART.id)
    for stranger in (cast.carl, cast.mia):
        with pytest.raises(NotFound):
            cast.look(file_to_send, stranger, template, CHART.id)


def test_another_teams_file_is_not_there(cast: Cast) -> None:
    template = write(cast, team=cast.fitters.id)
    cast.do(add_file, cast.lea, CHART, template)

    with pytest.raises(NotFound):
        cast.look(file_to_send, cast.ada, template, CHART.id)
