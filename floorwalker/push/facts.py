"""What happened to the devices of the staff, whose subjects they are: never where they are reached, nor about whom."""

from msgspec.structs import replace

from floorwalker.kit.clock import Instant
from floorwalker.kit.facts import Entry, Fact
from floorwalker.kit.ids import AgentId, SignInId, SiteId
from floorwalker.push.model import AlertKind, Device, DeviceId, Failure, Forgotten


class DeviceAdded(Fact, frozen=True, tag="device_added"):
    """Somebody lets the browser of one sign-in be woken."""

    agent_id: AgentId
    sign_in_id: SignInId
    language: str

    def begun(self, site_id: SiteId, device_id: DeviceId) -> Device:
        """The device as it is after its first fact."""
        return Device(device_id, site_id, self.agent_id, self.sign_in_id, 1, self.language)

    def changed(self, before: Device, seq: int, at: Instant) -> Device:  # noqa: ARG002 - it is the first
        """Nothing: it is made once."""
        return before


class DeviceTested(Fact, frozen=True, tag="device_tested"):
    """Somebody wants to see whether their device is woken."""

    def changed(self, before: Device, seq: int, at: Instant) -> Device:  # noqa: ARG002 - when is no matter
        """To be woken for once, whatever is going on; what failed before is forgiven."""
        return replace(before, seq=seq, is_tested=True, failures=0, failed_because=None, rests_until=Instant(0))


class DeviceWoken(Fact, frozen=True, tag="device_woken"):
    """The push service took a word for it: about so many customers, who began to wait by then at the latest."""

    alert: AlertKind
    waiting: int
    called_at: Instant
    up_to: Instant
    rests_until: Instant

    def changed(self, before: Device, seq: int, at: Instant) -> Device:  # noqa: ARG002 - it left before
        """Told of all who wait until then."""
        told = max(before.told_until, self.up_to)
        fine = replace(before, failures=0, failed_because=None, is_tested=False, rests_until=self.rests_until)
        return replace(fine, seq=seq, told_until=told, sent_at=self.called_at)


class DeviceReached(Fact, frozen=True, tag="device_reached"):
    """The device itself said that a word has come."""

    def changed(self, before: Device, seq: int, at: Instant) -> Device:
        """It was reached then."""
        return replace(before, seq=seq, reached_at=at)


class DeviceNotWoken(Fact, frozen=True, tag="device_not_woken"):
    """The push service did not take a word; after the last try nothing more is said of those who wait until then."""

    because: Failure
    tries: int
    rests_until: Instant
    gives_up: bool
    up_to: Instant

    def changed(self, before: Device, seq: int, at: Instant) -> Device:  # noqa: ARG002 - when is no matter
        """One failure more, or none the more because it was the last."""
        failed = replace(before, seq=seq, failed_because=self.because, rests_until=self.rests_until)
        if not self.gives_up:
            return replace(failed, failures=self.tries)
        return replace(failed, failures=0, is_tested=False, told_until=max(before.told_until, self.up_to))


class StayingChosen(Fact, frozen=True, tag="staying_chosen"):
    """Somebody who serves alone stays on offer by this device when they close their desk, or no longer."""

    stays: bool

    def changed(self, before: Device, seq: int, at: Instant) -> Device:  # noqa: ARG002 - when is no matter
        """A phone that is a desk, or only one that rings."""
        return replace(before, seq=seq, stays=self.stays)


class DeviceForgotten(Fact, frozen=True, tag="device_forgotten"):
    """It is woken no more: switched off, signed out, unknown to its push service, or added anew."""

    because: Forgotten

    def changed(self, before: Device, seq: int, at: Instant) -> Device:  # noqa: ARG002 - when is no matter
        """Forgotten, and with it where it was reached."""
        return replace(before, seq=seq, forgotten=self.because)


DeviceFact = DeviceAdded | DeviceTested | DeviceWoken | DeviceReached | DeviceNotWoken | StayingChosen | DeviceForgotten


def apply(before: Device, entry: Entry[DeviceFact]) -> Device:
    """Give the device as it is after one more entry of its journal."""
    return entry.fact.changed(before, entry.seq, entry.at)
