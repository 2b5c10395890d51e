"""What is known of an address to which a shop's own texts lead, and when it is to be looked at again."""

from collections.abc import Iterable, Mapping
from typing import Literal

import msgspec

from floorwalker.kit.clock import Instant

Verdict = Literal["fine", "nowhere", "silent", "elsewhere", "unchecked"]
"""What a look at a link found: the page; none; nobody who answers; a way out of the shop. Or nobody has looked."""

LOOK_AGAIN_MS = 24 * 3_600_000
LOOK_SOON_MS = 3_600_000


class Link(msgspec.Struct, frozen=True):
    """What is known of an address to which texts lead. It is failing since then, and has failed so often."""

    url: str
    verdict: Verdict = "unchecked"
    failures: int = 0
    failing_since: Instant | None = None
    checked_at: Instant = Instant(0)

    @property
    def is_broken(self) -> bool:
        """Whether people should hear of it: the page is gone, or nobody has answered more than once."""
        return self.verdict == "nowhere" or (self.verdict == "silent" and self.failures > 1)

    @property
    def look_at(self) -> Instant:
        """When it is to be looked at: at once, then daily, and hourly while it fails."""
        pause = LOOK_SOON_MS if self.failures else LOOK_AGAIN_MS
        return Instant(self.checked_at + pause if self.checked_at else 0)

    def after(self, verdict: Verdict, at: Instant) -> "Link":
        """What is known of it after one more look."""
        if verdict not in {"nowhere", "silent"}:
            return Link(self.url, verdict, 0, None, at)
        return Link(self.url, verdict, self.failures + 1, self.failing_since or at, at)


class BrokenLink(msgspec.Struct, frozen=True):
    """A link that leads nowhere, and since when."""

    url: str
    verdict: Verdict
    since: Instant | None


def broken_among(urls: Iterable[str], known: Mapping[str, Link]) -> list[BrokenLink]:
    """Those of some links that lead nowhere."""
    found = (known[url] for url in urls if url in known)
    return [BrokenLink(link.url, link.verdict, link.failing_since) for link in found if link.is_broken]


def looks(urls: Iterable[str], known: Mapping[str, Link]) -> dict[str, Instant]:
    """When each of some links is to be looked at."""
    return {url: known.get(url, Link(url)).look_at for url in urls}
