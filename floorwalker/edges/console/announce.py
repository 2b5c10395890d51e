"""Tell the desks what happened: entries at once, rows and colleagues gathered for a moment first."""

import asyncio
from collections.abc import Sequence
from typing import cast

import msgspec

from floorwalker.availability.facts import OfferChanged, PromiseInDanger
from floorwalker.availability.model import Colleague
from floorwalker.availability.offering.offer import Danger, Offer
from floorwalker.availability.views import colleagues
from floorwalker.blocks.facts import VisitorBlocked
from floorwalker.conversations.facts import ConversationFact
from floorwalker.conversations.views import DeskRow, desk_row, latest_of
from floorwalker.edges.console.frames import (
    AfterwardsChanged,
    BlocksTold,
    CrmChanged,
    HandoverChanged,
    NewEntry,
    OfferTold,
    PromiseEndangered,
    RowChanged,
    StatementsChanged,
)
from floorwalker.edges.console.hours_frames import HoursChanged
from floorwalker.edges.console.presence_frames import ColleagueChanged
from floorwalker.edges.live.frames import ShoppingChanged
from floorwalker.edges.live.switchboard import Switchboard
from floorwalker.handover.facts import HandoverFact
from floorwalker.kit.actors import system_of
from floorwalker.kit.facts import Entry, Told
from floorwalker.kit.ids import ConversationId, SiteId, VisitorId
from floorwalker.plumbing.database.database import Database
from floorwalker.plumbing.work import Reads

GATHER_SECONDS = 0.02


class Change(msgspec.Struct, frozen=True):
    """What is different on a site's desks."""

    rows: list[DeskRow]
    colleagues: list[Colleague]


class DeskNews:
    """Passes on entries, and keeps every desk's list and colleagues up to date."""

    def __init__(self, database: Database, switchboard: Switchboard) -> None:
        self._database = database
        self._switchboard = switchboard
        self._rows: dict[SiteId, set[str]] = {}
        self._visitors: dict[SiteId, set[str]] = {}
        self._looking_up: set[str] = set()
        self._stirred: set[str] = set()
        self._last_seen: dict[SiteId, list[Colleague]] = {}
        self._gathering: asyncio.Task[None] | None = None

    def announce_entry(self, told: Told) -> None:
        """Pass a conversation's new entry to its agent, its onlookers, or while it waits to everybody."""
        entry = cast("Entry[ConversationFact]", told.entry)
        frame = NewEntry(conversation=ConversationId(told.subject_id), entry=entry)
        self._switchboard.say("agents", told.concerns, frame)
        self.gather(told.site_id, told.subject_id)

    def announce_words(self, told: Told) -> None:
        """Something was said or seen: the desks have heard it, and no row changed hands."""
        # What comes while a row is being looked up is not in that row, and a desk that did not know it ignored it.
        if told.subject_id in self._looking_up:
            self.gather(told.site_id, told.subject_id)

    def announce_visitor(self, told: Told) -> None:
        """More is known of a visitor: the row of what they have open says so."""
        self._visitors.setdefault(told.site_id, set()).add(told.subject_id)
        self.gather(told.site_id)

    def announce_presence(self, told: Told) -> None:
        """Somebody came, went, or changed what they take."""
        self._stirred.add(told.subject_id)
        self.gather(told.site_id)

    def announce_hours(self, told: Told) -> None:
        """Somebody changed when a place is open, or took in another place."""
        self._switchboard.say("agents", (told.site_id,), HoursChanged(place=told.subject_id))

    def announce_afterwards(self, told: Told) -> None:
        """A customer said how it was, or took it home: whoever looks at the conversation sees it."""
        conversation: ConversationId = told.entry.fact.conversation_id
        self._switchboard.say("agents", told.concerns, AfterwardsChanged(conversation=conversation))

    def announce_statement(self, told: Told) -> None:
        """A customer stated something that counts, or something became of it: whoever looks at the chat sees it."""
        conversation: ConversationId | None = told.entry.fact.conversation_id
        if conversation is not None:
            self._switchboard.say("agents", told.concerns, StatementsChanged(conversation=conversation))

    def announce_blocks(self, told: Told) -> None:
        """Somebody is kept out, or is no more: leads see it, and hear of who was blocked."""
        by = told.entry.fact.agent_id if isinstance(told.entry.fact, VisitorBlocked) else None
        self._switchboard.say("agents", (leads_of(told.site_id),), BlocksTold(blocked_by=by))

    def announce_handover(self, told: Told) -> None:
        """Somebody was handed over, or it was confirmed or came back: receiver, giver and leads see it."""
        fact: HandoverFact = told.entry.fact
        frame = HandoverChanged(
            conversation=fact.conversation_id,
            happened=str(fact.__struct_config__.tag),
            from_agent=getattr(fact, "from_agent_id", None),
            agent=getattr(fact, "agent_id", None),
        )
        self._switchboard.say("agents", told.concerns, frame)

    def announce_shopping(self, told: Told) -> None:
        """More is known of what somebody bought: whoever looks at their conversation asks again."""
        for one in told.concerns:
            self._switchboard.say("agents", (one,), ShoppingChanged(conversation=ConversationId(one)))

    def announce_crm(self, told: Told) -> None:
        """The shop's records answered: whoever looks at the customer's conversation asks again."""
        for one in told.concerns:
            self._switchboard.say("agents", (one,), CrmChanged(conversation=ConversationId(one)))

    def announce_offer(self, told: Told) -> None:
        """What launchers offer is different: the desks are told why."""
        self._switchboard.say("agents", (told.site_id,), offer_as_told(told.entry.fact))

    def announce_danger(self, told: Told) -> None:
        """Today's promise will be missed: those hear it who can do something about it."""
        fact = cast("PromiseInDanger", told.entry.fact)
        danger = Danger(fact.day, fact.so_far_percent, fact.projected_percent, fact.goal_percent)
        self._switchboard.say("agents", (leads_of(told.site_id),), PromiseEndangered(danger=danger))

    def gather(self, site_id: SiteId, conversation_id: str | None = None) -> None:
        """Remember that a desk is out of date, and bring it up to date in a moment."""
        rows = self._rows.setdefault(site_id, set())
        if conversation_id is not None:
            rows.add(conversation_id)
        if self._gathering is None or self._gathering.done():
            self._gathering = asyncio.ensure_future(self._bring_up_to_date())

    async def _bring_up_to_date(self) -> None:
        while self._rows:
            await asyncio.sleep(GATHER_SECONDS)
            gathered, self._rows = self._rows, {}
            for site_id, conversation_ids in gathered.items():
                self._looking_up = conversation_ids
                visitors = sorted(self._visitors.pop(site_id, ()))
                change = await self._database.look(change_of, site_id, sorted(conversation_ids), visitors)
                self._looking_up = set()
                self._tell(site_id, change)

    def _tell(self, site_id: SiteId, change: Change) -> None:
        for row in change.rows:
            self._switchboard.say("agents", (site_id,), RowChanged(row=row))
        known = self._last_seen.get(site_id, [])
        stirred, self._stirred = self._stirred, set()
        for colleague in change.colleagues:
            if colleague not in known or colleague.id in stirred:
                self._switchboard.say("agents", (site_id,), ColleagueChanged(colleague=colleague))
        self._last_seen[site_id] = change.colleagues


def leads_of(site_id: SiteId) -> str:
    """What leads and owners of a site listen for."""
    return f"{site_id}/leads"


def offer_as_told(offered: OfferChanged | Offer) -> OfferTold:
    """What desks see of an offer."""
    return OfferTold(version=offered.version, share=offered.share, cause=offered.cause)


def change_of(reads: Reads, site_id: SiteId, conversation_ids: Sequence[str], visitors: Sequence[str] = ()) -> Change:
    """Look up what is different now; of visitors, what they have open."""
    house = system_of(site_id)
    talks = [latest_of(reads, site_id, VisitorId(one)) for one in visitors]
    changed = {*conversation_ids, *(talk.id for talk in talks if talk is not None and talk.is_open)}
    return Change([desk_row(reads, house, one) for one in sorted(changed)], colleagues(reads, site_id))
