"""Word from a shop's server, signed: the scheme of Standard Webhooks (standardwebhooks.com, version 1.0.0).

What is signed is the id of the message, its time and its very bytes: `v1,` and base64 of HMAC-SHA256. A message that
somebody recorded is refused by its time. One that its sender tries again comes under the same id and a new time, for
days: whoever hears it keeps the id for `REMEMBERED_MS`, and does nothing the second time.
"""

import base64
import hmac
from collections.abc import Collection
from hashlib import sha256

import msgspec

from floorwalker.kit.clock import Instant
from floorwalker.kit.errors import FloorwalkerError

ID_HEADER, TIME_HEADER, SIGNATURE_HEADER = "webhook-id", "webhook-timestamp", "webhook-signature"
BEGINS_WITH = "whsec_"
VERSION = "v1"
TOLERANCE_SECONDS = 300
REMEMBERED_MS = 7 * 24 * 3_600_000
LONGEST_ID = 255
LONGEST_TIME = 10
MOST_SIGNATURES = 8


class WebhookUnsigned(FloorwalkerError):
    """One of the three headers is missing, or is nothing that the scheme knows."""

    code = "webhook_unsigned"
    sentence = "A webhook carries webhook-id, webhook-timestamp (in seconds) and webhook-signature (v1, and base64)."


class WebhookForged(FloorwalkerError):
    """Signed with another secret, or altered on its way."""

    code = "webhook_signature"
    sentence = "The signature is not that of this webhook. Sign id, timestamp and body exactly as they are sent."


class WebhookOutOfTime(FloorwalkerError):
    """Sent long ago and brought again, or by a server whose clock is wrong."""

    code = "webhook_out_of_time"
    sentence = "The webhook's time is more than five minutes from ours. Sign each try anew, and check the clock."


class SignedHead(msgspec.Struct, frozen=True):
    """What a webhook's headers say; an absent header is an empty text."""

    id: str
    timestamp: str
    signature: str


def require_signed(head: SignedHead, body: bytes, secrets: Collection[str], now: Instant) -> str:
    """Give the id of a webhook that was signed with one of these live secrets, within its time.

    Of the time nothing is said before the signature holds: whoever has no secret learns only that.
    """
    _require_whole(head)
    if not any(_holds(head, body, secret) for secret in secrets):
        raise WebhookForged
    if abs(int(head.timestamp) - now // 1_000) > TOLERANCE_SECONDS:
        raise WebhookOutOfTime
    return head.id


def signature_of(webhook_id: str, timestamp: int, body: bytes, secret: str) -> str:
    """Sign a webhook, as its sender does.

    >>> signature_of("msg_1", 1767225600, b"{}", "whsec_Zmxvb3J3YWxrZXItZmxvb3J3YWxrZXI=")
    'v1,B1rbVwCdw8vlluqC/DDHpg1flpNFwLQD32D7honNEzg='
    """
    signed = f"{webhook_id}.{timestamp}.".encode() + body
    return f"{VERSION},{base64.b64encode(hmac.digest(_key_in(secret), signed, sha256)).decode()}"


def secret_from(digest_hex: str) -> str:
    """Write 32 bytes, given in hexadecimal, as the secret that a shop's server is told."""
    return BEGINS_WITH + base64.b64encode(bytes.fromhex(digest_hex)).decode()


def _require_whole(head: SignedHead) -> None:
    # The full stop parts what is signed: an id with one in it could be read as another id and another time.
    is_named = 0 < len(head.id) <= LONGEST_ID and head.id.isascii() and head.id.isprintable() and "." not in head.id
    is_timed = len(head.timestamp) <= LONGEST_TIME and head.timestamp.isascii() and head.timestamp.isdigit()
    if not is_named or not is_timed or not _signatures_in(head):
        raise WebhookUnsigned


def _signatures_in(head: SignedHead) -> list[str]:
    """The signatures of this version; a sender that changes its secret signs with the old and the new one."""
    return [one for one in head.signature.split(" ") if one.startswith(f"{VERSION},")][:MOST_SIGNATURES]


def _holds(head: SignedHead, body: bytes, secret: str) -> bool:
    right = signature_of(head.id, int(head.timestamp), body, secret).encode()
    return any(hmac.compare_digest(right, one.encode(errors="replace")) for one in _signatures_in(head))


def _key_in(secret: str) -> bytes:
    return base64.b64decode(secret.removeprefix(BEGINS_WITH), validate=True)
