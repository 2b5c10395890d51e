"""What the script does to a shop's page: Lighthouse on the demo shop with and without it.

Median of nine alternating runs. No part of Floorwalker looks at the browser's name.
"""

from collections.abc import Iterator
from functools import partial

from bench.chrome import audit, install_lighthouse, launcher_delays
from bench.pace import Pace
from bench.result_file import Bar, Row, judged
from bench.rounds import Rounds, alternate
from bench.servers import demo_shop, floorwalker
from bench.staff import let_in, shops_of


def rows(pace: Pace) -> Iterator[Row]:
    """Audit both shops in turns, and time the launcher."""
    install_lighthouse()
    runs = pace.scaled(9, 1)
    with floorwalker(2) as server:
        key = shops_of(server.data)[0].key
        snippet = f'<script async src="{server.url}/widget/loader.js" data-site="{key}"></script>'
        with demo_shop(snippet, server.url) as shop, demo_shop() as plain:
            let_in(server.data, shop)
            audited = alternate({"plain": partial(audit, plain), "ours": partial(audit, shop)}, runs)
            delay, bare = launcher_delays(shop, runs)
    yield from _rows(audited)
    note = f"median of {runs} visits; the floor: a bare script that asks and adds one element"
    at_most = Bar("≤", 150)
    yield judged("launcher there after its script", delay, "ms", at_most, floor=bare, ratio=delay / bare, note=note)


def _rows(audited: Rounds) -> Iterator[Row]:
    points, plain_points = audited.median("ours", "points"), audited.median("plain", "points")
    note = f"{plain_points:.0f} without ({audited.told('plain', 'points')}), {points:.0f} with"
    note += f" ({audited.told('ours', 'points')})"
    yield judged("Lighthouse performance given up", plain_points - points, "points", Bar("≤", 2), note=note)
    blocking, plain_blocking = audited.median("ours", "blocking_ms"), audited.median("plain", "blocking_ms")
    note = f"{plain_blocking:.0f} ms without, {blocking:.0f} ms with"
    yield judged("blocking time added", blocking - plain_blocking, "ms", Bar("≤", 20), note=note)
    shift = audited.median("ours", "layout_shift")
    note = f"without: {audited.median('plain', 'layout_shift'):.3f}"
    yield judged("layout shift with the script", shift, "CLS", Bar("≤", 0), note=note)
