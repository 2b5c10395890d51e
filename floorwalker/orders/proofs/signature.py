"""The signatures of three kinds of shop software, and the secrets they are made with.

A shop that is not there has no secret, and nothing is signed with none: an address of nobody, of another shop's key and
of a forged report answer alike.
"""

import base64
import hmac
from collections.abc import Mapping
from hashlib import sha256

from floorwalker.kit.clock import Instant
from floorwalker.kit.ids import SiteId
from floorwalker.kit.webhook_signature import (
    ID_HEADER,
    SIGNATURE_HEADER,
    TIME_HEADER,
    SignedHead,
    WebhookForged,
    require_signed,
    secret_from,
)
from floorwalker.orders.model import Source
from floorwalker.plumbing.sealing import seal, unseal
from floorwalker.plumbing.secrets import sign

HEADERS: dict[Source, str] = {"woocommerce": "X-WC-Webhook-Signature", "shopify": "X-Shopify-Hmac-Sha256"}
TOPICS: dict[Source, str] = {"woocommerce": "X-WC-Webhook-Topic", "shopify": "X-Shopify-Topic"}


def require_genuine(source: Source, headers: Mapping[str, str], body: bytes, secrets: list[str], now: Instant) -> None:
    """Refuse a report that the shop's own server did not sign."""
    if source == "generic":
        head = SignedHead(*(headers.get(name, "") for name in (ID_HEADER, TIME_HEADER, SIGNATURE_HEADER)))
        require_signed(head, body, secrets, now)
        return
    given = headers.get(HEADERS[source], "").encode(errors="replace")
    if not any(hmac.compare_digest(_signature(secret, body), given) for secret in secrets):
        raise WebhookForged


def made_secret(installation: str, site_id: SiteId, source: Source, key_id: str) -> str:
    """What a shop's server signs with, where we make it: it follows from the key's name, and is kept nowhere."""
    secret = sign(installation, f"orders:{site_id}:{source}:{key_id}")
    return secret_from(secret) if source == "generic" else secret


def sealed_secret(installation: str, brought: str) -> str:
    """What is kept of a secret that the shop software made."""
    return seal(installation, brought)


def secrets_of(installation: str, site_id: SiteId, source: Source, live: list[tuple[str, str]]) -> list[str]:
    """The secrets of a shop's live keys: made here, or brought and unsealed."""
    found = [
        unseal(installation, sealed) if sealed else made_secret(installation, site_id, source, key_id)
        for key_id, sealed in live
    ]
    return [secret for secret in found if secret]


def _signature(secret: str, body: bytes) -> bytes:
    return base64.b64encode(hmac.digest(secret.encode(), body, sha256))
