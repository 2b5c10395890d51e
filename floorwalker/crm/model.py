"""Where a shop's customer records are, what they said of somebody, and when they are left in peace."""

from typing import Literal

import msgspec

from floorwalker.kit.clock import Instant
from floorwalker.kit.errors import FloorwalkerError
from floorwalker.kit.ids import VisitorId

Outcome = Literal[
    "asking",
    "found",
    "nobody",
    "crm_silent",
    "crm_refused",
    "crm_elsewhere",
    "crm_too_large",
    "crm_not_json",
    "crm_unreadable",
    "crm_resting",
]
"""What became of asking. From `crm_silent` on nothing was learned: no answer in time, a status that is no answer, sent
elsewhere, more than we read, no JSON, none of the fields in a form that can be shown, or not asked at all."""

LEAST_SECONDS, MOST_SECONDS = 1, 10
MOST_HEADERS = 5
MOST_FIELDS = 12
LONGEST_ADDRESS = 500
LONGEST_HEADER_NAME = 60
LONGEST_HEADER_VALUE = 1_000
LONGEST_PATH = 120
LONGEST_LABEL = 40
LONGEST_VALUE = 200
MOST_ANSWER_BYTES = 262_144
FRESH_MS = 10 * 60_000
KEPT_MS = 24 * 3_600_000
OVERDUE_MS = 60_000
"""Who has not come back from asking by then never will: whoever went was stopped on the way."""
FAILURES_BEFORE_REST = 5
REST_MS = 60_000


class NotACrmAddress(FloorwalkerError):
    """We would ask a server that is nobody's to ask, or ask it about nobody."""

    code = "not_a_crm_address"
    sentence = "The address of customer records begins with https:// and names {mail} or {customer} after its server."


class NotACrmHeader(FloorwalkerError):
    """It could not be sent, or would change what is asked of whom."""

    code = "not_a_crm_header"
    sentence = "Up to five headers, each a name of letters, digits and hyphens, with a value in one line."


class NotACrmField(FloorwalkerError):
    """Nobody could find it in an answer, or know it by its name at the desk."""

    code = "not_a_crm_field"
    sentence = "One to twelve fields, each with a path like orders.0.total and a label of its own."


class NotACrmTimeout(FloorwalkerError):
    """Too short for any answer, or so long that others wait for it."""

    code = "not_a_crm_timeout"
    sentence = "Customer records get 1 to 10 seconds to answer."


class CrmSecretNeeded(FloorwalkerError):
    """A secret that was given for one server is not sent to another."""

    code = "crm_secret_needed"
    sentence = "Write the values of the headers again: they were given for another server."


class CrmOff(FloorwalkerError):
    """Nobody has said where they are."""

    code = "crm_off"
    sentence = "No customer records are asked here. Say where they are first."


class Mapped(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What of an answer is shown, and under which label. Numbers in a path count the entries of a list, from 0."""

    path: str
    label: str


class Header(msgspec.Struct, frozen=True):
    """A header by which the records know the shop; its value is sealed."""

    name: str
    sealed: str


class Rules(msgspec.Struct, frozen=True):
    """Where a shop's records answer and what is shown of it. `by_claim`: also for who only says who they are."""

    is_on: bool = False
    address: str = ""
    headers: tuple[Header, ...] = ()
    fields: tuple[Mapped, ...] = ()
    timeout_seconds: int = 4
    by_claim: bool = False


class Somebody(msgspec.Struct, frozen=True):
    """By what the records may know somebody. Proven is only what the shop vouched for."""

    mail: str
    external_id: str
    is_proven: bool


class Found(msgspec.Struct, frozen=True):
    """One thing that the records say. Unreadable is what is there in a form that nobody can show."""

    label: str
    value: str
    is_readable: bool = True


class Answer(msgspec.Struct, frozen=True):
    """What became of asking, and what was said."""

    outcome: Outcome
    found: tuple[Found, ...] = ()

    @property
    def is_failure(self) -> bool:
        """Whether the records did not do what records are there for."""
        return self.outcome not in {"found", "nobody"}


class Lookup(msgspec.Struct, frozen=True):
    """What the records said of a visitor, as far as they did; `whose` changes when it becomes known who it is."""

    visitor_id: VisitorId
    whose: str
    asked_at: Instant
    answer: Answer
    is_proven: bool

    def is_worth_asking_again(self, now: Instant, whose: str) -> bool:
        """Whether it is somebody else now, or long ago."""
        return self.whose != whose or now - self.asked_at > FRESH_MS or self.is_overdue(now)

    def is_overdue(self, now: Instant) -> bool:
        """Whether whoever went to ask was stopped on the way."""
        return self.answer.outcome == "asking" and now - self.asked_at > OVERDUE_MS


class Circuit(msgspec.Struct, frozen=True):
    """How often in a row the records failed, and until when they are left in peace."""

    failures: int = 0
    rests_until: Instant = Instant(0)

    def is_resting(self, now: Instant) -> bool:
        """Whether nobody is to ask now."""
        return now < self.rests_until

    def when_asked(self, now: Instant) -> "Circuit":
        """After a rest one goes and looks, and all others wait for what becomes of it."""
        return Circuit(self.failures, Instant(now + REST_MS)) if self.failures >= FAILURES_BEFORE_REST else self

    def after(self, answer: Answer, now: Instant) -> "Circuit":
        """One answer, and all is well; one failure too many, and they rest."""
        if not answer.is_failure:
            return Circuit()
        failures = self.failures + 1
        return Circuit(failures, Instant(now + REST_MS) if failures >= FAILURES_BEFORE_REST else self.rests_until)


class Going(msgspec.Struct, frozen=True):
    """Everything that is needed to ask the records about somebody."""

    whose: str
    address: str
    headers: tuple[Header, ...]
    fields: tuple[Mapped, ...]
    timeout_seconds: int
