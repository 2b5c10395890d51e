"""`floorwalker site pace`: what is known of a shop's pace, and whether the waits that it announced were kept."""

import msgspec

from floorwalker.app.people import choose_site, store_of
from floorwalker.app.settings import Settings
from floorwalker.kit.clock import Instant
from floorwalker.kit.ids import SiteId
from floorwalker.kit.queueing.predicted_wait import KEPT
from floorwalker.pace.measures.announced_kept import announced_kept
from floorwalker.pace.model import PAST_MS
from floorwalker.pace.views import pace
from floorwalker.plumbing.work import Reads
from floorwalker.shops.views import all_sites


class Known(msgspec.Struct, frozen=True):
    """A shop's pace; of the announced waits of four weeks, how many it is known of and how many were kept."""

    version: int
    waits_version: int
    chats: int
    waits: int
    handling_seconds: tuple[int, ...]
    patience_seconds: int
    first_word_seconds: int
    announced: int
    announced_kept: int
    announced_kept_share: float | None
    by_version: dict[str, tuple[int, int]]


async def tell_pace(settings: Settings, site_name: str | None, *, as_json: bool) -> str:
    """Say it in words, or as one JSON object."""
    async with store_of(settings) as database:
        site = choose_site(await database.look(all_sites), site_name)
        known = await database.look(_known, site.id)
    return msgspec.json.encode(known).decode() if as_json else _in_words(known)


def _known(reads: Reads, site_id: SiteId) -> Known:
    now, times = pace(reads, site_id), pace(reads, site_id).pace()
    found = announced_kept(reads, site_id, Instant(reads.now - PAST_MS), Instant(reads.now + 1))
    judged, kept = sum(one.judged for one in found.values()), sum(one.kept for one in found.values())
    return Known(
        version=now.version,
        waits_version=now.waits_version,
        chats=now.chats,
        waits=now.waits,
        handling_seconds=tuple(round(60 * minutes) for minutes in times.handling_minutes),
        patience_seconds=round(60 * times.patience_minutes),
        first_word_seconds=round(now.reaction().kept_by(KEPT)),
        announced=judged,
        announced_kept=kept,
        announced_kept_share=kept / judged if judged else None,
        by_version={str(version): (one.judged, one.kept) for version, one in sorted(found.items())},
    )


def _in_words(known: Known) -> str:
    by = (
        f"from {known.chats} chats and {known.waits} waits"
        if known.version
        else "a typical shop's, nothing is learned yet"
    )
    learned = f"waits as they went, version {known.waits_version}" if known.waits_version else "formulas"
    told = f"{known.announced_kept} of {known.announced}" if known.announced else "none is known yet"
    return "\n".join([
        f"pace                 version {known.version}, {by}",
        f"a chat takes         {', '.join(map(str, known.handling_seconds))} s with one, two and more at once",
        f"patience             {known.patience_seconds} s",
        f"first words          within {known.first_word_seconds} s, four in five",
        f"waits foretold by    {learned}",
        f"announced waits kept {told}; 75 to 85 in a hundred is right",
    ])  # fmt: skip
