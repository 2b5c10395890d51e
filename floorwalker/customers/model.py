"""A customer, a key, and the many ways in which an identity is not one."""

import re
from typing import Literal

import msgspec

from floorwalker.kit.clock import Instant
from floorwalker.kit.errors import FloorwalkerError
from floorwalker.kit.ids import CustomerId, SiteId

LONGEST_EXTERNAL_ID = 255
LONGEST_NOTE = 2_000
MOST_LIVE_KEYS = 2
SHOP = "shop"
"""Who heard a consent that the shop's own server told us of, where otherwise a colleague stands."""
SaidIn = Literal["chat", "call", "mail", "store", "shop"]
"""Where somebody agreed to advertising: to us, or on a page or form of the shop."""

_WORDING = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,39}")


class IdentityRefused(FloorwalkerError):
    """What the page brought is no signed identity at all; each of the others says what is wrong with one."""

    code = "identity_refused"
    sentence = "This is not a signed identity: three parts of base64url, of which the second names sub and exp."


class IdentityTooLong(IdentityRefused):
    """Nobody is that much."""

    code = "identity_too_long"
    sentence = "A signed identity has at most 4,096 characters."


class AlgorithmRefused(IdentityRefused):
    """Signed in another way, or not at all: `none` is the oldest forgery there is."""

    code = "identity_algorithm"
    sentence = "A signed identity is signed with HS256."


class KeyUnknown(IdentityRefused):
    """No live key of this shop: retired, another shop's, made up, or not named."""

    code = "identity_key_unknown"
    sentence = "The identity does not name a live key of this shop in its kid."


class WrongSignature(IdentityRefused):
    """Whoever signed it did not have the key."""

    code = "identity_signature"
    sentence = "The signature is not that of the key which the identity names."


class IdentityExpired(IdentityRefused):
    """Its time is over."""

    code = "identity_expired"
    sentence = "The identity has expired. Sign a new one for each page."


class IdentityNotYet(IdentityRefused):
    """Its time has not come, or the clock of whoever signed it is ahead."""

    code = "identity_not_yet"
    sentence = "The identity is of the future. Check the clock of the server that signs."


class IdentityIncomplete(IdentityRefused):
    """Without whom it is about, or until when it holds."""

    code = "identity_incomplete"
    sentence = "A signed identity says whom it is about (sub, a text) and until when it holds (exp, in seconds)."


class IdentityTooLasting(IdentityRefused):
    """A token that holds for long is a password that somebody else may find."""

    code = "identity_too_lasting"
    sentence = "A signed identity holds for a day at most."


class AdvertisingUnclear(IdentityRefused):
    """Nobody could show later what was agreed to, and when."""

    code = "identity_advertising"
    sentence = (
        "What an identity says of advertising is agreed (true or false), at (in whole seconds, of the last twenty"
        " years) and, where they agreed, wording: up to 40 letters, digits, dots and hyphens."
    )


class TwoKeysLive(FloorwalkerError):
    """To change keys, two are enough; more would be forgotten somewhere."""

    code = "two_keys_live"
    sentence = "Two keys are live already. Retire one first."


class NotAWording(FloorwalkerError):
    """Nobody could show later what was agreed to."""

    code = "not_a_wording"
    sentence = "Name the version of the text that they agreed to: up to 40 letters, digits, dots and hyphens."


class NotACustomerTable(FloorwalkerError):
    """Nobody could be told from anybody else."""

    code = "not_a_customer_table"
    sentence = "The first line of a file of customers names its columns, one of them id, between commas or semicolons."


class NoConsent(FloorwalkerError):
    """There is nothing to withdraw."""

    code = "no_consent"
    sentence = "No consent to advertising is recorded here."


class Vouched(msgspec.Struct, frozen=True):
    """What a shop vouches for: whom it knows by this id of its own, and what it says of them."""

    external_id: str
    name: str = ""
    mail: str = ""
    phone: str = ""
    language: str = ""

    @property
    def said(self) -> tuple[str, ...]:
        """Name what the shop says of them at all."""
        return tuple(name for name, value in msgspec.structs.asdict(self).items() if value)


class Advertising(msgspec.Struct, frozen=True):
    """What the shop's own server says that a customer said of advertising, and when they said it there."""

    has_agreed: bool
    said_at: Instant
    wording: str = ""


class Proven(msgspec.Struct, frozen=True):
    """What a signed identity says: whom the shop vouches for, and whether they want advertising, where it says so."""

    vouched: Vouched
    advertising: Advertising | None = None


class Customer(msgspec.Struct, frozen=True):
    """Somebody the shop knows. What is personal may have been erased; then there is no external id either."""

    id: CustomerId
    site_id: SiteId
    known_since: Instant
    external_id: str | None
    name: str = ""
    mail: str = ""
    phone: str = ""
    language: str = ""

    def changes(self, vouched: Vouched) -> tuple[str, ...]:
        """Name what the shop now says otherwise."""
        return tuple(name for name in vouched.said if getattr(self, name) != getattr(vouched, name))

    def after(self, vouched: Vouched) -> Vouched:
        """Put together what the shop says now and, where it says nothing, said before."""
        before = {name: getattr(self, name) or "" for name in vouched.__struct_fields__}
        return Vouched(**before | {name: getattr(vouched, name) for name in vouched.said})


class IdentityKey(msgspec.Struct, frozen=True):
    """A key by which a shop signs identities, without its secret; live until it is retired."""

    id: str
    added_at: Instant
    retired_at: Instant | None = None


class Note(msgspec.Struct, frozen=True):
    """What a colleague noted about somebody."""

    at: Instant
    agent_id: str
    text: str


class Consent(msgspec.Struct, frozen=True):
    """What somebody agreed to, where they said so, and who took it down; until they said that it is over.

    Who heard it is a colleague or the `SHOP`. Without a `wording` they never agreed: the shop told us of their no.
    """

    given_at: Instant
    said_in: SaidIn
    wording: str
    agent_id: str
    withdrawn_at: Instant | None = None
    withdrawn_by: str | None = None

    @property
    def is_given(self) -> bool:
        """Whether they still want advertising."""
        return self.withdrawn_at is None

    @property
    def said_at(self) -> Instant:
        """When they said their last word."""
        return self.given_at if self.withdrawn_at is None else self.withdrawn_at

    def goes_before(self, told: Advertising) -> bool:
        """Whether this is the later word. Of a yes and a no of one moment the no holds, whichever came first."""
        if told.said_at == self.said_at:
            return told.has_agreed or not self.is_given
        return told.said_at < self.said_at


def is_a_wording(named: str) -> bool:
    """Whether this names a version of a text, so that no fact holds what somebody typed about somebody."""
    return _WORDING.fullmatch(named) is not None
