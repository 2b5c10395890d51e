"""What happened to a contact, in the past tense: ids, kinds, times and lengths, never a word or an address.

The subject is the contact. The question is what `ContactAsked` points to, an answer what `ContactAnswered` points
to, a note for colleagues what any other points to.
"""

from typing import Literal

from msgspec.structs import replace

from floorwalker.callbacks.model import (
    AnsweredBy,
    CallOutcome,
    Cause,
    Contact,
    ContactId,
    Promise,
    ReplyChannel,
    Topic,
)
from floorwalker.kit.clock import Instant
from floorwalker.kit.facts import Entry, Fact
from floorwalker.kit.ids import AgentId, BranchId, ConversationId, SiteId, TeamId, VisitorId
from floorwalker.kit.masking.masking import SecretKind


class ContactAsked(Fact, frozen=True, tag="contact_asked"):
    """A shopper left a question, and was promised an answer. `value_minor` is their cart's or order's, where known.

    `masked` says what was secret in the question and is kept nowhere.
    """

    visitor_id: VisitorId
    channel: ReplyChannel
    cause: Cause
    topic: Topic
    place_id: str
    owner_id: AgentId
    due_at: Instant
    length: int
    digest: str
    starts_at: Instant | None = None
    branch_id: BranchId | None = None
    conversation_id: ConversationId | None = None
    value_minor: int | None = None
    currency: str | None = None
    team_id: TeamId | None = None
    masked: tuple[SecretKind, ...] = ()

    def begun(self, site_id: SiteId, contact_id: ContactId, at: Instant) -> Contact:
        """The contact as it is after its first fact."""
        return Contact(
            id=contact_id,
            site_id=site_id,
            visitor_id=self.visitor_id,
            seq=1,
            state="open",
            channel=self.channel,
            cause=self.cause,
            topic=self.topic,
            place_id=self.place_id,
            asked_at=at,
            promise=Promise(self.owner_id, self.due_at, self.starts_at, at),
            branch_id=self.branch_id,
            conversation_id=self.conversation_id,
            value_minor=self.value_minor,
            currency=self.currency,
            team_id=self.team_id,
            masked=self.masked,
        )

    def changed(self, before: Contact, seq: int, at: Instant) -> Contact:  # noqa: ARG002 - it is the first
        """Nothing: it is asked once."""
        return before


class ContactTaken(Fact, frozen=True, tag="contact_taken"):
    """Somebody of the staff began to work on it; the promise stays."""

    owner_id: AgentId
    from_owner_id: AgentId

    def changed(self, before: Contact, seq: int, at: Instant) -> Contact:  # noqa: ARG002 - when is no matter
        """Another owner perhaps, and one who has begun."""
        return replace(before, seq=seq, is_taken=True, promise=replace(before.promise, owner_id=self.owner_id))


class ContactPromised(Fact, frozen=True, tag="contact_promised"):
    """A new time was promised, by somebody named; in the chat perhaps another way as well, or for a team."""

    owner_id: AgentId
    due_at: Instant
    because: Literal["handed_over", "call_again", "promised_again"]
    starts_at: Instant | None = None
    channel: ReplyChannel | None = None
    team_id: TeamId | None = None

    def changed(self, before: Contact, seq: int, at: Instant) -> Contact:
        """The new promise counts from now, and nobody has been warned of it."""
        given = replace(
            before,
            promise=Promise(self.owner_id, self.due_at, self.starts_at, at),
            channel=self.channel or before.channel,
            team_id=self.team_id,
        )
        return replace(given, seq=seq, is_taken=False, lead_id=None, is_customer_warned=False)


class ContactGivenOn(Fact, frozen=True, tag="contact_given_on"):
    """Its owner gave it back, or is not here or not of the team any more, so somebody else of the staff owns it."""

    owner_id: AgentId
    from_owner_id: AgentId

    def changed(self, before: Contact, seq: int, at: Instant) -> Contact:  # noqa: ARG002 - when is no matter
        """The promise stays, and nobody has begun to keep it."""
        return replace(before, seq=seq, is_taken=False, promise=replace(before.promise, owner_id=self.owner_id))


class CallTried(Fact, frozen=True, tag="call_tried"):
    """Somebody called the customer, and this is how it went."""

    outcome: CallOutcome

    def changed(self, before: Contact, seq: int, at: Instant) -> Contact:  # noqa: ARG002 - when is no matter
        """One try more."""
        is_wrong = before.is_wrong_number or self.outcome == "wrong_number"
        return replace(before, seq=seq, tries=before.tries + 1, is_wrong_number=is_wrong)


class ContactEscalated(Fact, frozen=True, tag="contact_escalated"):
    """A lead was told that the promised time comes near."""

    lead_id: AgentId

    def changed(self, before: Contact, seq: int, at: Instant) -> Contact:  # noqa: ARG002 - when is no matter
        """It is this lead's, too."""
        return replace(before, seq=seq, lead_id=self.lead_id)


class CustomerWarned(Fact, frozen=True, tag="customer_warned"):
    """The customer was told, before the promised time, that it may be missed."""

    def changed(self, before: Contact, seq: int, at: Instant) -> Contact:  # noqa: ARG002 - when is no matter
        """Told once for each promise."""
        return replace(before, seq=seq, is_customer_warned=True)


class ContactAnswered(Fact, frozen=True, tag="contact_answered"):
    """The customer has their answer. `length` is that of what was written to them."""

    by: AnsweredBy
    length: int = 0
    digest: str = ""

    def changed(self, before: Contact, seq: int, at: Instant) -> Contact:
        """Nothing more to do."""
        return replace(before, seq=seq, state="answered", ended_at=at)


class ContactLeft(Fact, frozen=True, tag="contact_left"):
    """The customer does not want it any more, or can be reached in no way."""

    because: Literal["withdrawn", "not_reached"]

    def changed(self, before: Contact, seq: int, at: Instant) -> Contact:
        """Left by the customer."""
        return replace(before, seq=seq, state="left", ended_at=at)


class ContactMarkedSpam(Fact, frozen=True, tag="contact_marked_spam"):
    """Somebody of the staff says that it is no question."""

    def changed(self, before: Contact, seq: int, at: Instant) -> Contact:
        """Out of the list, and not deleted."""
        return replace(before, seq=seq, state="spam", ended_at=at)


class ContactRestored(Fact, frozen=True, tag="contact_restored"):
    """It was no spam after all."""

    def changed(self, before: Contact, seq: int, at: Instant) -> Contact:  # noqa: ARG002 - when is no matter
        """Open again, with the promise that it had."""
        return replace(before, seq=seq, state="open", ended_at=None)


class ContactSettingsChosen(Fact, frozen=True, tag="contact_settings_chosen"):
    """A shop promises answers by these figures from now on; its mailbox stands with the settings."""

    has_mailbox: bool
    in_hours_minutes: int
    after_opening_minutes: int
    slot_minutes: int
    calls_per_slot: int
    days_ahead: int
    escalate_at_percent: int


ContactFact = (
    ContactAsked
    | ContactTaken
    | ContactPromised
    | ContactGivenOn
    | CallTried
    | ContactEscalated
    | CustomerWarned
    | ContactAnswered
    | ContactLeft
    | ContactMarkedSpam
    | ContactRestored
)


def apply(before: Contact, entry: Entry[ContactFact]) -> Contact:
    """Give the contact as it is after one more entry of its journal."""
    return entry.fact.changed(before, entry.seq, entry.at)
