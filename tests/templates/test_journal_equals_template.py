"""What facts make of a template, one after the other, is what is kept of it, and what its page counts."""

from collections.abc import Callable
from typing import get_args

from floorwalker.conversations.actions.ending import close
from floorwalker.templates import store
from floorwalker.templates.actions.filing import add_file, remove_file
from floorwalker.templates.actions.links import note_links
from floorwalker.templates.actions.using import measure_effect
from floorwalker.templates.actions.writing import change_template, restore_template, retire_template
from floorwalker.templates.facts import TemplateAdded, TemplateFact, TemplateUsed, apply
from floorwalker.templates.model import TemplateId
from tests.cast import SHOE_ORIGIN, Cast
from tests.templates.booklet import CHART, card_of, use, write

URL = f"{SHOE_ORIGIN}/returns"


def test_each_fact_about_a_template_makes_what_is_kept(cast: Cast) -> None:
    template, talk = write(cast, text=f"See {URL}"), cast.talk()
    deeds: list[Callable[[], object]] = [
        lambda: cast.do(change_template, cast.lea, template, "back", "Back", f"Look at {URL}", "fi", cast.fitters.id),
        lambda: cast.do(change_template, cast.lea, template, "back", "Back", f"Look at {URL}", "fi", None),
        lambda: cast.do(add_file, cast.lea, CHART, template),
        lambda: cast.do(remove_file, cast.lea, template, CHART.id),
        lambda: cast.do(retire_template, cast.lea, template),
        lambda: cast.do(restore_template, cast.lea, template),
        lambda: use(cast, template, talk, f"Look at {URL}"),
        lambda: cast.do(note_links, cast.house, {URL: "nowhere"}),
        lambda: cast.do(close, cast.ada, talk, "answered"),
        lambda: cast.do(measure_effect, cast.house, talk),
    ]

    check(cast, template)
    for deed in deeds:
        deed()
        check(cast, template)

    kinds = {type(entry.fact) for entry in cast.look(store.entries, cast.shoe_shop.id, template)}
    assert kinds == set(get_args(TemplateFact))


def check(cast: Cast, template: TemplateId) -> None:
    """Add up the journal of a template, and compare it with the table and the page."""
    first, *later = cast.look(store.entries, cast.shoe_shop.id, template)
    assert isinstance(first.fact, TemplateAdded)
    made = first.fact.begun(cast.shoe_shop.id, template)
    for entry in later:
        made = apply(made, entry)

    card = card_of(cast, template)
    assert made == cast.look(store.template, cast.shoe_shop.id, template)
    assert (card.language, card.team, card.is_retired) == (made.language, made.team_id, made.is_retired)
    assert tuple(file.id for file in card.files) == made.files
    assert (len(card.text), len(card.broken)) == (made.length, made.broken_links)
    used = sum(isinstance(entry.fact, TemplateUsed) for entry in later)
    assert card.figures.uses == made.uses == used
