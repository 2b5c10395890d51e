"""A browser that is woken: its keys, and how it opens what was sealed for it (RFC 8291, seen from the other end)."""

from base64 import urlsafe_b64decode
from typing import Any

import msgspec
from cryptography.hazmat.primitives.asymmetric.ec import (
    ECDH,
    SECP256R1,
    EllipticCurvePrivateKey,
    EllipticCurvePublicKey,
    generate_private_key,
)
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from floorwalker.plumbing.push.keys import text_of
from floorwalker.push.model import Address

SALT, LENGTH = 16, 4
MOZILLA = "https://updates.push.services.mozilla.com/wpush/v2/ada"


class Browser:
    """Somebody's browser, as far as push is concerned."""

    def __init__(self, key: EllipticCurvePrivateKey | None = None, auth: bytes = b"sixteen bytes it") -> None:
        self.key, self.auth = key or generate_private_key(SECP256R1()), auth

    def address(self, endpoint: str = MOZILLA) -> Address:
        """Where it is woken, as it says itself."""
        return Address(endpoint, text_of(self._point(self.key.public_key())), text_of(self.auth))

    def opens(self, body: bytes) -> bytes:
        """Read what was sealed for it; raises what the cipher raises for what was not."""
        salt, rest = body[:SALT], body[SALT + LENGTH :]
        point, sealed = rest[1 : 1 + rest[0]], rest[1 + rest[0] :]
        sender = EllipticCurvePublicKey.from_encoded_point(SECP256R1(), point)
        info = b"WebPush: info\0" + self._point(self.key.public_key()) + point
        shared = HKDF(SHA256(), 32, self.auth, info).derive(self.key.exchange(ECDH(), sender))
        key = HKDF(SHA256(), 16, salt, b"Content-Encoding: aes128gcm\0").derive(shared)
        nonce = HKDF(SHA256(), 12, salt, b"Content-Encoding: nonce\0").derive(shared)
        words, _, _ = AESGCM(key).decrypt(nonce, sealed, None).rpartition(b"\x02")
        return words

    def reads(self, body: bytes) -> Any:
        """Read it as what it is."""
        return msgspec.json.decode(self.opens(body))

    @staticmethod
    def _point(key: EllipticCurvePublicKey) -> bytes:
        return key.public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)


def bytes_of(text: str) -> bytes:
    """Read base64 for addresses, with or without padding."""
    return urlsafe_b64decode(text + "=" * (-len(text) % 4))
