"""Uses of a template: each is kept once, with how much was changed, and later with how the conversation went."""

import pytest

from floorwalker.conversations.actions.ending import close
from floorwalker.conversations.actions.talking import send_message
from floorwalker.kit.errors import NotFound
from floorwalker.kit.ids import ConversationId
from floorwalker.plumbing.trail import is_intact
from floorwalker.routing.actions import transfer
from floorwalker.templates.actions.using import MEASURE_EFFECT, measure_effect, note_use
from floorwalker.templates.actions.writing import retire_template
from floorwalker.templates.facts import TemplateEffectMeasured, TemplateUsed
from floorwalker.templates.views.page import Figures
from tests.cast import Cast
from tests.folding import facts_of
from tests.templates.booklet import RETURNS_BY_ADA, card_of, use, write


def test_a_use_is_kept_with_how_much_was_changed(cast: Cast) -> None:
    template, talk = write(cast), cast.talk()

    use(cast, template, talk)
    use(cast, template, talk, RETURNS_BY_ADA.replace("30", "sixty"))

    used = [fact for fact, _ in facts_of(cast, template, TemplateUsed)]
    assert [(one.conversation_id, one.edited_percent) for one in used] == [(talk, 0), (talk, 8)]
    assert card_of(cast, template).figures == Figures(2, 1, 4, 0, None, None)
    assert cast.look(is_intact, cast.shoe_shop.id, template)


def test_a_use_that_is_told_twice_is_counted_once(cast: Cast) -> None:
    template, talk = write(cast), cast.talk()
    cast.do(send_message, cast.ada, talk, "message-used", RETURNS_BY_ADA)

    for _ in range(2):
        cast.do(note_use, cast.ada, template, talk, "message-used")

    assert card_of(cast, template).figures.uses == 1


def test_how_the_conversation_went_is_kept_when_it_has_ended(cast: Cast) -> None:
    template, talk = write(cast), cast.talk()
    cast.clock.advance(seconds=40)
    use(cast, template, talk)

    cast.do(measure_effect, cast.house, talk)
    assert card_of(cast, template).figures.ended == 0
    cast.do(close, cast.ada, talk, "answered")
    for _ in range(2):
        cast.do(measure_effect, cast.house, talk)

    [(fact, _)] = facts_of(cast, template, TemplateEffectMeasured)
    assert (fact.conversation_id, fact.ending, fact.substantive_ms) == (talk, "answered", 40_000)
    assert card_of(cast, template).figures == Figures(1, 1, 0, 1, 100, 40_000)


def test_while_it_goes_on_it_is_looked_at_again(cast: Cast) -> None:
    template, talk = write(cast), cast.talk()
    use(cast, template, talk)
    cast.clock.advance(seconds=3_600)

    cast.do(measure_effect, cast.house, talk)

    rows = cast.look(lambda reads: reads.read("SELECT run_at FROM due WHERE kind = :kind", kind=MEASURE_EFFECT))
    assert rows == [(cast.clock.now() + 3_600_000,)]


def test_a_template_retired_meanwhile_was_still_used(cast: Cast) -> None:
    template, talk = write(cast), cast.talk()
    cast.do(send_message, cast.ada, talk, "message-used", RETURNS_BY_ADA)
    cast.do(retire_template, cast.lea, template)

    cast.do(note_use, cast.ada, template, talk, "message-used")

    assert card_of(cast, template).figures.uses == 1


@pytest.mark.parametrize("client_id", ["message-none", "message"])
def test_a_message_that_was_never_sent_is_no_use(cast: Cast, client_id: str) -> None:
    template, talk = write(cast), cast.talk()
    cast.do(send_message, cast.ada, talk, "message-used", RETURNS_BY_ADA)

    with pytest.raises(NotFound):
        cast.do(note_use, cast.ada, template, talk, client_id)


def test_what_somebody_else_said_is_no_use_of_ones_own(cast: Cast) -> None:
    template, talk = write(cast), cast.talk()
    cast.do(send_message, cast.ada, talk, "message-used", RETURNS_BY_ADA)
    cast.do(transfer, cast.ada, talk, None, None)

    with pytest.raises(NotFound):
        cast.do(note_use, cast.ben, template, talk, "message-used")


def test_another_teams_template_is_not_there(cast: Cast) -> None:
    template, talk = write(cast, team=cast.fitters.id), cast.talk()
    cast.do(send_message, cast.ada, talk, "message-used", RETURNS_BY_ADA)

    with pytest.raises(NotFound):
        cast.do(note_use, cast.ada, template, talk, "message-used")


def test_a_stranger_uses_none_and_measures_nothing(cast: Cast) -> None:
    template, talk = write(cast), cast.talk()
    cast.do(send_message, cast.ada, talk, "message-used", RETURNS_BY_ADA)
    cast.do(send_message, cast.mia, talk, "message-mias", "Thanks!")

    with pytest.raises(NotFound):
        cast.do(note_use, cast.carl, template, talk, "message-used")
    with pytest.raises(NotFound):
        cast.do(note_use, cast.mia, template, talk, "message-mias")
    with pytest.raises(NotFound):
        cast.do(measure_effect, cast.carl, ConversationId(talk))

    assert card_of(cast, template).figures.uses == 0
