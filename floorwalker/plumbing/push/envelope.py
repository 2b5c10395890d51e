"""Seal a few words so that only one browser can read them, whoever carries them (RFC 8291, RFC 8188)."""

import os

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

RECORD_BYTES = 4_096
SALT_BYTES, KEY_BYTES, NONCE_BYTES, SHARED_BYTES = 16, 16, 12, 32
LAST_RECORD = b"\x02"


def seal(
    words: bytes,
    browser: EllipticCurvePublicKey,
    auth: bytes,
    *,
    ours: EllipticCurvePrivateKey | None = None,
    salt: bytes | None = None,
) -> bytes:
    """Give the body that a push service passes on; `ours` and `salt` are chance, but in a test."""
    ours, salt = ours or generate_private_key(SECP256R1()), salt or os.urandom(SALT_BYTES)
    sender = point_of(ours.public_key())
    info = b"WebPush: info\0" + point_of(browser) + sender
    shared = _derived(ours.exchange(ECDH(), browser), auth, info, SHARED_BYTES)
    key = _derived(shared, salt, b"Content-Encoding: aes128gcm\0", KEY_BYTES)
    nonce = _derived(shared, salt, b"Content-Encoding: nonce\0", NONCE_BYTES)
    head = salt + RECORD_BYTES.to_bytes(4, "big") + bytes([len(sender)]) + sender
    return head + AESGCM(key).encrypt(nonce, words + LAST_RECORD, b"")


def point_of(key: EllipticCurvePublicKey) -> bytes:
    """A public key in the uncompressed form in which browsers and push services take it."""
    return key.public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)


def _derived(secret: bytes, salt: bytes, info: bytes, length: int) -> bytes:
    return HKDF(SHA256(), length, salt, info).derive(secret)
