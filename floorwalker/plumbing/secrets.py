"""Tokens: random names that prove who somebody is. Only their digests are stored."""

import hmac
import secrets
from hashlib import sha256


def new_token() -> str:
    """Make a token of 256 bits."""
    return secrets.token_urlsafe(32)


def digest_of(token: str) -> str:
    """What is stored of a token; enough to recognise it, not to use it."""
    return sha256(token.encode(errors="replace")).hexdigest()


def sign(secret: str, text: str) -> str:
    """Prove later that this installation wrote the text."""
    return hmac.new(secret.encode(), text.encode(), sha256).hexdigest()


def is_signed(secret: str, text: str, signature: str) -> bool:
    """Tell whether this installation wrote the text."""
    return hmac.compare_digest(sign(secret, text).encode(), signature.encode(errors="replace"))
