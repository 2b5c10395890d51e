"""Templates on both engines: what two leads and two processes do at once is kept once, or refused."""

from floorwalker.conversations.actions.talking import send_message
from floorwalker.plumbing.database.group_commit import Outcome
from floorwalker.plumbing.trail import is_intact
from floorwalker.templates.actions.filing import add_file, remove_file
from floorwalker.templates.actions.links import note_links
from floorwalker.templates.actions.using import measure_effect, note_use
from floorwalker.templates.actions.writing import add_template, change_template, retire_template
from floorwalker.templates.model import ShortcutTaken
from floorwalker.templates.views.desk import ready_for
from floorwalker.templates.views.links import links_to_look_at
from floorwalker.templates.views.page import template_cards
from tests.cast import SHOE_ORIGIN, Cast
from tests.contracts.test_races import Node, at_once
from tests.templates.booklet import CHART, RETURNS_BY_ADA, card_of, use, write

URL = f"{SHOE_ORIGIN}/returns"


def test_a_template_is_written_filled_in_used_and_counted(cast: Cast) -> None:
    template, talk = write(cast), cast.talk()
    cast.do(add_file, cast.lea, CHART, template)

    [ready] = cast.look(ready_for, cast.ada, talk)
    use(cast, template, talk, ready.text)
    cast.do(measure_effect, cast.house, talk)

    assert (ready.text, ready.files) == (RETURNS_BY_ADA, [CHART])
    assert card_of(cast, template).figures.edited_percent == 0
    cast.do(remove_file, cast.lea, template, CHART.id)
    cast.do(change_template, cast.lea, template, "back", "Back", f"See {URL}")
    assert cast.look(links_to_look_at, cast.shoe_shop.id)[1] == [URL]
    cast.do(note_links, cast.house, {URL: "nowhere"})
    assert [one.url for one in card_of(cast, template).broken] == [URL]
    cast.do(retire_template, cast.lea, template)
    assert cast.look(ready_for, cast.ada, talk) == []


def test_of_two_leads_who_want_one_shortcut_at_once_one_gets_it(node: Node) -> None:
    here, there = node(), node()

    outcomes = at_once(
        lambda: here.outcome_of(add_template, here.lea, "returns", "Here", "For 30 days."),
        lambda: there.outcome_of(add_template, there.olga, "returns", "There", "For 60 days."),
    )

    assert [type(one.error) for one in outcomes if one.error] == [ShortcutTaken]
    assert len(here.look(template_cards, here.lea)) == 1


def test_uses_told_at_once_by_two_processes_are_each_counted_once(node: Node) -> None:
    here, there = node(), node()
    template, talk = write(here), here.talk()
    names = [f"message-use-{number}" for number in range(8)]
    for name in names:
        here.do(send_message, here.ada, talk, name, RETURNS_BY_ADA)

    def tell(at: Cast) -> Outcome:
        return [at.outcome_of(note_use, at.ada, template, talk, name) for name in names][-1]

    at_once(lambda: tell(here), lambda: tell(there))

    assert card_of(here, template).figures.uses == len(names)
    assert here.look(is_intact, here.shoe_shop.id, template)
