"""Whatever becomes of a mail: its journal, read from the beginning, says where it stands."""

from collections.abc import Callable
from typing import get_args

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from floorwalker.plumbing.due import DueItem, claim
from floorwalker.plumbing.mail import attempt, store
from floorwalker.plumbing.mail.facts import MailFact, MailQueued
from floorwalker.plumbing.mail.failures import NotNow, Refused
from floorwalker.plumbing.mail.mail import Caps, Mail, MailId
from floorwalker.plumbing.mail.queue import SEND_MAIL, erase_mails_to, try_again, withdraw
from floorwalker.plumbing.trail import is_intact
from floorwalker.plumbing.work import Work
from tests.cast import Cast
from tests.folding import facts_of
from tests.mail.station import MIA_AT_HOME, a_draft, queue

REFUSED, NOT_NOW = Refused("No such mailbox", status=550), NotNow("Busy", may_have_arrived=True)
DEEDS: dict[str, Callable[[Cast, MailId], object]] = {
    "arrives": lambda cast, _: leave(cast, attempt.arrive),
    "refused": lambda cast, _: leave(cast, attempt.turn_back, REFUSED, 0.5),
    "not now": lambda cast, _: leave(cast, attempt.turn_back, NOT_NOW, 0.5),
    "lost on the way": lambda cast, _: leave(cast, None),
    "try again": lambda cast, mail: cast.do(try_again, cast.house, mail),
    "withdraw": lambda cast, mail: cast.do(withdraw, cast.house, mail),
    "erase": lambda cast, _: cast.do(erase_mails_to, cast.house, MIA_AT_HOME.address),
    "two days": lambda cast, _: cast.clock.advance(seconds=2 * 24 * 3600),
    "an hour": lambda cast, _: cast.clock.advance(seconds=3600),
}


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(deeds=st.lists(st.sampled_from(sorted(DEEDS)), max_size=12))
def test_the_journal_leads_to_where_a_mail_stands(new_cast: Callable[[], Cast], deeds: list[str]) -> None:
    cast = new_cast()
    mail = cast.do(queue, cast.house, a_draft(), "key")

    for deed in deeds:
        DEEDS[deed](cast, mail)
        assert folded(cast, mail) == kept(cast, mail), deed

    assert cast.look(is_intact, cast.shoe_shop.id, mail)
    cast.connection.close()


def test_each_fact_about_a_mail_makes_what_is_kept(cast: Cast) -> None:
    kinds: set[type] = set()
    for deeds in (["refused", "try again", "arrives"], ["withdraw"]):
        mail = cast.do(queue, cast.house, a_draft(), deeds[0])
        for deed in deeds:
            DEEDS[deed](cast, mail)
            assert folded(cast, mail) == kept(cast, mail), deed
        kinds |= {type(fact) for fact, _ in facts_of(cast, mail, MailQueued, MailFact)}

    assert kinds == {MailQueued, *get_args(MailFact)}


def leave(cast: Cast, ending: Callable[..., None] | None, *how: object) -> None:
    """Have what is due leave, and end like this; without an ending nobody hears of it again."""
    for item in cast.do(claim, cast.house, 9, [SEND_MAIL]):
        left = cast.do(attempt.set_out, cast.house, item, "shoes.example", Caps(), 0.5)
        if left is not None and ending is not None:
            cast.do(ended, cast.house, ending, item, left, *how)


def ended(work: Work, ending: Callable[..., None], item: DueItem, left: attempt.Leaving, *how: object) -> None:
    """Keep how a try ended."""
    ending(work, item, left, *how)


def folded(cast: Cast, mail: MailId) -> Mail:
    """Work out from its journal alone where a mail stands."""
    (first, at), *rest = facts_of(cast, mail, MailQueued, MailFact)
    state: Mail = first.begun(cast.shoe_shop.id, mail, at)
    for fact, then in rest:
        state = fact.changed(state, then)
    return state


def kept(cast: Cast, mail: MailId) -> Mail:
    """Give what is kept of it, but how often it left, which is kept before it leaves and is no fact."""
    found = cast.do(store.held, cast.house, mail)
    assert found is not None
    return replace(found, tries=0)
