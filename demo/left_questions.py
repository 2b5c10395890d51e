"""What shoppers of the demo asked when nobody could chat: of every age, each with its owner, one promise coming due."""

from collections.abc import Mapping
from dataclasses import dataclass

from demo.catalogue import SHOP, product
from demo.conversing import Conversing
from demo.dialogues import Dialogue, Line
from demo.floor import LOOKS_AGAIN_SECONDS, OnDuty
from demo.rhythm import later
from demo.stage import Play
from floorwalker.callbacks.actions.answering import answer, mark_spam, take
from floorwalker.callbacks.actions.asking import ask
from floorwalker.callbacks.actions.promising import promise
from floorwalker.callbacks.actions.watching import set_contact_settings
from floorwalker.callbacks.model import ContactId, ContactRequest, ContactSettings, ReplyChannel, Topic
from floorwalker.callbacks.views.contact import contact_for
from floorwalker.kit.actors import Actor, system_of
from floorwalker.kit.clock import Instant
from floorwalker.kit.ids import BranchId
from floorwalker.visitors.actions import arrive, fill_cart, look_at

FILLING_SECONDS = 50
MAILBOX = "help@kelo-kanerva.example"


@dataclass(frozen=True, slots=True)
class Left:
    """One question, asked so many minutes before the curtain falls, and what became of it since."""

    minutes_ago: int
    language: str
    channel: ReplyChannel
    topic: Topic
    product_id: str
    question: str
    name: str
    address: str = ""
    town: str | None = None
    """The branch that they chose; most only name it in their words."""
    answer: str = ""
    is_spam: bool = False
    cart: str = ""
    """What was in their cart, as the shop's pages say it."""


LEFT = (
    Left(
        960, "en", "mail", "delivery", "kuuro-umbrella", "Do you send umbrellas to Norway?", "Ingrid",
        "ingrid@post.example", answer="We do. It takes four days and costs 12 euros.",
    ),
    Left(
        840, "en", "mail", "other", "kajo-table-lamp", "Best price for 10 000 followers, write me today",
        "Growth Team", "growth@followers.example", is_spam=True,
    ),
    Left(
        150, "fi", "call", "product", "rimpi-rubber-boots", "Onko Rimpi-saappaita jäljellä Turussa koossa 42?", "Tuula",
        "040 123 4567", cart="8900EUR",
    ),
    Left(
        95, "sv", "mail", "return", "tunturi-hiking-boots",
        "Kängorna skaver på hälen. Kan jag lämna tillbaka dem i en butik?", "Astrid", "astrid@post.example",
    ),
    Left(
        60, "en", "call", "order", "lyhty-storm-lantern", "My lantern came with cracked glass. May I fetch a new one?",
        "Oliver", "+44 20 7946 0958", town="Helsinki", cart="1490EUR",
    ),
    Left(
        35, "fi", "chat", "product", "usva-wool-blanket", "Voiko Usva-huovan pestä koneessa?", "Aino", cart="23800EUR",
    ),
)  # fmt: skip

PROMISED = Dialogue(
    "en",
    "repair",
    "tuohi-rucksack",
    (
        Line(0, "customer", "The strap of my rucksack has come loose. Can you mend it, and what would it cost?"),
        Line(20, "agent", "I have to ask our workshop about that. I will write to you today."),
    ),
    "answered",
)
PROMISED_MINUTES_AGO, PROMISED_FOR_MINUTES = 180, 25
PROMISED_TO = "ruth@post.example"


def enter_questions(conversing: Conversing, places: Mapping[str, BranchId], promiser: OnDuty, until: Instant) -> None:
    """Let all of it happen before the curtain falls; the shop's people answer a little of it."""
    stage = conversing.floor.stage
    stage.act(system_of(conversing.site_id), set_contact_settings, ContactSettings(mailbox=MAILBOX))
    for number, left in enumerate(LEFT):
        asked_at = later(until, -60 * left.minutes_ago)
        stage.enter(asked_at, _leave(conversing, f"left-question-{number}", left, places))
    promised_at = later(until, -60 * PROMISED_MINUTES_AGO)
    stage.enter(promised_at, _promise(conversing, promiser, later(until, 60 * PROMISED_FOR_MINUTES)))


def _leave(conversing: Conversing, client_id: str, left: Left, places: Mapping[str, BranchId]) -> Play:
    stage = conversing.floor.stage
    arrival = stage.act(system_of(conversing.site_id), arrive, left.language)
    visitor = Actor(conversing.site_id, "visitor", arrival.visitor.id)
    title = f"{product(left.product_id).name} · {SHOP}"
    stage.act(visitor, look_at, f"{conversing.origin}/product/{left.product_id}", title)
    stage.act(visitor, fill_cart, left.cart)
    opened_at = stage.now
    yield FILLING_SECONDS
    contact = stage.act(visitor, ask, _filled_in(client_id, left, places), opened_at)
    if left.is_spam or left.answer:
        yield 3 * 3600
        _see_to(conversing, contact, left)


def _filled_in(client_id: str, left: Left, places: Mapping[str, BranchId]) -> ContactRequest:
    return ContactRequest(
        client_id,
        left.channel,
        left.question,
        cause="busy",
        topic=left.topic,
        product=product(left.product_id).name,
        name=left.name,
        mail=left.address if left.channel == "mail" else "",
        phone=left.address if left.channel == "call" else "",
        branch=places[left.town] if left.town else None,
        zone="Europe/Helsinki",
    )


def _see_to(conversing: Conversing, contact: ContactId, left: Left) -> None:
    """Whoever owns it answers it, or sees that it is no question."""
    stage = conversing.floor.stage
    house = system_of(conversing.site_id)
    owner_id = stage.act(house, contact_for, house, contact).promise.owner_id
    owner = next(one.actor for one in conversing.floor.staff if one.actor.id == owner_id)
    stage.act(owner, take, contact)
    if left.is_spam:
        stage.act(owner, mark_spam, contact)
    else:
        stage.act(owner, answer, contact, "mail", left.answer)


def _promise(conversing: Conversing, promiser: OnDuty, due_at: Instant) -> Play:
    """A talk in which an answer is promised, once its agent has a hand free."""
    while promiser.open_chats >= promiser.colleague.slots:
        yield LOOKS_AGAIN_SECONDS
    talk = yield from conversing.play_unfinished(PROMISED, promiser)
    stage = conversing.floor.stage
    stage.act(promiser.actor, promise, talk, due_at, "mail", address=PROMISED_TO)
    conversing.floor.end(promiser, talk, "promised")
