"""By what this installation proves to push services who it is (VAPID, RFC 8292), and how browsers give their keys."""

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode

from cryptography.hazmat.primitives.asymmetric.ec import (
    ECDSA,
    SECP256R1,
    EllipticCurvePrivateKey,
    EllipticCurvePublicKey,
    derive_private_key,
)
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from floorwalker.kit.clock import Instant
from floorwalker.plumbing.push.envelope import point_of

ORDER = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
"""How many keys there are on the curve P-256."""
GOOD_FOR_SECONDS = 12 * 3_600
AUTH_BYTES = 16


def own_key(secret: str) -> EllipticCurvePrivateKey:
    """The installation's key, always the same from the same secret: it need not be kept, and all processes have it."""
    chance = HKDF(SHA256(), 48, None, b"floorwalker push").derive(secret.encode())
    return derive_private_key(int.from_bytes(chance, "big") % (ORDER - 1) + 1, SECP256R1())


def public_text(key: EllipticCurvePrivateKey) -> str:
    """What browsers are given when they subscribe, so that nobody else may wake them."""
    return text_of(point_of(key.public_key()))


def proof(key: EllipticCurvePrivateKey, service: str, contact: str | None, now: Instant) -> str:
    """What goes along with each word: that it is us, to this service, and whom to ask about it."""
    claims = {"aud": service, "exp": now // 1_000 + GOOD_FOR_SECONDS} | ({"sub": contact} if contact else {})
    signed = f"{_part({'typ': 'JWT', 'alg': 'ES256'})}.{_part(claims)}"
    r, s = decode_dss_signature(key.sign(signed.encode(), ECDSA(SHA256())))
    return f"vapid t={signed}.{text_of(r.to_bytes(32, 'big') + s.to_bytes(32, 'big'))}, k={public_text(key)}"


def browser_key(text: str) -> EllipticCurvePublicKey:
    """Read a browser's public key; raises `ValueError` for what is none."""
    return EllipticCurvePublicKey.from_encoded_point(SECP256R1(), bytes_of(text))


def browser_auth(text: str) -> bytes:
    """Read what a browser shares with us besides; raises `ValueError` for what is none."""
    auth = bytes_of(text)
    if len(auth) != AUTH_BYTES:
        raise ValueError("16 bytes are asked for")
    return auth


def text_of(value: bytes) -> str:
    """Base64 for addresses, without padding."""
    return urlsafe_b64encode(value).rstrip(b"=").decode()


def bytes_of(text: str) -> bytes:
    """Read such a text; raises `ValueError` for what is none."""
    return urlsafe_b64decode(text.encode("ascii") + b"=" * (-len(text) % 4))


def _part(value: object) -> str:
    return text_of(json.dumps(value, separators=(",", ":")).encode())
