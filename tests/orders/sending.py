"""Signing reports as three kinds of shop software do."""

import base64
import hmac
import json
from hashlib import sha256

from floorwalker.kit.webhook_signature import signature_of


def woocommerce(body: bytes, secret: str, topic: str = "order.updated") -> dict[str, str]:
    """The headers that WooCommerce sends along."""
    return {"X-WC-Webhook-Topic": topic, "X-WC-Webhook-Signature": _plain(body, secret)}


def shopify(body: bytes, secret: str, topic: str = "orders/updated") -> dict[str, str]:
    """The headers that Shopify sends along."""
    return {"X-Shopify-Topic": topic, "X-Shopify-Hmac-Sha256": _plain(body, secret)}


def generic(body: bytes, secret: str, at: int, webhook_id: str = "msg_1") -> dict[str, str]:
    """The headers of Standard Webhooks; `at` in milliseconds."""
    seconds = at // 1000
    signature = signature_of(webhook_id, seconds, body, secret)
    return {"webhook-id": webhook_id, "webhook-timestamp": str(seconds), "webhook-signature": signature}


def wrapped(order: object, kind: str = "order.updated") -> bytes:
    """A report in our own form."""
    return json.dumps({"type": kind, "timestamp": "2026-03-02T07:30:00Z", "data": order}).encode()


def _plain(body: bytes, secret: str) -> str:
    return base64.b64encode(hmac.digest(secret.encode(), body, sha256)).decode()
