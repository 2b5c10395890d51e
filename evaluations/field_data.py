"""The field data that evaluations read: where it is, what it is, and that it is the same as before."""

import hashlib
from pathlib import Path

STAR = "star/dialogues.jsonl.xz"
BANK = "callcenter_anonbank/bank_1999_02_days01-18.csv.xz"


def digest_of(file: Path) -> str:
    """Name a file by its content."""
    return f"{file.name} sha256 {hashlib.sha256(file.read_bytes()).hexdigest()[:16]}"
