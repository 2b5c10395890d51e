"""The form for when live chat cannot: some want the answer here, some a call; a few who fill it in sell something."""

import asyncio
from random import Random

import msgspec

from evaluations.days import http
from evaluations.days.parameters import Shoppers
from evaluations.days.shop import OpenShop
from evaluations.days.words import Meant, some_words
from floorwalker.callbacks.model import Cause
from floorwalker.kit.ids import ConversationId, new_id

CALLS = 0.3
CALLS_AMONG = 8
FILLING_SECONDS = 60.0
NOT_TODAY = {"slot_not_free", "too_many_contacts"}


class Sender(msgspec.Struct, frozen=True):
    """Who fills it in, and why no chat would do; whoever waits in the queue takes along what they said there."""

    token: str
    language: str
    cause: Cause
    conversation: ConversationId | None = None


async def fill_in(shop: OpenShop, chance: Random, habits: Shoppers, sender: Sender) -> bool:
    """Ask in writing; false if what was chosen is not to be had any more."""
    address = f"/widget/{shop.site.key}/contact"
    own = {"Authorization": f"Bearer {sender.token}", "Origin": shop.url}
    offered = await http.get(shop, address, own)
    await asyncio.sleep(FILLING_SECONDS * (0.5 + chance.random()))
    asked = _words(chance, habits, sender) | _way(chance, offered["form"]["slots"])
    try:
        await http.post(shop, address, own, {"slip": offered["slip"], "request": asked})
    except http.NotDone as refused:
        if refused.code not in NOT_TODAY:
            raise
        return False
    return True


def _words(chance: Random, habits: Shoppers, sender: Sender) -> dict[str, object]:
    meant: Meant = "spam" if sender.conversation is None and chance.random() < habits.spam else "question"
    return {
        "client_id": new_id(),
        "question": some_words(chance, sender.language, meant),
        "cause": sender.cause,
        "name": "Somebody",
        "conversation": sender.conversation,
    }


def _way(chance: Random, slots: list[dict[str, int]]) -> dict[str, object]:
    if not slots or chance.random() >= CALLS:
        return {"channel": "chat"}
    number = f"+35840{chance.randrange(10**6, 10**7)}"
    return {"channel": "call", "phone": number, "slot": chance.choice(slots[:CALLS_AMONG])["begins_at"]}
