"""What is kept of claims and transcripts is what their facts say."""

from floorwalker.kit.facts import Told
from floorwalker.transcripts.actions import ask_transcript, note_download, prove_address
from floorwalker.transcripts.facts import AddressClaimed, AddressProven, TranscriptGiven
from tests.cast import Cast
from tests.transcripts.test_ask_transcript import HOME, code_in, mails

Claims = dict[str, tuple[str, str, int, int | None]]


def test_each_fact_about_transcripts_makes_what_is_kept(cast: Cast) -> None:
    talk = cast.mia_asks()
    told = [*cast.told_by(ask_transcript, cast.mia, talk, HOME)]
    cast.clock.advance(seconds=60)
    told += cast.told_by(ask_transcript, cast.mia, talk, HOME)
    cast.clock.advance(seconds=60)
    told += cast.told_by(prove_address, cast.mia, talk, code_in(mails(cast)[-1][2]))
    told += cast.told_by(note_download, cast.mia, talk, "text", 1)

    claims, given = folded(told)

    rows = cast.look(
        lambda reads: reads.read("SELECT id, conversation_id, visitor_id, asked_at, proven_at FROM address_claims")
    )
    assert claims == {row[0]: tuple(row[1:]) for row in rows}
    kept = cast.look(lambda reads: reads.read("SELECT id, conversation_id, way, given_at FROM transcripts ORDER BY id"))
    assert given == [tuple(row) for row in kept]
    assert {type(one.entry.fact) for one in told} >= {AddressClaimed, AddressProven, TranscriptGiven}


def folded(told: list[Told]) -> tuple[Claims, list[tuple[str, str, str, int]]]:
    """Add up the facts alone: who claimed, what was proven, and what was given."""
    claims: Claims = {}
    given: list[tuple[str, str, str, int]] = []
    for one in told:
        fact, at, subject = one.entry.fact, one.entry.at, one.subject_id
        if isinstance(fact, AddressClaimed):
            claims[subject] = (fact.conversation_id, fact.visitor_id, at, None)
        elif isinstance(fact, AddressProven):
            claims[subject] = (*claims[subject][:3], at)
        elif isinstance(fact, TranscriptGiven):
            given.append((subject, fact.conversation_id, fact.way, at))
    return claims, sorted(given)
