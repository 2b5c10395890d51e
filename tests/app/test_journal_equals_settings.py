"""What a shop has chosen is what the last fact about it says, and what it has is what its facts have added."""

from collections.abc import Callable
from typing import Any

from msgspec.structs import asdict

from floorwalker.availability.actions import make_promise
from floorwalker.availability.facts import PromiseMade
from floorwalker.availability.store import promise_subject
from floorwalker.availability.views import promise
from floorwalker.callbacks.actions.watching import set_contact_settings
from floorwalker.callbacks.facts import ContactSettingsChosen
from floorwalker.callbacks.model import ContactSettings
from floorwalker.callbacks.store import settings
from floorwalker.customers.actions import add_key, retire_key
from floorwalker.customers.facts import IdentityKeyAdded, IdentityKeyRetired
from floorwalker.customers.views import keys, live_keys
from floorwalker.handover.actions.settings import choose_settings
from floorwalker.handover.facts import HandoverSettingsChosen
from floorwalker.handover.model import HandoverSettings
from floorwalker.handover.views.desk import handover_settings
from floorwalker.kit.ids import VisitorId
from floorwalker.routing.actions import choose_rules
from floorwalker.routing.facts import RoutingChosen
from floorwalker.routing.model import Rules
from floorwalker.routing.views import rules
from floorwalker.shops import actions, facts, views
from floorwalker.visitors.actions import choose_asking
from floorwalker.visitors.facts import AskingChosen, VisitorArrived
from floorwalker.visitors.model import Asking
from floorwalker.visitors.views import asking, card
from tests.cast import Cast
from tests.folding import facts_of


def test_what_is_promised_and_how_customers_are_given(cast: Cast) -> None:
    shop = cast.shoe_shop.id
    for chosen in (Rules("least_loaded"), Rules("longest_idle", pick_up_seconds=20)):
        cast.do(make_promise, cast.lea, chosen.pick_up_seconds, 0.1, 95, "hidden")
        cast.do(choose_rules, cast.olga, chosen)

        assert last(cast, promise_subject(shop), PromiseMade).made() == cast.look(promise, shop)
        assert asdict(last(cast, shop, RoutingChosen)) == asdict(cast.look(rules, shop))


def test_what_is_done_about_a_wait_and_about_contacts(cast: Cast) -> None:
    shop = cast.shoe_shop.id
    for nudge, mailbox in ((30, ""), (40, "care@shoes.example")):
        cast.do(actions.set_wait_rules, cast.lea, nudge, 90, 120, 120, 150)
        cast.do(set_contact_settings, cast.lea, ContactSettings(mailbox, in_hours_minutes=nudge))

        assert asdict(last(cast, shop, facts.WaitRulesSet)) == asdict(cast.look(views.wait_rules, shop))
        kept = asdict(cast.look(settings, shop))
        assert asdict(last(cast, shop, ContactSettingsChosen)) == {"has_mailbox": bool(kept.pop("mailbox"))} | kept


def test_how_long_handovers_may_stand_unconfirmed(cast: Cast) -> None:
    for seconds in (90, 120):
        cast.do(choose_settings, cast.lea, HandoverSettings(at_once_seconds=seconds))

        kept = asdict(cast.look(handover_settings, cast.shoe_shop.id))
        assert asdict(last(cast, cast.shoe_shop.id, HandoverSettingsChosen)) == kept | {"channels": 0}


def test_what_the_house_says_by_itself(cast: Cast) -> None:
    for is_on, text in ((True, "Hello!"), (True, ""), (False, "")):
        cast.do(actions.set_welcome, cast.lea, "fi", is_on, text)

        fact = last(cast, cast.shoe_shop.id, facts.WelcomeSet)
        kept = next(one for one in cast.look(views.welcomes, cast.shoe_shop.id) if one.language == fact.language)
        assert (fact.is_on, fact.has_own_text) == (kept.is_on, bool(kept.text))


def test_what_a_shop_has(cast: Cast) -> None:
    shop = cast.shoe_shop.id
    for number in range(2):
        cast.do(actions.allow_origin, cast.house, f"https://{number}.shoes.example")
        cast.do(actions.add_team, cast.house, f"Team {number}")
        cast.do(actions.add_branch, cast.lea, f"Branch {number}", "Turku")

    kept = cast.look(views.site, shop)
    assert last(cast, shop, facts.SiteAdded).language == kept.language
    assert all_of(cast, facts.OriginAllowed, lambda fact: fact.origin) == kept.origins
    assert all_of(cast, facts.TeamAdded, lambda fact: fact.team_id) == ids(cast.look(views.teams, shop))
    assert all_of(cast, facts.BranchAdded, lambda fact: fact.branch_id) == ids(cast.look(views.branches, shop))


def test_what_a_visitor_speaks(cast: Cast) -> None:
    kept = cast.look(card, cast.shoe_shop.id, VisitorId(cast.mia.id))

    assert last(cast, cast.mia.id, VisitorArrived).language == kept.language


def test_what_is_asked_of_visitors(cast: Cast) -> None:
    for chosen in (Asking("before", "required"), Asking("off", mail="off")):
        cast.do(choose_asking, cast.lea, chosen)

        fact = last(cast, cast.shoe_shop.id, AskingChosen)
        assert asdict(fact) == asdict(cast.look(asking, cast.shoe_shop.id))


def test_which_keys_a_shop_has(cast: Cast) -> None:
    shop = cast.shoe_shop.id
    first = cast.do(add_key, cast.olga)
    cast.do(add_key, cast.olga)
    cast.do(retire_key, cast.olga, first.id)

    added = all_of(cast, IdentityKeyAdded, lambda fact: fact.key_id)
    retired = all_of(cast, IdentityKeyRetired, lambda fact: fact.key_id)
    assert added == ids(cast.look(keys, shop))
    assert added - retired == ids(cast.look(live_keys, shop))


def last(cast: Cast, subject_id: str, kind: type) -> Any:
    """Give the last fact of a kind."""
    return facts_of(cast, subject_id, kind)[-1][0]


def all_of(cast: Cast, kind: type, what: Callable[[Any], str]) -> set[str]:
    """Give what all facts of a kind have added to Shoe Shop."""
    return {what(fact) for fact, _ in facts_of(cast, cast.shoe_shop.id, kind)}


def ids(kept: list[Any]) -> set[str]:
    """Name what is kept."""
    return {one.id for one in kept}
