"""One word more, of somebody's own accord: a mail now or a promise with an owner and a time, and no advertising."""

import pytest

from floorwalker.callbacks.actions.watching import set_contact_settings
from floorwalker.callbacks.model import AddressMissing, ContactSettings, MailboxMissing
from floorwalker.callbacks.views.desk import contacts_of_talk
from floorwalker.conversations.actions.ending import reopen
from floorwalker.conversations.model import NotResponsible
from floorwalker.customers.model import Advertising, Vouched
from floorwalker.kit.clock import Instant
from floorwalker.kit.errors import NotFound
from floorwalker.visitors.actions import present, record_consent, withdraw_consent
from floorwalker.visitors.model import Presented
from floorwalker.wrapups.actions.following_up import mail_follow_up, promise_follow_up
from floorwalker.wrapups.facts import FollowUpGiven
from floorwalker.wrapups.measures.page import topic_page
from floorwalker.wrapups.model import MOST_FOLLOW_UPS, FollowUpAdvertises, NotEnded, TooManyFollowUps
from floorwalker.wrapups.reading.advertising import advertises
from tests.cast import Cast
from tests.transcripts.test_ask_transcript import mails
from tests.wrapups.over import over

HOME, WORDS = "mia@home.example", "I have called the courier: your parcel comes on Friday."


def open_a_mailbox(cast: Cast) -> None:
    cast.do(set_contact_settings, cast.lea, ContactSettings(mailbox="help@shoes.example"))


def test_a_mail_goes_to_the_address_the_customer_named_and_says_only_what_was_written(cast: Cast) -> None:
    open_a_mailbox(cast)
    talk = over(cast, f"When will my parcel arrive? I am {HOME}")

    told = cast.told_by(mail_follow_up, cast.ada, talk, WORDS)

    [given] = [one.entry.fact for one in told if isinstance(one.entry.fact, FollowUpGiven)]
    assert (given.agent_id, given.is_promise) == (cast.ada.id, False)
    [mail] = mails(cast)
    assert HOME in mail
    assert mail[2] == WORDS
    [contact] = cast.look(contacts_of_talk, cast.ada, talk)
    assert (contact.state, contact.owner) == ("answered", cast.ada.id)


def test_a_promise_has_an_owner_and_a_time_and_the_customer_is_told(cast: Cast) -> None:
    talk = over(cast)

    cast.do(promise_follow_up, cast.ada, talk, "mail", HOME)

    [contact] = cast.look(contacts_of_talk, cast.ben, talk)
    assert (contact.state, contact.owner, contact.channel) == ("open", cast.ada.id, "mail")
    assert contact.due_at > cast.clock.now()
    assert [HOME in mail for mail in mails(cast)] == [True]


def test_it_needs_an_address_and_a_mailbox_for_the_reply(cast: Cast) -> None:
    talk = over(cast)
    with pytest.raises(AddressMissing):
        cast.do(mail_follow_up, cast.ada, talk, WORDS)
    with pytest.raises(AddressMissing):
        cast.do(promise_follow_up, cast.ada, talk, "call")
    with pytest.raises(MailboxMissing):
        cast.do(mail_follow_up, cast.ada, talk, WORDS, HOME)

    assert mails(cast) == []
    assert cast.look(contacts_of_talk, cast.ada, talk) == []


def test_no_advertising_goes_to_who_did_not_ask_for_it(cast: Cast) -> None:
    open_a_mailbox(cast)
    talk = over(cast)

    with pytest.raises(FollowUpAdvertises):
        cast.do(mail_follow_up, cast.ada, talk, f"{WORDS} All boots are on discount this week!", HOME)

    assert mails(cast) == []


def test_who_agreed_to_advertising_may_be_sent_some_until_they_want_no_more(cast: Cast) -> None:
    open_a_mailbox(cast)
    talk, text = over(cast), f"{WORDS} All boots are on discount this week!"
    cast.do(record_consent, cast.ada, cast.mia.id, "chat", "2026-1")

    cast.do(mail_follow_up, cast.ada, talk, text, HOME)

    assert [mail[2] for mail in mails(cast)] == [text]
    cast.do(withdraw_consent, cast.ada, cast.mia.id)
    with pytest.raises(FollowUpAdvertises):
        cast.do(mail_follow_up, cast.ada, talk, text, HOME)


def test_what_the_shops_server_told_of_advertising_is_obeyed_in_both_directions(cast: Cast) -> None:
    open_a_mailbox(cast)
    talk, text = over(cast), f"{WORDS} All boots are on discount this week!"
    since = cast.clock.now()
    told = [Advertising(True, since, "2026-1"), Advertising(False, Instant(since + 1_000))]
    cast.do(present, cast.mia, Presented(Vouched("4711"), advertising=told[0]))

    cast.do(mail_follow_up, cast.ada, talk, text, HOME)

    assert [mail[2] for mail in mails(cast)] == [text]
    cast.do(present, cast.mia, Presented(Vouched("4711"), advertising=told[1]))
    with pytest.raises(FollowUpAdvertises):
        cast.do(mail_follow_up, cast.ada, talk, text, HOME)


@pytest.mark.parametrize(
    "text",
    [
        "Get 20% off now",
        "Anmäl dig till vårt nyhetsbrev",
        "Kevään TARJOUKSET odottavat",
        "Schrijf je in voor de nieuwsbrief",
        "Nu -30 %",
    ],
)
def test_words_of_advertising_are_seen_in_the_languages_of_shoppers(text: str) -> None:
    assert advertises(text, ["When will my parcel arrive?"])


def test_who_asks_about_a_discount_is_answered_about_it() -> None:
    assert not advertises("Your discount code works again, 20% off.", ["My discount code of 20% does not work"])
    assert not advertises(WORDS, [])


def test_nobody_is_written_to_again_and_again(cast: Cast) -> None:
    open_a_mailbox(cast)
    talk = over(cast)
    for _ in range(MOST_FOLLOW_UPS):
        cast.do(mail_follow_up, cast.ada, talk, WORDS, HOME)

    with pytest.raises(TooManyFollowUps):
        cast.do(promise_follow_up, cast.ada, talk, "mail", HOME)

    cast.clock.advance(seconds=24 * 3_600)
    cast.do(promise_follow_up, cast.ada, talk, "mail", HOME)


def test_while_it_goes_on_one_says_it_there(cast: Cast) -> None:
    talk = over(cast)
    cast.do(reopen, cast.ada, talk)

    with pytest.raises(NotEnded):
        cast.do(promise_follow_up, cast.ada, talk, "mail", HOME)


def test_another_agents_customer_is_followed_up_by_a_lead_only_and_never_by_a_stranger(cast: Cast) -> None:
    open_a_mailbox(cast)
    talk = over(cast)

    for somebody, refused in ((cast.ben, NotResponsible), (cast.carl, NotFound), (cast.mia, NotFound)):
        with pytest.raises(refused):
            cast.do(mail_follow_up, somebody, talk, WORDS, HOME)
        with pytest.raises(refused):
            cast.do(promise_follow_up, somebody, talk, "mail", HOME)

    cast.do(promise_follow_up, cast.lea, talk, "mail", HOME)
    assert cast.look(topic_page, cast.lea, 30).afterwards.followed_up == 1
