"""Writing templates: who may, what is refused, and who is given them afterwards."""

import pytest

from floorwalker.identity.model import NotALanguage
from floorwalker.kit.errors import EmptyText, FloorwalkerError, NotAllowed, NotFound, TooLong
from floorwalker.templates import model
from floorwalker.templates.actions.writing import add_template, change_template, restore_template, retire_template
from floorwalker.templates.model import (
    BrokenVariable,
    FallbackMissing,
    NotAShortcut,
    ShortcutTaken,
    TooManyTemplates,
    UnknownVariable,
)
from floorwalker.templates.views.page import template_cards
from tests.cast import Cast
from tests.templates.booklet import RETURNS, card_of, write


def test_a_lead_writes_a_template(cast: Cast) -> None:
    template = cast.do(
        add_template, cast.lea, " /Returns ", " Returns and exchanges ", RETURNS, "en-GB", cast.fitters.id
    )

    card = card_of(cast, template)
    assert (card.shortcut, card.name, card.text) == ("returns", "Returns and exchanges", RETURNS)
    assert (card.language, card.team, card.is_retired) == ("en", cast.fitters.id, False)


def test_a_template_says_something_else_from_now_on(cast: Cast) -> None:
    template = write(cast)

    cast.do(change_template, cast.olga, template, "back", "Sending back", "For 60 days.", "fi", None)

    card = card_of(cast, template)
    assert (card.shortcut, card.name, card.text, card.language) == ("back", "Sending back", "For 60 days.", "fi")


def test_a_retired_template_comes_back(cast: Cast) -> None:
    template = write(cast)

    for _ in range(2):
        cast.do(retire_template, cast.lea, template)
    assert card_of(cast, template).is_retired
    for _ in range(2):
        cast.do(restore_template, cast.lea, template)
    assert not card_of(cast, template).is_retired


def test_a_shortcut_names_one_template_of_a_language_and_team(cast: Cast) -> None:
    write(cast)
    write(cast, language="fi")
    write(cast, team=cast.fitters.id)

    with pytest.raises(ShortcutTaken):
        write(cast)


def test_a_shortcut_taken_meanwhile_keeps_a_retired_template_away(cast: Cast) -> None:
    template = write(cast)
    cast.do(retire_template, cast.lea, template)
    other = write(cast)

    with pytest.raises(ShortcutTaken):
        cast.do(restore_template, cast.lea, template)
    cast.do(change_template, cast.lea, other, "back", "Back", RETURNS)
    cast.do(restore_template, cast.lea, template)


def test_a_template_cannot_take_the_shortcut_of_another(cast: Cast) -> None:
    write(cast, "sizes", "We have 36 to 46.")
    template = write(cast)

    with pytest.raises(ShortcutTaken):
        cast.do(change_template, cast.lea, template, "sizes", "Returns", RETURNS)

    assert card_of(cast, template).shortcut == "returns"


@pytest.mark.parametrize(
    ("text", "refusal"),
    [
        ("Hello {client|there}", UnknownVariable),
        ("Hello {}", UnknownVariable),
        ("Hello {customer}", FallbackMissing),
        ("We are open {hours}.", FallbackMissing),
        ("Hello {customer|there", BrokenVariable),
        ("Hello }{", BrokenVariable),
        ("Hello {{agent}}", BrokenVariable),
        ("", EmptyText),
        (" \u200b ", EmptyText),
        ("a" * 2_001, TooLong),
    ],
)
def test_what_could_not_be_filled_in_or_read_is_refused(cast: Cast, text: str, refusal: type[FloorwalkerError]) -> None:
    with pytest.raises(refusal):
        write(cast, text=text)

    assert cast.look(template_cards, cast.lea) == []


@pytest.mark.parametrize("shortcut", ["", "/", "two words", "a/b", "{agent}", "-x", "a" * 31])
def test_a_shortcut_is_one_short_word(cast: Cast, shortcut: str) -> None:
    with pytest.raises(NotAShortcut):
        write(cast, shortcut)


def test_a_language_is_named_as_browsers_name_it(cast: Cast) -> None:
    with pytest.raises(NotALanguage):
        write(cast, language="Finnish!")


def test_more_than_anybody_finds_anything_in_are_refused(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("floorwalker.templates.actions.writing.MOST_TEMPLATES", 1)
    template = write(cast)

    with pytest.raises(TooManyTemplates):
        write(cast, "sizes")
    cast.do(retire_template, cast.lea, template)
    write(cast, "sizes")
    with pytest.raises(TooManyTemplates):
        cast.do(restore_template, cast.lea, template)
    assert model.MOST_TEMPLATES == 500


def test_an_agent_writes_none(cast: Cast) -> None:
    template = write(cast)

    with pytest.raises(NotAllowed):
        cast.do(add_template, cast.ada, "sizes", "Sizes", "We have 36 to 46.")
    with pytest.raises(NotAllowed):
        cast.do(change_template, cast.ada, template, "returns", "Returns", "Never.")
    with pytest.raises(NotAllowed):
        cast.do(retire_template, cast.ada, template)
    with pytest.raises(NotAllowed):
        cast.do(restore_template, cast.ada, template)


def test_a_stranger_neither_finds_nor_changes_it(cast: Cast) -> None:
    template = write(cast)

    with pytest.raises(NotFound):
        cast.do(change_template, cast.carl, template, "returns", "Returns", "Never.")
    with pytest.raises(NotFound):
        cast.do(retire_template, cast.carl, template)
    with pytest.raises(NotFound):
        cast.do(restore_template, cast.carl, template)

    assert cast.look(template_cards, cast.carl) == []
    assert card_of(cast, template).text == RETURNS


def test_a_stranger_writes_into_their_own_shop_and_for_none_of_our_teams(cast: Cast) -> None:
    cast.do(add_template, cast.carl, "hats", "Hats", "We have hats.")

    with pytest.raises(NotFound):
        cast.do(add_template, cast.carl, "caps", "Caps", "We have caps.", None, cast.fitters.id)
    assert cast.look(template_cards, cast.lea) == []
