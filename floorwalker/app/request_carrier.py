"""Carries what customers ask of their orders to the shop's server, signed, until it is taken; and the answer back."""

from typing import Literal

import msgspec
import structlog

from floorwalker.aftersales.actions.asking import answer_request, note_unreached
from floorwalker.aftersales.model import Answer
from floorwalker.aftersales.proofs.secrets import live_secrets
from floorwalker.aftersales.views.message import Outgoing, outgoing
from floorwalker.kit.actors import system_of
from floorwalker.kit.clock import Instant
from floorwalker.kit.webhook_signature import ID_HEADER, SIGNATURE_HEADER, TIME_HEADER, signature_of
from floorwalker.plumbing.database.database import Database
from floorwalker.plumbing.due import MOST_TRIES, DueItem, finish
from floorwalker.plumbing.outgoing.connector import NobodyThere, going_out
from floorwalker.plumbing.outgoing.guard import LeadsAstray, origin_of
from floorwalker.plumbing.outgoing.reading import Refused, TooMuchThere
from floorwalker.plumbing.outgoing.sending import brought
from floorwalker.plumbing.work import Reads, Work

PATIENCE_SECONDS = 10
MOST_ANSWER_BYTES = 16_384
NOT_TAKEN = (LeadsAstray, NobodyThere, Refused, TooMuchThere, msgspec.MsgspecError, UnicodeDecodeError)
_encode = msgspec.json.Encoder().encode

log = structlog.get_logger()


class Reply(msgspec.Struct, frozen=True):
    """What the shop's server says at once: what becomes of it, or only that it has it."""

    answer: Answer | Literal["asked"] = "asked"
    message: str = ""


class RequestCarrier:
    """Goes out between two units of work. Whatever breaks it off, the same request comes again under the same id."""

    def __init__(self, database: Database, installation: str) -> None:
        self._database = database
        self._installation = installation

    async def bring(self, item: DueItem) -> None:
        """Bring one request; the last try that fails says so to everybody whom it concerns."""
        house, found = system_of(item.site_id), await self._database.look(_found, item)
        if found is None:
            await self._database.submit(finish, house, item)
            return
        now, going = found
        try:
            reply = await self._reply(item, going, now)
        except NOT_TAKEN as error:
            if item.tries + 1 < MOST_TRIES:
                raise
            log.warning("request_unreached", request=item.subject_id, because=repr(error))
            await self._database.submit(_given_up, house, item)
        else:
            await self._database.submit(_taken, house, item, reply)

    async def _reply(self, item: DueItem, going: Outgoing, now: Instant) -> Reply:
        body, seconds = _encode(going.message), now // 1_000
        secrets = live_secrets(self._installation, item.site_id, going.keys, now)
        signatures = [signature_of(item.subject_id, seconds, body, secret) for secret in secrets]
        headers = {
            "Content-Type": "application/json",
            ID_HEADER: item.subject_id,
            TIME_HEADER: str(seconds),
            SIGNATURE_HEADER: " ".join(signatures),
        }
        limits = {"most_bytes": MOST_ANSWER_BYTES, "patience_seconds": PATIENCE_SECONDS}
        async with going_out() as session:
            said = await brought(session, going.address, {origin_of(going.address) or ""}, body, headers, **limits)
        return msgspec.json.decode(said, type=Reply) if said.strip() else Reply()


def _found(reads: Reads, item: DueItem) -> tuple[Instant, Outgoing] | None:
    going = outgoing(reads, item.site_id, item.subject_id)
    return (reads.now, going) if going is not None else None


def _taken(work: Work, item: DueItem, reply: Reply) -> None:
    if reply.answer != "asked":
        answer_request(work, item.subject_id, reply.answer, reply.message)
    finish(work, item)


def _given_up(work: Work, item: DueItem) -> None:
    note_unreached(work, item.subject_id, MOST_TRIES)
    finish(work, item)
