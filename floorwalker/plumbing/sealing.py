"""Secrets that others made and we must know again: sealed with the installation's own, for tables and backups.

Whoever has the store and not the installation's secret reads nothing; whoever has both is the installation.
"""

from hashlib import sha256

from joserfc import jwe
from joserfc.errors import JoseError
from joserfc.jwk import OctKey

_HEAD = {"alg": "dir", "enc": "A256GCM"}
_ALLOWED = ["dir", "A256GCM"]


def seal(installation: str, text: str) -> str:
    """Make a text unreadable for whoever has not the installation's secret."""
    return jwe.encrypt_compact(_HEAD, text.encode(), _key(installation), algorithms=_ALLOWED)


def unseal(installation: str, sealed: str) -> str | None:
    """Read what was sealed; nothing, where it was altered or sealed by another installation."""
    try:
        found = jwe.decrypt_compact(sealed, _key(installation), algorithms=_ALLOWED)
    except (JoseError, ValueError):
        return None
    return (found.plaintext or b"").decode()


def _key(installation: str) -> OctKey:
    return OctKey.import_key(sha256(f"seal:{installation}".encode()).digest())
