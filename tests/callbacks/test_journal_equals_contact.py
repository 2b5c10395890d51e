"""What facts make of a contact, one after the other, is what is kept of it."""

from collections.abc import Callable
from typing import get_args

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from floorwalker.callbacks.actions.answering import answer, hand_over, mark_spam, restore, take, try_call
from floorwalker.callbacks.actions.asking import withdraw
from floorwalker.callbacks.actions.giving_on import give_on
from floorwalker.callbacks.actions.watching import keep_watch
from floorwalker.callbacks.facts import ContactAsked, ContactFact, apply
from floorwalker.callbacks.model import ContactId
from floorwalker.callbacks.store import entries
from floorwalker.callbacks.views.contact import contact_for
from floorwalker.identity.actions import suspend
from floorwalker.kit.clock import Instant
from floorwalker.plumbing.trail import is_intact
from tests.callbacks.night import Night, by_call
from tests.cast import Cast
from tests.examples import examples

Deed = Callable[[Cast, str], object]
HOUR_MS = 3_600_000


def later(cast: Cast) -> Instant:
    """Name a time in an hour."""
    return Instant(cast.clock.now() + HOUR_MS)


def suspend_owner(cast: Cast, contact: str) -> None:
    """Keep its owner out, as long as somebody is left, and let the house see to what they leave."""
    owner_id = cast.look(contact_for, cast.house, contact).promise.owner_id
    cast.outcome_of(suspend, cast.olga, owner_id)
    cast.outcome_of(give_on, cast.house, owner_id)


# Each may be refused.
DEEDS: dict[str, Deed] = {
    "take": lambda cast, contact: cast.outcome_of(take, cast.lea, contact),
    "no_answer": lambda cast, contact: cast.outcome_of(try_call, cast.lea, contact, "no_answer"),
    "wrong_number": lambda cast, contact: cast.outcome_of(try_call, cast.lea, contact, "wrong_number"),
    "again": lambda cast, contact: cast.outcome_of(try_call, cast.lea, contact, "call_again", later(cast)),
    "hand_over": lambda cast, contact: cast.outcome_of(hand_over, cast.lea, contact, cast.ben.id, later(cast)),
    "suspend": suspend_owner,
    "watch": lambda cast, contact: cast.outcome_of(keep_watch, cast.house, contact),
    "spam": lambda cast, contact: cast.outcome_of(mark_spam, cast.lea, contact),
    "restore": lambda cast, contact: cast.outcome_of(restore, cast.lea, contact),
    "leave": lambda cast, contact: cast.outcome_of(withdraw, cast.mia, contact),
    "answer": lambda cast, contact: cast.outcome_of(answer, cast.lea, contact, "other", "They came in."),
}


LONG_STORY = ["take", "suspend", "no_answer", "hand_over", "watch", "watch", "spam", "restore", "answer"]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=examples(30))
@given(deeds=st.lists(st.sampled_from(sorted(DEEDS)), max_size=12))
def test_the_journal_leads_to_what_is_kept(new_cast: Callable[[], Cast], deeds: list[str]) -> None:
    night = Night(new_cast())
    contact = night.ask(by_call())

    for deed in deeds:
        night.cast.clock.advance(seconds=60)
        DEEDS[deed](night.cast, contact)

    check(night, contact)
    night.cast.connection.close()


def test_each_fact_about_a_contact_makes_what_is_kept(cast: Cast) -> None:
    night, kinds = Night(cast), set()
    for number, deeds in enumerate((LONG_STORY, ["leave"])):
        contact = night.ask(by_call(client_id=f"contact-{number:04}"))
        for deed in deeds:
            DEEDS[deed](cast, contact)
            kinds |= check(night, contact)

    assert kinds == set(get_args(ContactFact))


def check(night: Night, contact: ContactId) -> set[type]:
    """Compare what its facts make of a contact with what is kept; give which facts it had."""
    first, *rest = [entry for entry, _, _ in night.cast.look(entries, night.cast.shoe_shop.id, contact)]
    assert isinstance(first.fact, ContactAsked)
    state = first.fact.begun(night.cast.shoe_shop.id, contact, first.at)
    for entry in rest:
        state = apply(state, entry)
    kept = night.contact(contact)
    assert state == kept
    assert night.cast.look(is_intact, night.cast.shoe_shop.id, contact)
    assert kept.state == "open" or kept.ended_at is not None
    return {type(entry.fact) for entry in (first, *rest)}
