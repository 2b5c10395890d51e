"""Knocks at devices: goes to their push services with one sealed word, between two units of work."""

from collections.abc import Collection

import msgspec

from floorwalker.kit.actors import system_of
from floorwalker.kit.clock import Clock
from floorwalker.plumbing.database.database import Database
from floorwalker.plumbing.due import DueItem, finish
from floorwalker.plumbing.outgoing.connector import NobodyThere, going_out
from floorwalker.plumbing.outgoing.guard import LeadsAstray
from floorwalker.plumbing.outgoing.posting import post_to
from floorwalker.plumbing.push.envelope import seal
from floorwalker.plumbing.push.keys import browser_auth, browser_key, own_key, proof
from floorwalker.plumbing.push.known_origins import service_of
from floorwalker.plumbing.work import Work
from floorwalker.push.actions.waking import look_again, note_call
from floorwalker.push.model import Call, Outcome, outcome_of
from floorwalker.push.views import call_for

KEPT_BY_SERVICE_SECONDS = 120
"""Who waits longer than this was helped otherwise: a phone that was away need not ring any more."""


class Knocker:
    """Makes the calls that are due, with the installation's own key."""

    def __init__(self, database: Database, clock: Clock, secret: str, services: Collection[str]) -> None:
        self._database, self._clock, self._services = database, clock, services
        self._key = own_key(secret)

    async def knock(self, item: DueItem) -> None:
        """Say to one device what is to be said to it now, if anything still is."""
        call = await self._database.look(call_for, item.site_id, item.subject_id)
        outcome = await self._say(call) if call is not None else None
        await self._database.submit(self._keep, system_of(item.site_id), item, call, outcome)

    def _keep(self, work: Work, item: DueItem, call: Call | None, outcome: Outcome | None) -> None:
        finish(work, item)  # first: what is arranged now is another call
        if call is None or outcome is None:
            look_again(work, item.subject_id)
        else:
            note_call(work, call, outcome)

    async def _say(self, call: Call) -> Outcome:
        """Hand a sealed word over; of where it goes nothing is logged, since whoever knows that may knock."""
        to = call.address
        service = service_of(to.endpoint, self._services)
        if service is None:
            return Outcome("refused")
        headers = {
            "Authorization": proof(self._key, service, call.contact, self._clock.now()),
            "Content-Encoding": "aes128gcm",
            "Content-Type": "application/octet-stream",
            "TTL": str(KEPT_BY_SERVICE_SECONDS),
            "Topic": call.alert.kind,
            "Urgency": "high",
        }
        body = seal(msgspec.json.encode(call.alert), browser_key(to.key), browser_auth(to.auth))
        try:
            async with going_out() as session:
                posted = await post_to(session, to.endpoint, body, headers, {service})
        except LeadsAstray:
            return Outcome("refused")
        except NobodyThere:
            return Outcome("unreachable")
        return outcome_of(posted.status, posted.again_after_seconds)
