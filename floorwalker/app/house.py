"""Put the house together from its settings, open it, and close it in order."""

import asyncio
import random
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from floorwalker.aftersales.actions.asking import BRING_REQUEST
from floorwalker.app.courier import EVERYWHERE, Courier
from floorwalker.app.errands import DUE
from floorwalker.app.feed_reader import FeedReader
from floorwalker.app.floor_watch import FloorWatch, LookKeeper
from floorwalker.app.foresight import Foresight
from floorwalker.app.indexer import Indexer
from floorwalker.app.knocker import Knocker
from floorwalker.app.learner import Learner
from floorwalker.app.link_walker import LinkWalker
from floorwalker.app.messenger import Messenger, Outing
from floorwalker.app.pulse import Pulse
from floorwalker.app.records_caller import RecordsCaller
from floorwalker.app.request_carrier import RequestCarrier
from floorwalker.app.settings import Settings
from floorwalker.app.sweeper import Sweeper
from floorwalker.app.usher import Usher
from floorwalker.app.waker import Waker
from floorwalker.app.wiring import Listeners, announcer, wire
from floorwalker.articles.actions.links import note_article_links
from floorwalker.articles.actions.writing import CHECK_ARTICLE_LINKS
from floorwalker.articles.views.links import article_links_to_look_at
from floorwalker.availability.actions import GONE
from floorwalker.availability.model import GONE_AFTER_MS
from floorwalker.availability.reactions import WEIGH
from floorwalker.catalogue.actions.choosing import FETCH_FEED
from floorwalker.catalogue.actions.reading import READ_FEED
from floorwalker.conversations.actions.uploading import SWEEP_UPLOAD
from floorwalker.crm.actions.looking_up import LOOK_UP
from floorwalker.edges.console.announce import DeskNews
from floorwalker.edges.console.revoked import Doorkeeper
from floorwalker.edges.console.shop_floor_news import FloorNews
from floorwalker.edges.live.premises import Premises
from floorwalker.edges.live.roll import Roll
from floorwalker.edges.live.shop_floor import ShopFloor
from floorwalker.edges.live.switchboard import Switchboard
from floorwalker.edges.widget.announce import PanelNews
from floorwalker.edges.widget.gate import Gate
from floorwalker.edges.widget.looks import Looks
from floorwalker.edges.widget.news import StateNews
from floorwalker.kit.clock import Clock, Instant, WallClock
from floorwalker.kit.facts import Told
from floorwalker.pace.actions import LEARN
from floorwalker.plumbing.broker.broker import Broker
from floorwalker.plumbing.broker.memory import MemoryBroker
from floorwalker.plumbing.broker.nats import NatsBroker
from floorwalker.plumbing.database.database import Database
from floorwalker.plumbing.database.open import open_database
from floorwalker.plumbing.due import put_all_off, schedule
from floorwalker.plumbing.files.door import FileDoor
from floorwalker.plumbing.files.open import open_files
from floorwalker.plumbing.installation import secret_of
from floorwalker.plumbing.mail.mail import Caps
from floorwalker.plumbing.mail.postman import Postman
from floorwalker.plumbing.mail.queue import SEND_MAIL
from floorwalker.plumbing.mail.server import MailServer
from floorwalker.plumbing.migration import migrate
from floorwalker.plumbing.work import Work
from floorwalker.push.actions.waking import WAKE
from floorwalker.routing.actions import PICK_UP
from floorwalker.routing.reactions.weighing import weigh_anew
from floorwalker.shops.calendar.holiday import countries
from floorwalker.shops.views import all_sites, keeps_holidays
from floorwalker.templates.actions.filing import FORGET_FILE
from floorwalker.templates.actions.links import note_links
from floorwalker.templates.actions.writing import CHECK_LINKS
from floorwalker.templates.views.links import links_to_look_at

WEB_BUILD = Path(__file__).parents[1] / "web_build"


@dataclass
class House:
    """Everything that runs in one process."""

    database: Database
    premises: Premises
    roll: Roll
    courier: Courier
    messenger: Messenger
    doorkeeper: Doorkeeper
    states: StateNews
    looks: Looks
    gate: Gate
    usher: Usher
    foresight: Foresight
    broker: Broker
    rounds: list[asyncio.Task[None]]

    async def close(self) -> None:
        """Send everybody away kindly, finish what was begun, let go."""
        for task in self.rounds:
            task.cancel()
        self.roll.close_all()
        await asyncio.gather(*self.rounds, return_exceptions=True)
        await self.usher.close()
        await self.broker.close()
        self.premises.files.close()
        await self.database.close()


async def open_house(settings: Settings, clock: Clock | None = None, broker: Broker | None = None) -> House:
    """Migrate, connect, wire, and start the rounds."""
    clock, server = clock or WallClock(), settings.mail_server()
    files = FileDoor(open_files(settings.files, settings.data))
    await asyncio.to_thread(migrate, settings.database, settings.data)
    hall = _Hall()
    database = open_database(settings.database, settings.data, clock, hall.announce)
    broker = broker or (NatsBroker(settings.broker) if settings.broker else MemoryBroker())
    switchboard = Switchboard(broker)
    await switchboard.start()
    roll = Roll()
    states, looks = StateNews(database, switchboard), Looks()
    gate = Gate(database, switchboard, roll, clock)
    floor = FloorWatch(database, weigh_anew)
    doorkeeper = Doorkeeper(database, switchboard, roll)
    usher, desks, panels = Usher(database), DeskNews(database, switchboard), PanelNews(switchboard)
    shop_floor = ShopFloor(switchboard, clock)
    onlookers = FloorNews(database, switchboard, shop_floor)
    waker, foresight = Waker(database), Foresight(database)
    listeners = Listeners(desks, panels, states, doorkeeper, floor, usher, gate, onlookers, waker, foresight)
    hall.announce_to = announcer(wire(listeners))
    pulse = Pulse(database)
    await pulse.begin()
    secret = await database.submit(_open_for_business, EVERYWHERE)
    if await database.look(keeps_holidays):
        await asyncio.to_thread(countries)  # half a second that nobody who is served has to wait for
    premises = Premises(database, switchboard, files, clock, secret, WEB_BUILD, settings.limits, shop_floor)
    courier = Courier(database, DUE)
    knocker = Knocker(database, clock, secret, settings.limits.push_services)
    messenger = Messenger(database, _outings(server, settings.caps, database, files, secret) | {WAKE: knocker.knock})
    keepers = (LookKeeper(database, looks), pulse, shop_floor)
    walkers = (courier, messenger, roll, doorkeeper, floor, usher, waker, foresight, Indexer(database), *keepers)
    rounds = [asyncio.ensure_future(one.make_rounds()) for one in walkers]
    return House(
        database, premises, roll, courier, messenger, doorkeeper, states, looks, gate, usher, foresight, broker, rounds
    )


def _outings(
    server: MailServer | None, caps: Caps, database: Database, files: FileDoor, secret: str
) -> dict[str, Outing]:
    """Without a mail server nobody takes mails out, and they wait."""
    sweeper, reader = Sweeper(database, files), FeedReader(database, files)
    outings: dict[str, Outing] = {
        LEARN: Learner(database).learn,
        SWEEP_UPLOAD: sweeper.sweep,
        FORGET_FILE: sweeper.forget,
        CHECK_ARTICLE_LINKS: LinkWalker(database, article_links_to_look_at, note_article_links).walk,
        CHECK_LINKS: LinkWalker(database, links_to_look_at, note_links).walk,
        FETCH_FEED: reader.fetch,
        READ_FEED: reader.read,
        BRING_REQUEST: RequestCarrier(database, secret).bring,
        LOOK_UP: RecordsCaller(database, secret).look_up,
    }
    if server:
        outings[SEND_MAIL] = Postman(database, files, server, caps, random.random).deliver
    return outings


class _Hall:
    """Stands between the store, which is opened first, and those who want to hear from it."""

    def __init__(self) -> None:
        self.announce_to = announcer({})

    def announce(self, facts: Sequence[Told]) -> None:
        """Pass on what was kept."""
        self.announce_to(facts)


def _open_for_business(work: Work) -> str:
    """After a restart everybody gets time to come back before they are taken to be gone, or to have missed somebody."""
    put_all_off(work, GONE, Instant(work.now + GONE_AFTER_MS))
    for site in all_sites(work):
        schedule(work, WEIGH, site.id, work.now, site_id=site.id)
    put_all_off(work, PICK_UP, Instant(work.now + GONE_AFTER_MS))
    return secret_of(work)
