"""Tables of the blocks: whom each keeps out and from where, while it holds; and what a shop says to the blocked."""

import msgspec

from floorwalker.blocks.model import Block, BlockSettings
from floorwalker.kit.clock import Instant
from floorwalker.kit.ids import SiteId
from floorwalker.plumbing.database.connection import Row
from floorwalker.plumbing.journal import held_head
from floorwalker.plumbing.trail import words_at
from floorwalker.plumbing.work import Reads, Work

_decode_state = msgspec.json.Decoder(Block).decode
_decode_settings = msgspec.json.Decoder(BlockSettings).decode
_STATE_OF = "SELECT heads.state FROM blocks JOIN heads ON heads.subject_id = blocks.id WHERE blocks.site_id = :site_id"


def held(work: Work, block_id: str) -> Block | None:
    """Load a block of the actor's site and hold it for this unit of work."""
    here = work.read(
        "SELECT id FROM blocks WHERE site_id = :site_id AND id = :id", site_id=work.actor.site_id, id=block_id
    )
    return held_head(work, work.actor.site_id, block_id).state(_decode_state) if here else None


def latest(reads: Reads, site_id: SiteId, most: int) -> list[Block]:
    """The blocks of a shop, the latest first."""
    rows = reads.read(
        f"{_STATE_OF} ORDER BY blocks.made_at DESC, blocks.id DESC LIMIT :most", site_id=site_id, most=most
    )
    return _blocks(rows)


def holding(reads: Reads, site_id: SiteId, now: Instant) -> list[tuple[Block, str | None]]:
    """The blocks of a shop that hold now, each with its range where that is known."""
    rows = reads.read(
        "SELECT heads.state, blocks.address_range FROM blocks JOIN heads ON heads.subject_id = blocks.id"
        " WHERE blocks.site_id = :site_id AND blocks.ended_at IS NULL AND blocks.until > :now",
        site_id=site_id,
        now=now,
    )
    return [(_decode_state(state), address_range) for state, address_range in rows]


def reason(reads: Reads, made: Block) -> str:
    """Why it was made."""
    return words_at(reads, made.site_id, made.id, 1)


def add(work: Work, new: Block) -> None:
    """Keep that a visitor is blocked."""
    work.write(
        "INSERT INTO blocks (id, site_id, visitor_id, made_at, until)"
        " VALUES (:id, :site_id, :visitor_id, :made_at, :until)",
        id=new.id,
        site_id=new.site_id,
        visitor_id=new.visitor_id,
        made_at=new.made_at,
        until=new.until,
    )


def keep_range(work: Work, made: Block, address_range: str | None) -> None:
    """Keep from where the blocked come, or keep it no more."""
    work.write(
        "UPDATE blocks SET address_range = :address_range WHERE site_id = :site_id AND id = :id",
        address_range=address_range,
        site_id=made.site_id,
        id=made.id,
    )


def end(work: Work, over: Block) -> None:
    """Keep that it has ended; no address is kept any longer."""
    work.write(
        "UPDATE blocks SET ended_at = :now, address_range = NULL WHERE site_id = :site_id AND id = :id",
        now=work.now,
        site_id=over.site_id,
        id=over.id,
    )


def add_warning(work: Work, warning_id: str, site_id: SiteId, visitor_id: str, agent_id: str) -> None:
    """Keep that a visitor was warned."""
    work.write(
        "INSERT INTO abuse_warnings (id, site_id, visitor_id, agent_id, warned_at)"
        " VALUES (:id, :site_id, :visitor_id, :agent_id, :now)",
        id=warning_id,
        site_id=site_id,
        visitor_id=visitor_id,
        agent_id=agent_id,
        now=work.now,
    )


def warnings_of(reads: Reads, site_id: SiteId, visitor_id: str) -> int:
    """How often a visitor was warned."""
    rows = reads.read(
        "SELECT COUNT(*) FROM abuse_warnings WHERE site_id = :site_id AND visitor_id = :visitor_id",
        site_id=site_id,
        visitor_id=visitor_id,
    )
    return int(rows[0][0])


def settings(reads: Reads, site_id: SiteId) -> BlockSettings:
    """What a shop says to the blocked; who has said nothing says the usual."""
    rows = reads.read("SELECT settings FROM block_settings WHERE site_id = :site_id", site_id=site_id)
    return _decode_settings(rows[0][0]) if rows else BlockSettings()


def keep_settings(work: Work, chosen: BlockSettings) -> None:
    """Keep what a shop says from now on."""
    work.write(
        "INSERT INTO block_settings (site_id, settings) VALUES (:site_id, :settings)"
        " ON CONFLICT (site_id) DO UPDATE SET settings = excluded.settings",
        site_id=work.actor.site_id,
        settings=msgspec.json.encode(chosen).decode(),
    )


def _blocks(rows: list[Row]) -> list[Block]:
    return [_decode_state(state) for (state,) in rows]
