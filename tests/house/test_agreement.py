"""Every fact leads to what is kept, and a test says so; or it stands on the short list of those that lead nowhere."""

from typing import Any, get_args

import pytest

from floorwalker.aftersales import facts as aftersales
from floorwalker.articles.facts import ArticleFact
from floorwalker.assist.facts import AssistChosen, AssistFact
from floorwalker.availability.facts import (
    LoadChanged,
    OfferChanged,
    PresenceFact,
    PromiseInDanger,
    PromiseMade,
    ReactionMeasured,
    ServerWasDown,
)
from floorwalker.blocks.facts import AbuseWarned, BlockFact, BlockSettingsChosen
from floorwalker.callbacks.facts import ContactFact, ContactSettingsChosen
from floorwalker.catalogue.facts import CatalogueRead, FeedChosen, GoodsReported, GroupTeamsChosen
from floorwalker.conversations.facts import ConversationFact
from floorwalker.crm.facts import CrmChosen, CustomerLookedUp
from floorwalker.customers import facts as customers
from floorwalker.feedback.facts import FeedbackFact
from floorwalker.handover.facts import HandoverFact, HandoverSettingsChosen
from floorwalker.identity.facts import PasswordChanged
from floorwalker.kit.facts import Fact
from floorwalker.orders.facts import OrderFact, OrderKeyAdded, OrderKeyRetired
from floorwalker.pace.facts import PaceLearned
from floorwalker.plumbing.mail.facts import MailFact, MailQueued
from floorwalker.push.facts import DeviceFact
from floorwalker.routing.facts import RoutingChosen
from floorwalker.shops import facts as shops
from floorwalker.signals.facts import PurchaseSaid, SignalsForgotten, SignalsSwitched
from floorwalker.statements.facts import StatementFact
from floorwalker.templates.facts import TemplateFact
from floorwalker.transcripts.facts import AddressClaimed, AddressProven, TranscriptGiven
from floorwalker.visitors import facts as visitors
from floorwalker.wrapups.facts import FollowUpGiven, TopicFact, WrapUpFact
from tests.house.plan import ROOT
from tests.house.test_facts import ShopMoved, facts
from tests.house.test_trace import tests_of
from tests.identity.test_journal_equals_staff import IDENTITY

SETTINGS = "tests/app/test_journal_equals_settings.py"
AGREEMENTS: dict[str, tuple[Any, ...]] = {
    "tests/aftersales/test_journal_equals_aftersales.py::test_the_state_of_a_request_is_what_the_facts_make_of_it": (
        aftersales.RequestFact,
    ),
    "tests/aftersales/test_journal_equals_aftersales.py::test_each_fact_about_opening_makes_what_is_seen": (
        aftersales.OrderCodeAsked,
        aftersales.OrderOpened,
        aftersales.OrderTopicNamed,
    ),
    "tests/aftersales/test_journal_equals_aftersales.py::test_each_fact_about_what_is_offered_makes_what_is_kept": (
        aftersales.AftersalesChosen,
        aftersales.RequestKeyMade,
    ),
    "tests/conversations/test_journal_equals_state.py::test_every_kind_of_fact_agrees_with_its_journal": (
        ConversationFact,
    ),
    "tests/catalogue/test_journal_equals_catalogue.py::test_each_fact_about_a_catalogue_makes_what_is_kept": (
        CatalogueRead,
        FeedChosen,
        GoodsReported,
        GroupTeamsChosen,
    ),
    "tests/callbacks/test_journal_equals_contact.py::test_each_fact_about_a_contact_makes_what_is_kept": (ContactFact,),
    "tests/shops/test_journal_equals_hours.py::test_each_fact_about_hours_makes_what_is_kept": (shops.HoursFact,),
    "tests/availability/test_weigh.py::test_versions_count_every_change_and_the_journal_tells_the_same": (
        OfferChanged,
        LoadChanged,
    ),
    "tests/availability/test_today.py::test_the_alarm_comes_early_once_and_only_where_the_promise_will_be_missed": (
        PromiseInDanger,
    ),
    "tests/availability/test_downtime.py::test_each_downtime_makes_what_is_known_of_them": (ServerWasDown,),
    "tests/availability/test_journal_equals_presence.py::test_each_fact_about_presence_makes_what_is_kept": (
        PresenceFact,
    ),
    "tests/mail/test_journal_equals_mail.py::test_each_fact_about_a_mail_makes_what_is_kept": (MailQueued, MailFact),
    "tests/identity/test_journal_equals_staff.py::test_each_fact_about_the_staff_makes_what_is_kept": IDENTITY,
    "tests/pace/test_learn_pace.py::test_what_is_learned_is_a_fact_with_a_version_and_outlives_a_power_cut": (
        PaceLearned,
    ),
    "tests/push/test_journal_equals_device.py::test_the_state_is_what_the_facts_make_of_it": (DeviceFact,),
    "tests/handover/test_journal_equals_handover.py::test_the_state_is_what_the_facts_make_of_it": (HandoverFact,),
    "tests/feedback/test_journal_equals_feedback.py::test_the_state_is_what_the_facts_make_of_it": (FeedbackFact,),
    "tests/statements/test_journal_equals_statement.py::test_the_state_is_what_the_facts_make_of_it": (StatementFact,),
    "tests/assist/test_ask.py::test_the_state_is_what_the_facts_make_of_it": (AssistFact,),
    "tests/assist/test_choose.py::test_nothing_helps_until_an_owner_says_so": (AssistChosen,),
    "tests/wrapups/test_shares.py::test_the_state_and_the_figures_are_what_the_facts_make_of_them": (WrapUpFact,),
    "tests/wrapups/test_afterwards_shares.py::test_the_figure_is_what_the_facts_say": (FollowUpGiven,),
    "tests/wrapups/test_topics.py::test_each_fact_about_topics_makes_what_is_kept": (TopicFact,),
    "tests/blocks/test_journal_equals_block.py::test_the_state_is_what_the_facts_make_of_it": (BlockFact,),
    "tests/blocks/test_blocking.py::test_a_warning_is_said_in_the_shops_words_and_kept": (
        AbuseWarned,
        BlockSettingsChosen,
    ),
    "tests/transcripts/test_journal_equals_transcripts.py::test_each_fact_about_transcripts_makes_what_is_kept": (
        AddressClaimed,
        AddressProven,
        TranscriptGiven,
    ),
    "tests/articles/test_journal_equals_article.py::test_each_fact_about_an_article_makes_what_is_kept": (ArticleFact,),
    "tests/templates/test_journal_equals_template.py::test_each_fact_about_a_template_makes_what_is_kept": (
        TemplateFact,
    ),
    "tests/orders/test_journal_equals_order.py::test_an_order_is_what_its_facts_made_of_it": (OrderFact,),
    "tests/orders/test_journal_equals_order.py::test_which_keys_a_shops_server_has": (OrderKeyAdded, OrderKeyRetired),
    "tests/signals/test_journal_equals_signals.py::test_each_fact_about_signals_makes_what_is_kept": (
        PurchaseSaid,
        SignalsForgotten,
        SignalsSwitched,
    ),
    "tests/crm/test_choose.py::test_what_an_owner_chooses_is_asked_from_now_on_and_told_without_a_word_of_it": (
        CrmChosen,
    ),
    "tests/crm/test_look_up.py::test_what_was_found_is_told_without_a_word_of_it_and_is_what_is_kept": (
        CustomerLookedUp,
    ),
    f"{SETTINGS}::test_what_is_promised_and_how_customers_are_given": (PromiseMade, RoutingChosen),
    f"{SETTINGS}::test_what_is_done_about_a_wait_and_about_contacts": (shops.WaitRulesSet, ContactSettingsChosen),
    f"{SETTINGS}::test_how_long_handovers_may_stand_unconfirmed": (HandoverSettingsChosen,),
    f"{SETTINGS}::test_what_the_house_says_by_itself": (shops.WelcomeSet,),
    f"{SETTINGS}::test_what_a_shop_has": (
        shops.SiteAdded,
        shops.OriginAllowed,
        shops.TeamAdded,
        shops.BranchAdded,
    ),
    f"{SETTINGS}::test_what_a_visitor_speaks": (visitors.VisitorArrived,),
    f"{SETTINGS}::test_what_is_asked_of_visitors": (visitors.AskingChosen,),
    f"{SETTINGS}::test_which_keys_a_shop_has": (customers.IdentityKeyAdded, customers.IdentityKeyRetired),
    "tests/customers/test_journal_equals_customer.py::test_what_is_known_of_a_customer": (
        customers.CustomerTakenIn,
        customers.CustomerChanged,
        customers.CustomerNoted,
    ),
    "tests/visitors/test_consent.py::test_what_was_agreed_to_is_what_the_facts_say": (
        customers.ConsentGiven,
        customers.ConsentWithdrawn,
    ),
    "tests/visitors/test_consent_told.py::test_what_the_shop_told_is_what_the_facts_say": (customers.AdvertisingTold,),
    "tests/customers/test_journal_equals_customer.py::test_who_a_visitor_is": (
        visitors.VisitorIntroduced,
        visitors.VisitorRecognised,
        visitors.VisitorLeft,
    ),
}
RECORDS = {
    customers.CustomersExported: "It says who took everything out; nothing in the house is different for it.",
    PasswordChanged: "What it changed is a secret, which no fact carries; that sign-ins end is a fact of its own.",
    ReactionMeasured: "Nothing else is kept: whoever decides by reactions reads these facts themselves.",
}


def test_every_fact_leads_to_what_is_kept() -> None:
    assert unshown(facts()) == []


def test_nothing_stands_on_both_lists() -> None:
    assert RECORDS.keys() & agreed() == set()


@pytest.mark.parametrize("test", AGREEMENTS)
def test_the_test_that_shows_it_is_there(test: str) -> None:
    file, name = test.split("::")

    assert name in tests_of(ROOT / file)


def test_a_fact_that_leads_nowhere_is_noticed() -> None:
    assert unshown([ShopMoved]) == ["ShopMoved"]


def unshown(published: list[type[Fact]]) -> list[str]:
    """List facts of which no test shows what they lead to, and that are no mere records."""
    return [fact.__name__ for fact in published if fact not in agreed() and fact not in RECORDS]


def agreed() -> set[type[Fact]]:
    """Give all facts that a test adds up and compares with what is kept."""
    return {fact for groups in AGREEMENTS.values() for group in groups for fact in get_args(group) or (group,)}
