"""What a shop offers after a sale, and the keys that requests are signed by."""

import msgspec

from floorwalker.aftersales.model import RequestKeys, Rules
from floorwalker.kit.ids import SiteId
from floorwalker.plumbing.work import Reads, Work

_decode = msgspec.json.Decoder(Rules).decode
_encode = msgspec.json.Encoder().encode


def rules(reads: Reads, site_id: SiteId) -> Rules:
    """What a shop offers; nothing, if it said nothing."""
    rows = reads.read("SELECT settings FROM aftersales_rules WHERE site_id = :site_id", site_id=site_id)
    return _decode(rows[0][0]) if rows else Rules()


def keep_rules(work: Work, chosen: Rules) -> None:
    """Keep what a shop offers."""
    work.write(
        "INSERT INTO aftersales_rules (site_id, settings) VALUES (:site_id, :settings)"
        " ON CONFLICT (site_id) DO UPDATE SET settings = excluded.settings",
        site_id=work.actor.site_id,
        settings=_encode(chosen).decode(),
    )


def keys(reads: Reads, site_id: SiteId) -> RequestKeys:
    """The keys that a shop's requests are signed by."""
    rows = reads.read(
        "SELECT key_id, old_key_id, renewed_at FROM request_keys WHERE site_id = :site_id", site_id=site_id
    )
    return RequestKeys(*rows[0]) if rows else RequestKeys()


def keep_keys(work: Work, kept: RequestKeys) -> None:
    """Keep by which keys requests are signed."""
    work.write(
        "INSERT INTO request_keys (site_id, key_id, old_key_id, renewed_at)"
        " VALUES (:site_id, :key_id, :old_key_id, :renewed_at)"
        " ON CONFLICT (site_id) DO UPDATE SET key_id = excluded.key_id, old_key_id = excluded.old_key_id,"
        " renewed_at = excluded.renewed_at",
        site_id=work.actor.site_id,
        key_id=kept.key_id,
        old_key_id=kept.old_key_id,
        renewed_at=kept.renewed_at,
    )
