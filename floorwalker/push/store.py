"""Tables of push: where the devices of the staff are woken, and until when a desk counts as being looked at."""

import msgspec

from floorwalker.kit.clock import Instant
from floorwalker.kit.ids import SiteId
from floorwalker.plumbing.journal import held_head
from floorwalker.plumbing.work import Reads, Work
from floorwalker.push.model import Address, Device

_decode = msgspec.json.Decoder(Device).decode
_STATES = (
    "SELECT heads.state FROM push_devices JOIN heads ON heads.subject_id = push_devices.id"
    " WHERE push_devices.site_id = :site_id"
)


def add(work: Work, device: Device, address: Address) -> None:
    """Keep where a device is woken."""
    work.write(
        "INSERT INTO push_devices (id, site_id, agent_id, sign_in_id, endpoint, push_key, auth)"
        " VALUES (:id, :site_id, :agent_id, :sign_in_id, :endpoint, :push_key, :auth)",
        id=device.id,
        site_id=device.site_id,
        agent_id=device.agent_id,
        sign_in_id=device.sign_in_id,
        endpoint=address.endpoint,
        push_key=address.key,
        auth=address.auth,
    )


def remove(work: Work, device: Device) -> None:
    """Keep no more where a device is woken; its journal stays."""
    work.write("DELETE FROM push_devices WHERE site_id = :site_id AND id = :id", site_id=device.site_id, id=device.id)


def held(work: Work, device_id: str) -> Device | None:
    """Load a device of the actor's site and hold it for this unit of work; one that was forgotten is not there."""
    site_id = work.actor.site_id
    here = work.read("SELECT id FROM push_devices WHERE site_id = :site_id AND id = :id", site_id=site_id, id=device_id)
    return held_head(work, site_id, device_id).state(_decode) if here else None


def address_of(reads: Reads, device: Device) -> Address:
    """Where a device is woken."""
    rows = reads.read(
        "SELECT endpoint, push_key, auth FROM push_devices WHERE site_id = :site_id AND id = :id",
        site_id=device.site_id,
        id=device.id,
    )
    return Address(*rows[0])


def one(reads: Reads, site_id: SiteId, device_id: str) -> Device | None:
    """A device, unless it was forgotten."""
    rows = reads.read(f"{_STATES} AND push_devices.id = :id", site_id=site_id, id=device_id)
    return _decode(rows[0][0]) if rows else None


def of_site(reads: Reads, site_id: SiteId) -> list[Device]:
    """All devices of a shop's staff, the oldest first."""
    rows = reads.read(f"{_STATES} ORDER BY push_devices.id", site_id=site_id)
    return [_decode(state) for (state,) in rows]


def of_agent(reads: Reads, site_id: SiteId, agent_id: str) -> list[Device]:
    """The devices of one of the staff."""
    rows = reads.read(f"{_STATES} AND push_devices.agent_id = :agent_id", site_id=site_id, agent_id=agent_id)
    return [_decode(state) for (state,) in rows]


def at_endpoint(reads: Reads, site_id: SiteId, endpoint: str) -> list[Device]:
    """The devices that are woken at one address: before somebody else signed in there, it was another's."""
    rows = reads.read(f"{_STATES} AND push_devices.endpoint = :endpoint", site_id=site_id, endpoint=endpoint)
    return [_decode(state) for (state,) in rows]


def keep_look(work: Work, until: Instant) -> None:
    """Keep until when the desk of the actor's sign-in counts as being looked at."""
    work.write(
        "INSERT INTO push_looks (sign_in_id, site_id, agent_id, until)"
        " VALUES (:sign_in_id, :site_id, :agent_id, :until)"
        " ON CONFLICT (sign_in_id) DO UPDATE SET until = excluded.until",
        sign_in_id=work.actor.sign_in_id,
        site_id=work.actor.site_id,
        agent_id=work.actor.id,
        until=until,
    )


def looked_at_until(reads: Reads, site_id: SiteId, agent_id: str) -> Instant:
    """Until when a desk of somebody counts as being looked at, whichever of theirs."""
    rows = reads.read(
        "SELECT MAX(until) FROM push_looks WHERE site_id = :site_id AND agent_id = :agent_id",
        site_id=site_id,
        agent_id=agent_id,
    )
    return Instant(rows[0][0] or 0)


def forget_looks(work: Work, site_id: SiteId, agent_id: str) -> None:
    """Keep no more when somebody looked at their desk; a desk that is open says it anew."""
    work.write(
        "DELETE FROM push_looks WHERE site_id = :site_id AND agent_id = :agent_id", site_id=site_id, agent_id=agent_id
    )
