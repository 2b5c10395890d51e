"""Nothing secret stands in what is left for later, in what is noted about it, or in what is answered."""

from floorwalker.callbacks.actions.answering import answer, hand_over, take
from floorwalker.callbacks.views.desk import contact_full
from floorwalker.callbacks.views.shopper import statuses
from floorwalker.kit.clock import Instant
from floorwalker.kit.ids import AgentId
from tests.callbacks.night import Night, by_mail

CARD, MASKED = "4242 4242 4242 4242", "•••• •••• •••• 4242"


def test_a_question_is_kept_without_its_secrets_and_both_sides_are_told(night: Night) -> None:
    contact = night.ask(by_mail(question=f"Charge {CARD}, my password is hunter2"))

    shown = night.cast.look(contact_full, night.cast.ada, contact)
    [mine] = night.cast.look(statuses, night.cast.mia)
    assert shown.question == mine.question == f"Charge {MASKED}, my password is ••••••••"
    assert shown.masked == mine.masked == ("card", "password")


def test_a_question_with_an_order_number_is_kept_as_it_is(night: Night) -> None:
    contact = night.ask(by_mail(question="Where is order 4242424242424242?"))

    shown = night.cast.look(contact_full, night.cast.ada, contact)
    assert (shown.question, shown.masked) == ("Where is order 4242424242424242?", ())


def test_notes_and_answers_are_masked_and_so_is_the_mail(night: Night) -> None:
    contact = night.ask(by_mail())
    owner = night.owner(contact)
    due_at = Instant(night.cast.clock.now() + 3_600_000)

    night.cast.do(hand_over, owner, contact, AgentId(night.cast.ben.id), due_at, f"Card {CARD}")
    night.cast.do(take, night.cast.ben, contact)
    night.cast.do(answer, night.cast.ben, contact, "mail", f"We charged {CARD}.")

    history = [one.text for one in night.cast.look(contact_full, night.cast.ben, contact).history if one.text]
    assert history == [f"Card {MASKED}", f"We charged {MASKED}."]
    assert night.mails()[-1][2] == f"We charged {MASKED}."
