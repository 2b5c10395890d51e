"""What the language model is asked, whether it answers, and whether agents take what it says.

Population: helps that agents of the shop asked for in the period. Formula: of each kind, asked; given, those with an
answer; taken, those that an agent put into what they write; failed, all others that are over; characters, what was
sent; masked, in how many places something was covered; taken out, links and numbers that stood in no source; median
time of those that were given. Unit: helps, characters, places, milliseconds. Source: the facts of each help.

Left out: how much an agent changes what they took, and what it costs: no price is known here.
"""

from statistics import median

import msgspec

from floorwalker.assist import store
from floorwalker.assist.model import KINDS, Help, Kind
from floorwalker.identity.views import person
from floorwalker.kit.actors import Actor, Role, require
from floorwalker.kit.clock import Instant
from floorwalker.plumbing.work import Reads

DAY_MS = 24 * 3_600_000
MOST_LISTED = 50


class KindUse(msgspec.Struct, frozen=True):
    """One kind of help in figures."""

    kind: Kind
    asked: int
    given: int
    taken: int
    failed: int
    characters: int
    masked: int
    taken_out: int
    median_ms: int | None


class Listed(msgspec.Struct, frozen=True):
    """One help, with who asked."""

    help: Help
    agent_name: str


class Use(msgspec.Struct, frozen=True):
    """All kinds that were asked for, and the latest helps one by one."""

    kinds: list[KindUse]
    latest: list[Listed]


def assist_use(reads: Reads, actor: Actor, days: int) -> Use:
    """Count the helps of the last days, for leads."""
    require(actor, Role.LEAD)
    asked = store.asked_since(reads, actor.site_id, Instant(reads.now - days * DAY_MS))
    latest = asked[:MOST_LISTED]
    names = {one.agent_id: person(reads, actor.site_id, one.agent_id).name for one in latest}
    by_kind = {kind: [one for one in asked if one.kind == kind] for kind in KINDS}
    kinds = [_use(kind, helps) for kind, helps in by_kind.items() if helps]
    return Use(kinds, [Listed(one, names[one.agent_id]) for one in latest])


def _use(kind: Kind, helps: list[Help]) -> KindUse:
    given = [one for one in helps if one.outcome == "given"]
    return KindUse(
        kind=kind,
        asked=len(helps),
        given=len(given),
        taken=sum(one.is_taken for one in helps),
        failed=sum(one.outcome not in {"given", "asked"} for one in helps),
        characters=sum(one.characters for one in helps),
        masked=sum(one.masked for one in helps),
        taken_out=sum(one.taken_out for one in helps),
        median_ms=round(median(one.took_ms for one in given)) if given else None,
    )
