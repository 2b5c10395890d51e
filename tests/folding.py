"""Reading a subject's journal from the beginning, for tests that work out from it what is kept elsewhere."""

from typing import Any, get_args

import msgspec

from floorwalker.kit.clock import Instant
from floorwalker.plumbing.trail import lines_after
from tests.cast import Cast

KIND = msgspec.json.Decoder(dict[str, Any])


def facts_of(cast: Cast, subject_id: str, *family: Any) -> list[tuple[Any, Instant]]:
    """Give the facts of these kinds that a subject of Shoe Shop has, in order, each with its instant."""
    kinds = {one.__struct_config__.tag: one for group in family for one in get_args(group) or (group,)}
    lines = cast.look(lines_after, cast.shoe_shop.id, subject_id, 0)
    return [
        (msgspec.json.decode(body, type=kinds[kind]), Instant(at))
        for _, at, _, body, _, _ in lines
        if (kind := KIND.decode(body)["kind"]) in kinds
    ]
