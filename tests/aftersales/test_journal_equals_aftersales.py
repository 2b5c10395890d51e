"""What is known after a sale is what the facts about it say."""

from floorwalker.aftersales.actions.asking import answer_request, ask_request, note_unreached
from floorwalker.aftersales.actions.choosing import renew_request_key
from floorwalker.aftersales.actions.opening import open_order
from floorwalker.aftersales.actions.talking import talk_about
from floorwalker.aftersales.facts import (
    AftersalesChosen,
    OrderCodeAsked,
    OrderOpened,
    OrderTopicNamed,
    RequestFact,
    RequestKeyMade,
    RequestMade,
    apply,
)
from floorwalker.aftersales.store import requests
from floorwalker.aftersales.store.topics import topic_of
from floorwalker.aftersales.views.rules import request_keys, rules
from floorwalker.kit.facts import Entry
from tests.aftersales.serving import asks_code, code_in, mails, opens, opens_service, seen_by
from tests.cast import Cast
from tests.folding import facts_of


def test_the_state_of_a_request_is_what_the_facts_make_of_it(cast: Cast) -> None:
    placed = opens_service(cast)
    opens(cast, cast.mia)
    request = cast.do(ask_request, cast.mia, placed, "change", "Size 39 please", [])
    cast.do(note_unreached, cast.house, request, 12)
    cast.clock.advance(seconds=60)
    cast.do(answer_request, cast.house, request, "accepted", "Done")

    (made, at), *changes = facts_of(cast, request, RequestFact)

    assert isinstance(made, RequestMade)
    folded = made.begun(cast.shoe_shop.id, request, at)
    for seq, (fact, then) in enumerate(changes, start=2):
        folded = apply(folded, Entry(seq, then, fact))
    kept = cast.look(requests.row, cast.shoe_shop.id, request)
    assert kept is not None
    assert (kept.request, folded.standing) == (folded, "accepted")
    assert apply(folded, Entry(1, at, made)) == folded


def test_each_fact_about_opening_makes_what_is_seen(cast: Cast) -> None:
    placed = opens_service(cast)
    claim = asks_code(cast, cast.mia)
    cast.do(open_order, cast.mia, code_in(mails(cast)[0][1]))
    cast.do(talk_about, cast.mia, placed, "")

    ((asked, _),) = facts_of(cast, claim, OrderCodeAsked)
    ((opened, _),) = facts_of(cast, claim, OrderOpened)
    ((named, named_at),) = facts_of(cast, cast.mia.id, OrderTopicNamed)

    assert (asked.visitor_id, opened.visitor_id, opened.order_id) == (cast.mia.id, cast.mia.id, placed)
    assert [one.id for one in seen_by(cast, cast.mia).orders] == [opened.order_id]
    topic = cast.look(topic_of, cast.shoe_shop.id, named.visitor_id)
    assert topic is not None
    assert (topic.order_id, topic.named_at) == (named.order_id, named_at)


def test_each_fact_about_what_is_offered_makes_what_is_kept(cast: Cast) -> None:
    opens_service(cast)
    cast.do(renew_request_key, cast.olga)
    shop = cast.shoe_shop.id

    ((chosen, _),) = facts_of(cast, shop, AftersalesChosen)
    (first, _), (second, at) = facts_of(cast, shop, RequestKeyMade)

    kept, signed = cast.look(rules, shop), cast.look(request_keys, shop)
    assert (chosen.is_on, chosen.cancels, chosen.changes) == (kept.is_on, kept.cancels, kept.changes)
    assert (chosen.return_days, chosen.has_address) == (kept.return_days, bool(kept.address))
    assert (signed.old_key_id, signed.key_id, signed.renewed_at) == (first.key_id, second.key_id, at)
