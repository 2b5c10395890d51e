"""What is kept of a statement is what its facts amount to."""

from floorwalker.statements.actions.noting import hear_talk, mark
from floorwalker.statements.actions.settling import settle
from floorwalker.statements.facts import StatementMade, apply
from floorwalker.statements.model import Statement, StatementId
from floorwalker.statements.store import held
from tests.statements.stating import ADDRESS, Afternoon


def test_the_state_is_what_the_facts_make_of_it(afternoon: Afternoon) -> None:
    cast, talk = afternoon.cast, afternoon.cast.talk()
    told = list(cast.told_by(mark, cast.ada, talk, "complaint"))
    afternoon.say(talk, ADDRESS)
    told += cast.told_by(hear_talk, cast.house, talk)
    made = afternoon.one(talk).id
    told += cast.told_by(settle, cast.ada, made, "passed_on", "Yours.", cast.ben.id)
    told += cast.told_by(settle, cast.ben, made, "refused", "Worn.")

    folded: Statement | None = None
    for one in (one for one in told if one.subject_id == made):
        if isinstance(one.entry.fact, StatementMade):
            folded = one.entry.fact.begun(one.site_id, StatementId(one.subject_id))
        else:
            assert folded is not None
            folded = apply(folded, one.entry)

    assert folded is not None
    assert (folded.seq, folded.receipt, folded.outcome) == (5, "sent", "refused")
    assert cast.do(held, cast.house, made) == folded
