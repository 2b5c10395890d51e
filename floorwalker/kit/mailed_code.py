"""Codes that prove whose a mail address is: six digits, good for an hour and five tries, kept as a digest only.

Everybody who lets somebody in by such a code does it by these rules: what is compared takes the same time whatever
was typed, and a digest is one of this claim, so that equal codes of two people look different in the store.
"""

from hashlib import sha256
from hmac import compare_digest

from floorwalker.kit.clock import Instant

CODES = 1_000_000
CODE_LASTS_MS = 3_600_000
MOST_TRIES = 5


def code_of(chance: str) -> str:
    """Make a code of hexadecimal digits of chance.

    >>> code_of("00000000000f4247")
    '000007'
    """
    return f"{int(chance, 16) % CODES:06}"


def code_digest(claim_id: str, code: str) -> str:
    """What is kept of a code."""
    return sha256(f"{claim_id}:{code}".encode(errors="replace")).hexdigest()


def is_right_code(claim_id: str, typed: str, digest: str) -> bool:
    """Whether this is the code of that claim."""
    return compare_digest(code_digest(claim_id, typed.strip()), digest)


def is_code_over(asked_at: Instant, tries: int, now: Instant) -> bool:
    """Whether a code opens nothing any more."""
    return now >= asked_at + CODE_LASTS_MS or tries >= MOST_TRIES
