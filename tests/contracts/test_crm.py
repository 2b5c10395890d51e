"""Customer records and consent on both engines: asked, kept, rested from, forgotten, given and withdrawn alike."""

from floorwalker.crm.actions.looking_up import consult, forget_lookup, look_up_waiting, note_records, set_out
from floorwalker.crm.model import FAILURES_BEFORE_REST, Answer, Found
from floorwalker.crm.views import lookup
from floorwalker.customers.actions import take_in_customers
from floorwalker.customers.model import Advertising, Vouched
from floorwalker.customers.views import customers_after
from floorwalker.kit.clock import Instant
from floorwalker.kit.ids import VisitorId
from floorwalker.visitors.actions import present, record_consent, withdraw_consent
from floorwalker.visitors.model import Presented
from floorwalker.visitors.views import consent_of
from tests.cast import Cast
from tests.crm.records import asks_records, vouched_for

GOLD, SILENT = Answer("found", (Found("Tier", "Gold"),)), Answer("crm_silent")


def test_records_are_asked_rested_from_and_forgotten_alike(cast: Cast) -> None:
    asks_records(cast)
    vouched_for(cast, cast.mia)
    talk, mia = cast.mia_asks(), VisitorId(cast.mia.id)
    cast.do(look_up_waiting, cast.house, [mia])
    for answer in (GOLD, *[SILENT] * FAILURES_BEFORE_REST):
        going = cast.do(set_out, cast.house, mia)
        assert going is not None
        cast.do(note_records, cast.house, mia, going, answer)
        cast.do(consult, cast.ada, talk, True)

    assert cast.do(set_out, cast.house, mia) is None
    kept = cast.look(lookup, cast.shoe_shop.id, mia)
    assert kept is not None
    assert kept.answer.outcome == "crm_resting"
    cast.do(forget_lookup, cast.house, mia)
    assert cast.look(lookup, cast.shoe_shop.id, mia) is None


def test_consent_is_given_withdrawn_and_given_anew_alike(cast: Cast) -> None:
    mia = VisitorId(cast.mia.id)
    said = []
    for _ in range(2):
        cast.do(record_consent, cast.ada, mia, "chat", "2026-1")
        said.append(cast.look(consent_of, cast.shoe_shop.id, mia))
        cast.do(withdraw_consent, cast.ben, mia)
        said.append(cast.look(consent_of, cast.shoe_shop.id, mia))

    assert [one.is_given for one in said if one is not None] == [True, False, True, False]


def test_what_the_shop_tells_and_agents_hear_is_kept_alike(cast: Cast) -> None:
    mia, now = VisitorId(cast.mia.id), cast.clock.now()
    yes, no = (Advertising(one, Instant(now - 9_000), "2026-1" if one else "") for one in (True, False))
    said = []
    for told in (yes, yes, no, yes):
        cast.do(present, cast.mia, Presented(Vouched("4711"), advertising=told))
        said.append(cast.look(consent_of, cast.shoe_shop.id, mia))
    cast.do(record_consent, cast.ada, mia, "chat", "2026-2")
    cast.do(present, cast.mia, Presented(Vouched("4711"), advertising=no))
    said.append(cast.look(consent_of, cast.shoe_shop.id, mia))

    assert [one.is_given for one in said if one is not None] == [True, True, False, False, True]


def test_a_table_of_customers_is_taken_in_twice_and_once_kept_alike(cast: Cast) -> None:
    people = [Vouched(f"{number}", "Mia", f"mia{number}@home.example") for number in range(60)]
    for _ in range(2):
        cast.do(take_in_customers, cast.olga, people)

    found = cast.look(customers_after, cast.olga, "", 100)
    assert len({one.external_id for one in found}) == len(found) == 60
