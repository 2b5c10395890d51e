"""One question to a shop's customer records, by the one connection that leads out; it always ends in a word."""

from floorwalker.crm.model import MOST_ANSWER_BYTES, Answer, Going, Outcome
from floorwalker.crm.reading.answer import read_answer
from floorwalker.plumbing.outgoing.connector import LedElsewhere, NobodyThere, going_out
from floorwalker.plumbing.outgoing.guard import LeadsAstray, origin_of
from floorwalker.plumbing.outgoing.reading import Refused, TooMuchThere, content_of
from floorwalker.plumbing.sealing import unseal

UNKNOWN = 404
FAILURES: dict[type[Exception], Outcome] = {
    LeadsAstray: "crm_elsewhere",
    LedElsewhere: "crm_elsewhere",
    NobodyThere: "crm_silent",
    Refused: "crm_refused",
    TooMuchThere: "crm_too_large",
}


async def ask_records(going: Going, installation: str) -> Answer:
    """Ask, and read what is answered; only where the shop said, and for no longer than it said."""
    headers = {one.name: unseal(installation, one.sealed) or "" for one in going.headers}
    limits = {"most_bytes": MOST_ANSWER_BYTES, "patience_seconds": going.timeout_seconds}
    origins = {origin_of(going.address) or ""}
    try:
        async with going_out() as session:
            wanted = {**headers, "Accept": "application/json"}
            content = await content_of(session, going.address, origins, headers=wanted, **limits)
    except tuple(FAILURES) as error:
        is_unknown = isinstance(error, Refused) and error.status == UNKNOWN
        return Answer("nobody" if is_unknown else FAILURES[type(error)])
    return read_answer(content, going.fields)
