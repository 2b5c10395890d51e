"""Tables of agent assist: what a shop chose, and which helps there were."""

import msgspec

from floorwalker.assist.model import KEPT, AssistRules, Help
from floorwalker.kit.clock import Instant
from floorwalker.kit.ids import SiteId
from floorwalker.plumbing.journal import held_head
from floorwalker.plumbing.trail import words_at
from floorwalker.plumbing.work import Reads, Work

_decode_rules = msgspec.json.Decoder(AssistRules).decode
_decode_state = msgspec.json.Decoder(Help).decode
_encode = msgspec.json.Encoder().encode
_STATE_OF = "SELECT heads.state FROM helps JOIN heads ON heads.subject_id = helps.id WHERE helps.site_id = :site_id"


def rules(reads: Reads, site_id: SiteId) -> AssistRules:
    """What a shop chose; off, if it said nothing."""
    rows = reads.read("SELECT settings FROM assist_rules WHERE site_id = :site_id", site_id=site_id)
    return _decode_rules(rows[0][0]) if rows else AssistRules()


def keep_rules(work: Work, chosen: AssistRules) -> None:
    """Keep what a shop chose."""
    work.write(
        "INSERT INTO assist_rules (site_id, settings) VALUES (:site_id, :settings)"
        " ON CONFLICT (site_id) DO UPDATE SET settings = excluded.settings",
        site_id=work.actor.site_id,
        settings=_encode(chosen).decode(),
    )


def add(work: Work, new: Help) -> None:
    """Keep that somebody asked for help."""
    work.write(
        "INSERT INTO helps (id, site_id, conversation_id, agent_id, kind, asked_at)"
        " VALUES (:id, :site_id, :conversation_id, :agent_id, :kind, :asked_at)",
        id=new.id,
        site_id=new.site_id,
        conversation_id=new.conversation_id,
        agent_id=new.agent_id,
        kind=new.kind,
        asked_at=new.asked_at,
    )


def held(work: Work, help_id: str) -> Help | None:
    """Load a help of the actor's site and hold it for this unit of work."""
    rows = work.read(f"{_STATE_OF} AND helps.id = :id", site_id=work.actor.site_id, id=help_id)
    if not rows:
        return None
    return held_head(work, work.actor.site_id, help_id).state(_decode_state)


def asked_by_since(reads: Reads, site_id: SiteId, agent_id: str, since: Instant) -> int:
    """Count how often an agent asked for help since an instant."""
    [row] = reads.read(
        "SELECT COUNT(*) FROM helps WHERE site_id = :site_id AND agent_id = :agent_id AND asked_at > :since",
        site_id=site_id,
        agent_id=agent_id,
        since=since,
    )
    return int(row[0])


def asked_since(reads: Reads, site_id: SiteId, since: Instant) -> list[Help]:
    """The helps that were asked for since an instant, the latest first."""
    rows = reads.read(
        f"{_STATE_OF} AND helps.asked_at > :since ORDER BY helps.asked_at DESC, helps.id DESC",
        site_id=site_id,
        since=since,
    )
    return [_decode_state(state) for (state,) in rows]


def translations(reads: Reads, site_id: SiteId, conversation_id: str) -> list[Help]:
    """The translations in a conversation that came about, in that order."""
    rows = reads.read(
        f"{_STATE_OF} AND helps.conversation_id = :conversation_id AND helps.kind IN ('translate_in', 'translate_out')"
        " ORDER BY helps.asked_at, helps.id",
        site_id=site_id,
        conversation_id=conversation_id,
    )
    found = (_decode_state(state) for (state,) in rows)
    return [one for one in found if one.kind in KEPT and one.outcome == "given"]


def words(reads: Reads, found: Help) -> str:
    """The words that are kept of a translation: the customer's in another language, or the agent's before it."""
    return words_at(reads, found.site_id, found.id, 2 if found.kind == "translate_in" else 1)
