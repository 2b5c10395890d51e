"""Ten thousand shoppers with the panel open who say nothing.

Each socket has said hello, is known as a visitor, hears what concerns it, and is pinged every 20 s.
"""

from collections.abc import Iterator

from bench.pace import Pace
from bench.result_file import Bar, Row, judged
from bench.servers import bare, floorwalker, run_client


def rows(pace: Pace) -> Iterator[Row]:
    """Measure Floorwalker beside the floor, whose sockets know nothing."""
    sockets = pace.scaled(10_000, 1_000)
    seconds = pace.scaled(45, 5)
    with bare("picows_server") as server:
        floor = run_client("bench.idle", server, conversations=sockets, seconds=seconds)
    with floorwalker() as server:
        ours = run_client("bench.idle", server, conversations=sockets, seconds=seconds)
    kilobytes, floor_kilobytes = ours["rss_bytes_per_socket"] / 1024, floor["rss_bytes_per_socket"] / 1024
    yield judged(
        f"resident a socket at {sockets:,} open",
        kilobytes,
        "kB",
        Bar("≤", 35),
        floor=floor_kilobytes,
        ratio=kilobytes / floor_kilobytes,
    )
    note = f"{ours['accept_cpu_s']:.1f} s of the server's processor, the floor {floor['accept_cpu_s']:.1f} s"
    yield judged(
        f"{sockets:,} sockets welcomed within",
        ours["accept_s"],
        "s",
        Bar("≤", 30),
        floor=floor["accept_s"],
        ratio=ours["accept_s"] / floor["accept_s"],
        note=note,
    )
    share, floor_share = ours["idle_cpu_share"] * 100, floor["idle_cpu_share"] * 100
    note = f"over {seconds} s with all heartbeats"
    yield judged(
        f"processor with {sockets:,} idle",
        share,
        "% of a core",
        Bar("≤", 10),
        floor=floor_share,
        ratio=share / floor_share,
        note=note,
    )
    yield judged("sockets cut meanwhile", ours["cut"], "sockets", Bar("≤", 0))
