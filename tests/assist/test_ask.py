"""A help is on record before a word leaves, with what came of it, and whether the agent took it."""

import pytest

from floorwalker.assist import store
from floorwalker.assist.actions.choosing import choose_assist
from floorwalker.assist.actions.helping import ask_help, note_answer, take_help
from floorwalker.assist.facts import AssistAsked, AssistFact, apply
from floorwalker.assist.measures.use import assist_use
from floorwalker.assist.model import MOST_PER_HOUR, AssistOff, AssistTooOften, Chosen, Help
from floorwalker.assist.views.rules import Translation, translations
from floorwalker.conversations.actions.talking import send_message
from floorwalker.kit.errors import NotAllowed, NotFound
from floorwalker.kit.facts import Entry
from floorwalker.plumbing.trail import is_intact
from tests.assist.help import asks, brief, gets, switches_on
from tests.cast import Cast
from tests.folding import facts_of


def kept(cast: Cast, help_id: str) -> Help:
    found = cast.do(store.held, cast.house, help_id)
    assert found is not None
    return found


def test_the_state_is_what_the_facts_make_of_it(cast: Cast) -> None:
    switches_on(cast)
    given = gets(cast, cast.talk(), "translate_out", text="Terve")
    cast.do(take_help, cast.ada, given)

    (made, at), *changes = facts_of(cast, given, AssistFact)

    assert isinstance(made, AssistAsked)
    folded = made.begun(cast.shoe_shop.id, given, at)
    for seq, (fact, then) in enumerate(changes, start=2):
        folded = apply(folded, Entry(seq, then, fact))
    assert folded == kept(cast, given)
    assert (folded.outcome, folded.took_ms, folded.cited, folded.taken_out, folded.is_taken) == (
        "given",
        1_000,
        1,
        2,
        True,
    )
    assert apply(folded, Entry(1, at, made)) == folded
    assert cast.look(is_intact, cast.shoe_shop.id, given)


def test_no_word_of_a_draft_is_kept_anywhere(cast: Cast) -> None:
    switches_on(cast)
    gets(cast, cast.talk(), answer="A very particular sentence.")

    rows = cast.look(lambda reads: reads.read("SELECT text FROM words UNION ALL SELECT body FROM facts"))

    assert not any("particular" in str(text) for (text,) in rows)


def test_both_texts_of_a_translation_are_kept_and_found_by_the_message(cast: Cast) -> None:
    switches_on(cast)
    talk = cast.talk()
    gets(cast, talk, "translate_in", "Ovatko nämä pieniä?", message_seq=2, language="fi")
    out = cast.do(ask_help, cast.ada, brief(cast, talk, "translate_out", text="Kyllä").asked)
    cast.do(note_answer, cast.ada, out, "given", "Yes")
    cast.do(send_message, cast.ada, talk, "sent-1", "Yes")
    assert len(cast.look(translations, cast.ada, talk)) == 1

    cast.do(take_help, cast.ada, out, "sent-1")

    seq = kept(cast, out).message_seq
    assert cast.look(translations, cast.ada, talk) == [
        Translation(2, "translate_in", "fi", "Ovatko nämä pieniä?"),
        Translation(seq, "translate_out", "en", "Kyllä"),
    ]


def test_taking_twice_is_taking_once_and_what_failed_is_not_there_to_be_taken(cast: Cast) -> None:
    switches_on(cast)
    talk = cast.talk()
    given, failed = gets(cast, talk), asks(cast, talk)
    cast.do(note_answer, cast.ada, failed, "too_slow")

    cast.do(take_help, cast.ada, given)
    assert cast.told_by(take_help, cast.ada, given) == []
    with pytest.raises(NotFound):
        cast.do(take_help, cast.ada, failed)


def test_switched_off_meanwhile_nothing_leaves(cast: Cast) -> None:
    switches_on(cast)
    gathered = brief(cast, cast.talk())
    cast.do(choose_assist, cast.olga, Chosen(is_on=False), "", ())

    with pytest.raises(AssistOff):
        cast.do(ask_help, cast.ada, gathered.asked)


def test_one_person_asks_only_so_often_in_an_hour(cast: Cast) -> None:
    switches_on(cast)
    gathered = brief(cast, cast.talk())
    for _ in range(MOST_PER_HOUR):
        cast.do(ask_help, cast.ada, gathered.asked)

    with pytest.raises(AssistTooOften):
        cast.do(ask_help, cast.ada, gathered.asked)
    cast.clock.advance(seconds=3_601)
    cast.do(ask_help, cast.ada, gathered.asked)


def test_leads_see_what_it_was_used_for(cast: Cast) -> None:
    switches_on(cast)
    talk = cast.talk()
    cast.do(take_help, cast.ada, gets(cast, talk))
    cast.do(note_answer, cast.ada, asks(cast, talk), "refused")

    use = cast.look(assist_use, cast.lea, 30)

    [draft] = use.kinds
    assert (draft.kind, draft.asked, draft.given, draft.taken, draft.failed) == ("draft", 2, 1, 1, 1)
    assert (draft.median_ms, draft.taken_out) == (1_000, 2)
    assert [(one.agent_name, one.help.outcome) for one in use.latest] == [("Ada", "refused"), ("Ada", "given")]
    assert cast.look(assist_use, cast.carl, 30).kinds == []
    with pytest.raises(NotAllowed):
        cast.look(assist_use, cast.ada, 30)


def test_a_stranger_asks_takes_and_sees_nothing_of_ours(cast: Cast) -> None:
    switches_on(cast)
    talk = cast.talk()
    gathered, given = brief(cast, talk), gets(cast, talk)

    for who in (cast.carl, cast.max):
        with pytest.raises(NotFound):
            cast.do(ask_help, who, gathered.asked)
        with pytest.raises(NotFound):
            cast.do(take_help, who, given)
        with pytest.raises(NotFound):
            cast.look(translations, who, talk)
    with pytest.raises(NotFound):
        cast.do(take_help, cast.ben, given)
    with pytest.raises(NotFound):
        cast.do(note_answer, cast.carl, given, "given", "Ha")
