"""A device that can be woken, as decisions see it."""

from typing import Annotated, Literal, NewType

import msgspec
from msgspec import Meta

from floorwalker.kit.actors import Actor
from floorwalker.kit.clock import Instant
from floorwalker.kit.errors import FloorwalkerError, NotFound
from floorwalker.kit.ids import AgentId, ConversationId, SignInId, SiteId

DeviceId = NewType("DeviceId", str)
AlertKind = Literal["waits", "test", "stays"]
"""A customer waits; somebody asked to see whether it works; or the house asks whether a phone is still there."""
Forgotten = Literal["switched_off", "signed_out", "gone", "replaced"]
Failure = Literal["unreachable", "refused"]
Seen = Literal["visible", "hidden"]

GAP_MS = 10_000
"""Between two words to one device: who comes meanwhile is in the next, or is seen at the desk."""
MOST_TRIES = 5
FIRST_PAUSE_MS = 5_000
LONGEST_PAUSE_MS = 60_000
SEEN_FOR_MS = 60_000
"""For so long a desk counts as being looked at after it last said so; it says so twice as often."""
REACHED_APART_MS = 1_000
"""Of what a device says more often than this nothing is kept."""
REACHED_WITHIN_MS = 45_000
"""A phone by which somebody stays on offer says within this time that a word has come, or they do not."""
ANSWERED_WITHIN_MS = 120_000
"""And they look after whoever waits within this time."""
STAYS_MS = 2 * 3_600_000
"""For so long a phone that answered is believed to be there."""
ASK_AGAIN_MS = 120_000
"""So long before that it is asked again, quietly."""
ASK_APART_MS = 300_000
"""A phone that did not answer is not asked again sooner."""
STAYS_AT_MOST_MS = 12 * 3_600_000
"""Who has not looked at their desk for so long is on offer no more, whatever their phone says."""
LONGEST_ENDPOINT = 1_000
Endpoint = Annotated[str, Meta(max_length=LONGEST_ENDPOINT)]
Key = Annotated[str, Meta(max_length=200)]
Spoken = Annotated[str, Meta(pattern="^[a-z]{2,3}$")]


class NotAPushService(FloorwalkerError):
    """Where the browser wants to be woken is no push service of a browser that we know."""

    code = "not_a_push_service"
    sentence = "This browser's push service is not known here. Ask whoever runs the server to allow it."


class NotAPushKey(FloorwalkerError):
    """What was given is no key with which words for this browser could be sealed."""

    code = "not_a_push_key"
    sentence = "This browser gave no key to seal words with. Switch it off and on again."


class NotWoken(FloorwalkerError):
    """There is nothing to try or to choose on a device that is not woken."""

    code = "not_woken"
    sentence = "This device is not woken yet. Let it be woken first."


class Address(msgspec.Struct, frozen=True):
    """Where a browser is woken, and by what words for it are sealed. Whoever knows it may knock: no fact has it."""

    endpoint: str
    key: str
    auth: str


class Device(msgspec.Struct, frozen=True):
    """The state of a device after its last fact.

    `told_until`: of customers who began to wait until then it was told. `rests_until`: before that it hears nothing.
    """

    id: DeviceId
    site_id: SiteId
    agent_id: AgentId
    sign_in_id: SignInId
    seq: int
    language: str
    told_until: Instant = Instant(0)
    sent_at: Instant = Instant(0)
    reached_at: Instant = Instant(0)
    failures: int = 0
    failed_because: Failure | None = None
    rests_until: Instant = Instant(0)
    is_tested: bool = False
    stays: bool = False
    """Whether its owner stays on offer by it when they close their desk."""
    forgotten: Forgotten | None = None

    def may_be_asked_at(self) -> Instant:
        """From when on it may be asked whether it is there."""
        return Instant(self.sent_at + ASK_APART_MS) if self.reached_at < self.sent_at else self.reached_at

    def require_own(self, actor: Actor) -> None:
        """Let nobody near but who is signed in with it."""
        if actor.site_id != self.site_id or actor.sign_in_id != self.sign_in_id:
            raise NotFound

    def pause_after(self, failures: int, again_after_seconds: int | None) -> int:
        """For how long to leave a push service alone that has failed so often in a row, in milliseconds."""
        asked = (again_after_seconds or 0) * 1_000
        return min(LONGEST_PAUSE_MS, max(asked, FIRST_PAUSE_MS << (failures - 1)))


class Wait(msgspec.Struct, frozen=True):
    """A customer who waits for somebody, and since when for them."""

    conversation_id: ConversationId
    since: Instant


class Alert(msgspec.Struct, frozen=True):
    """What a device is to be told: how many wait, which page to open. This is all that travels."""

    kind: AlertKind
    language: str
    waiting: int = 0
    open: ConversationId | None = None


class Call(msgspec.Struct, frozen=True):
    """One waking, ready to leave: where to, what, who we are to the service, when, and of which waits it tells."""

    device_id: DeviceId
    address: Address
    alert: Alert
    contact: str | None
    at: Instant
    up_to: Instant


class Outcome(msgspec.Struct, frozen=True):
    """What became of a call at the push service."""

    kind: Literal["taken", "gone", "refused", "unreachable"]
    again_after_seconds: int | None = None


def outcome_of(status: int, again_after_seconds: int | None) -> Outcome:
    """Read the status of a push service (RFC 8030, RFC 8292)."""
    if 200 <= status < 300:  # noqa: PLR2004 - all that mean yes
        return Outcome("taken")
    if status in {404, 410}:
        return Outcome("gone")
    if 400 <= status < 500 and status not in {408, 425, 429}:  # noqa: PLR2004 - our mistake, the same the next time
        return Outcome("refused")
    return Outcome("unreachable", again_after_seconds)
