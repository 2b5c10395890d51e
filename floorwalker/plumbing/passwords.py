"""Passwords, kept only as argon2id digests. Takes ~0.1 s by design: call it in a thread."""

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

_hasher = PasswordHasher()
# Compared against when the name is unknown, so that the answer takes as long.
NOBODYS_DIGEST = _hasher.hash("nobody has this password")


def digest_of(password: str) -> str:
    """Turn a password into what may be stored."""
    return _hasher.hash(password)


def is_right(digest: str, password: str) -> bool:
    """Tell whether the password belongs to the digest."""
    try:
        return _hasher.verify(digest, password)
    except (VerificationError, InvalidHashError):
        return False
