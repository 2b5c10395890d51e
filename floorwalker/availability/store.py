"""The board: one row per agent with their word, pulse and slots; what a site offers and promises; looks."""

import msgspec

from floorwalker.availability.facts import PromiseMade, ReactionMeasured
from floorwalker.availability.model import Downtime, Presence
from floorwalker.availability.offering.offer import Offer, OfferCause
from floorwalker.availability.offering.promise import Promise
from floorwalker.kit.clock import Instant
from floorwalker.kit.ids import AgentId, SiteId
from floorwalker.plumbing.database.connection import Row
from floorwalker.plumbing.journal import held_head
from floorwalker.plumbing.trail import latest_of_subject, lines_since
from floorwalker.plumbing.work import Reads, Work

_BOARD = (
    "SELECT agent_id, is_online, because, slots, open_chats, last_pulse_at, is_finishing, relief_until, is_helped,"
    " idle_since, missed_at, by_phone_until"
    " FROM presence WHERE site_id = :site_id"
)
_decode_offer = msgspec.json.Decoder(Offer).decode
_decode_downtime = msgspec.json.Decoder(Downtime).decode
_decode_promise = msgspec.json.Decoder(Promise).decode
_decode_made = msgspec.json.Decoder(PromiseMade).decode
_decode_reaction = msgspec.json.Decoder(ReactionMeasured).decode


def offer_subject(site_id: SiteId) -> str:
    """Whose journal tells what a site offered."""
    return f"offer-{site_id}"


def promise_subject(site_id: SiteId) -> str:
    """Whose journal tells what a site promised."""
    return f"promise-{site_id}"


def reaction_subject(site_id: SiteId) -> str:
    """Whose journal tells how soon a site's agents spoke."""
    return f"reaction-{site_id}"


def downtime_subject(site_id: SiteId) -> str:
    """Whose journal tells when no server ran."""
    return f"downtime-{site_id}"


def presence(work: Work, site_id: SiteId, agent_id: AgentId) -> Presence | None:
    """Load an agent's row and hold it for this unit of work."""
    rows = work.read(
        f"{_BOARD} AND agent_id = :agent_id FOR UPDATE",
        site_id=site_id,
        agent_id=agent_id,
    )
    return _presence(rows[0]) if rows else None


def all_presences(reads: Reads, site_id: SiteId) -> list[Presence]:
    """Every row of a shop."""
    rows = reads.read(
        _BOARD,
        site_id=site_id,
    )
    return [_presence(row) for row in rows]


def keep(work: Work, site_id: SiteId, presence: Presence) -> None:
    """Write an agent's row."""
    work.write(
        "INSERT INTO presence (agent_id, site_id, is_online, because, slots, open_chats, last_pulse_at,"
        " is_finishing, relief_until, is_helped, idle_since, missed_at, by_phone_until)"
        " VALUES (:agent_id, :site_id, :is_online, :because, :slots, :open_chats, :last_pulse_at,"
        " :is_finishing, :relief_until, :is_helped, :idle_since, :missed_at, :by_phone_until)"
        " ON CONFLICT (agent_id) DO UPDATE SET is_online = excluded.is_online, because = excluded.because,"
        " slots = excluded.slots, open_chats = excluded.open_chats, last_pulse_at = excluded.last_pulse_at,"
        " is_finishing = excluded.is_finishing, relief_until = excluded.relief_until, is_helped = excluded.is_helped,"
        " idle_since = excluded.idle_since, missed_at = excluded.missed_at, by_phone_until = excluded.by_phone_until",
        agent_id=presence.agent_id,
        site_id=site_id,
        is_online=int(presence.is_online),
        because=presence.because,
        slots=presence.slots,
        open_chats=presence.open_chats,
        last_pulse_at=presence.last_pulse_at,
        is_finishing=int(presence.is_finishing),
        relief_until=presence.relief_until,
        is_helped=int(presence.is_helped),
        idle_since=presence.idle_since,
        missed_at=presence.missed_at,
        by_phone_until=presence.by_phone_until,
    )


def held_offer(work: Work, site_id: SiteId) -> Offer:
    """Load what a site offers now and hold it for this unit of work."""
    return held_head(work, site_id, offer_subject(site_id)).state(_decode_offer) or Offer()


def offer(reads: Reads, site_id: SiteId) -> Offer:
    """What a site offers now."""
    state = _state_of(reads, site_id, offer_subject(site_id))
    return _decode_offer(state) if state else Offer()


def held_downtime(work: Work, site_id: SiteId) -> Downtime:
    """Load what a site knows of servers that did not run, and hold it for this unit of work."""
    return held_head(work, site_id, downtime_subject(site_id)).state(_decode_downtime) or Downtime()


def promise(reads: Reads, site_id: SiteId) -> Promise:
    """What a site promises."""
    state = _state_of(reads, site_id, promise_subject(site_id))
    return _decode_promise(state) if state else Promise()


def promise_at(reads: Reads, site_id: SiteId, at: Instant) -> Promise:
    """What a site promised at an instant."""
    lines = lines_since(reads, site_id, promise_subject(site_id), ["promise_made"], at)
    made = [body for made_at, body in lines if made_at <= at]
    return _decode_made(made[-1]).made() if made else Promise()


def reactions(reads: Reads, site_id: SiteId, most: int, since: Instant) -> list[int]:
    """The latest times to a first human word, in milliseconds."""
    bodies = latest_of_subject(reads, site_id, reaction_subject(site_id), most, since)
    return [_decode_reaction(body).milliseconds for body in bodies]


def add_looks(work: Work, site_id: SiteId, begins_at: Instant, cause: OfferCause, looks: int) -> None:
    """Count that pages asked what the launcher should say."""
    work.write(
        "INSERT INTO looks (site_id, begins_at, cause, looks) VALUES (:site_id, :begins_at, :cause, :looks)"
        " ON CONFLICT (site_id, begins_at, cause) DO UPDATE SET looks = looks.looks + excluded.looks",
        site_id=site_id,
        begins_at=begins_at,
        cause=cause,
        looks=looks,
    )


def looks(reads: Reads, site_id: SiteId, begins_at: Instant, ends_at: Instant) -> dict[OfferCause, int]:
    """How often pages asked between two instants, by what was answered and why."""
    rows = reads.read(
        "SELECT cause, SUM(looks) FROM looks"
        " WHERE site_id = :site_id AND begins_at >= :begins_at AND begins_at < :ends_at GROUP BY cause",
        site_id=site_id,
        begins_at=begins_at,
        ends_at=ends_at,
    )
    return {cause: int(count) for cause, count in rows}


def _state_of(reads: Reads, site_id: SiteId, subject_id: str) -> str | None:
    rows = reads.read(
        "SELECT state FROM heads WHERE site_id = :site_id AND subject_id = :subject_id",
        site_id=site_id,
        subject_id=subject_id,
    )
    return rows[0][0] if rows else None


def _presence(row: Row) -> Presence:
    agent_id, is_online, because, slots, open_chats, last_pulse_at, is_finishing, relief_until, is_helped, *times = row
    pulse, relief = Instant(last_pulse_at), Instant(relief_until)
    idle, missed, by_phone = map(Instant, times)
    held = (bool(is_finishing), relief, bool(is_helped), idle, missed, by_phone)
    return Presence(AgentId(agent_id), bool(is_online), because, slots, open_chats, pulse, *held)
