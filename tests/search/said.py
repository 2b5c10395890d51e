"""What tests of search begin with: words that were said a while ago and have settled into the index."""

from floorwalker.search.actions import put_in
from floorwalker.search.views import next_batch
from tests.cast import Cast

A_MOMENT_SECONDS = 15


def settle(cast: Cast) -> None:
    """Let a moment pass, and bring all that was said into the index."""
    cast.clock.advance(seconds=A_MOMENT_SECONDS)
    while (batch := cast.look(next_batch, 100)).lines:
        cast.do(put_in, cast.house, batch)
