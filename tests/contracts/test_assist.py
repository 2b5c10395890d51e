"""Agent assist on both engines: rules are replaced, helps are found by conversation, agent and time."""

from floorwalker.assist.actions.helping import take_help
from floorwalker.assist.measures.use import assist_use
from floorwalker.assist.views.rules import rules, translations
from tests.assist.help import MODEL, gets, switches_on
from tests.cast import Cast


def test_helps_are_kept_found_and_counted_alike(cast: Cast) -> None:
    switches_on(cast)
    switches_on(cast)
    talk = cast.talk()
    cast.do(take_help, cast.ada, gets(cast, talk))
    gets(cast, talk, "translate_in", "Onko?", message_seq=2, language="fi")

    use = cast.look(assist_use, cast.lea, 30)

    assert cast.look(rules, cast.shoe_shop.id).model == MODEL.model
    assert [(one.kind, one.asked, one.taken) for one in use.kinds] == [("draft", 1, 1), ("translate_in", 1, 0)]
    assert [one.text for one in cast.look(translations, cast.ada, talk)] == ["Onko?"]
