"""A signed identity: a JWT that the shop's own server signs for whoever is signed in there (RFC 7519, HS256).

Nothing in it is believed before its signature is, and the signature only by a key that the shop has live. The
secrets are kept nowhere: they follow from the installation's secret, the shop and the name of the key.
"""

from collections.abc import Callable, Iterable

import msgspec
from joserfc import jws
from joserfc.errors import BadSignatureError, JoseError
from joserfc.jwk import OctKey

from floorwalker.customers.model import (
    LONGEST_EXTERNAL_ID,
    Advertising,
    AdvertisingUnclear,
    AlgorithmRefused,
    IdentityExpired,
    IdentityIncomplete,
    IdentityKey,
    IdentityNotYet,
    IdentityRefused,
    IdentityTooLasting,
    IdentityTooLong,
    KeyUnknown,
    Proven,
    Vouched,
    WrongSignature,
    is_a_wording,
)
from floorwalker.kit.clock import Instant
from floorwalker.kit.errors import FloorwalkerError
from floorwalker.kit.ids import SiteId
from floorwalker.kit.text import LONGEST_NAME, clean_line, clean_name
from floorwalker.plumbing.mail.mailbox import LONGEST_ADDRESS, clean_address
from floorwalker.plumbing.secrets import sign

ALGORITHM = "HS256"
LONGEST_TOKEN = 4_096
LONGEST_LANGUAGE = 35
LONGEST_PHONE = 60
CLOCKS_DIFFER_SECONDS = 60
LONGEST_LIFE_SECONDS = 24 * 3_600
OLDEST_CONSENT_SECONDS = 20 * 365 * 24 * 3_600


class Claims(msgspec.Struct, frozen=True):
    """What an identity says, by the names that OpenID Connect gave to it; what else it says is not read."""

    sub: str
    exp: int | float
    nbf: int | float = 0
    iat: int | float = 0
    name: str = ""
    email: str = ""
    phone_number: str = ""
    locale: str = ""
    # Read by itself: what is wrong with it has a code of its own.
    advertising: msgspec.Raw = msgspec.Raw()


class _Advertising(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    agreed: bool
    at: int
    wording: str = ""


class _Head(msgspec.Struct, frozen=True):
    alg: str = ""
    kid: str = ""


class _Subject(msgspec.Struct, frozen=True):
    sub: str = ""


def secret_of(installation: str, site_id: SiteId, key_id: str) -> str:
    """What a shop signs with: shown once, kept nowhere, another for every key of every shop."""
    return sign(installation, f"identity:{site_id}:{key_id}")


def prove(token: str, live: Iterable[IdentityKey], installation: str, site_id: SiteId, now: Instant) -> Proven:
    """Give whom the shop vouches for, and what else it says; refuse what is forged, untimely, or another shop's."""
    if len(token) > LONGEST_TOKEN:
        raise IdentityTooLong
    head = _head_of(token)
    if head.alg != ALGORITHM:
        raise AlgorithmRefused
    if head.kid not in {key.id for key in live}:
        raise KeyUnknown
    claims = _claims_in(_signed(token, secret_of(installation, site_id, head.kid)))
    _require_timely(claims, now / 1000)
    return Proven(_vouched(claims), _advertising(claims, now / 1000))


def claimed_in(token: str) -> str | None:
    """Whom a token names, proved or not: good for nothing but telling two of them apart."""
    try:
        return msgspec.json.decode(jws.extract_compact(token.encode()).payload, type=_Subject).sub or None
    except (JoseError, ValueError):
        return None


def _head_of(token: str) -> _Head:
    try:
        return msgspec.convert(jws.extract_compact(token.encode()).headers(), _Head)
    except (JoseError, ValueError) as error:
        raise IdentityRefused from error


def _signed(token: str, secret: str) -> bytes:
    try:
        payload = jws.deserialize_compact(token, OctKey.import_key(secret), algorithms=[ALGORITHM]).payload
    except BadSignatureError as error:
        raise WrongSignature from error
    except (JoseError, ValueError) as error:
        raise IdentityRefused from error
    return payload or b""


def _claims_in(payload: bytes) -> Claims:
    try:
        return msgspec.json.decode(payload, type=Claims)
    except msgspec.ValidationError as error:
        raise IdentityIncomplete from error
    except ValueError as error:
        raise IdentityRefused from error


def _require_timely(claims: Claims, now: float) -> None:
    if claims.exp < now - CLOCKS_DIFFER_SECONDS:
        raise IdentityExpired
    if max(claims.nbf, claims.iat) > now + CLOCKS_DIFFER_SECONDS:
        raise IdentityNotYet
    if claims.exp > now + LONGEST_LIFE_SECONDS + CLOCKS_DIFFER_SECONDS:
        raise IdentityTooLasting


def _vouched(claims: Claims) -> Vouched:
    # Cleaned ids could make two people one: what is not clean to begin with is refused.
    if not claims.sub or clean_line(claims.sub, longest=LONGEST_EXTERNAL_ID) != claims.sub:
        raise IdentityIncomplete
    return Vouched(
        external_id=claims.sub,
        name=_usable(lambda: clean_name(claims.name[:LONGEST_NAME])),
        mail=_usable(lambda: clean_address(claims.email)) if len(claims.email) <= LONGEST_ADDRESS else "",
        phone=clean_line(claims.phone_number, longest=LONGEST_PHONE),
        language=clean_line(claims.locale, longest=LONGEST_LANGUAGE),
    )


def _advertising(claims: Claims, now: float) -> Advertising | None:
    if not bytes(claims.advertising):
        return None
    try:
        told = msgspec.json.decode(claims.advertising, type=_Advertising)
    except ValueError as error:
        raise AdvertisingUnclear from error
    is_timely = now - OLDEST_CONSENT_SECONDS <= told.at <= now + CLOCKS_DIFFER_SECONDS
    has_wording = is_a_wording(told.wording) or not (told.agreed or told.wording)
    if not (is_timely and has_wording):
        raise AdvertisingUnclear
    return Advertising(told.agreed, Instant(told.at * 1000), told.wording)


def _usable(clean: Callable[[], str]) -> str:
    """What a shop says of somebody beside who they are is left out where it is nothing, and harms nobody."""
    try:
        return clean()
    except FloorwalkerError:
        return ""
