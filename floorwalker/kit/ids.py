"""Identifiers: opaque, unguessable enough not to be enumerated, and sorted by age."""

import os
import time
from typing import NewType
from uuid import UUID

SiteId = NewType("SiteId", str)
TeamId = NewType("TeamId", str)
BranchId = NewType("BranchId", str)
AgentId = NewType("AgentId", str)
SignInId = NewType("SignInId", str)
VisitorId = NewType("VisitorId", str)
CustomerId = NewType("CustomerId", str)
ConversationId = NewType("ConversationId", str)
FileId = NewType("FileId", str)


def new_id() -> str:
    """Make a UUIDv7 as text: 48 bits of milliseconds, then chance (RFC 9562, 5.7)."""
    chance = int.from_bytes(os.urandom(10), "big")
    milliseconds = time.time_ns() // 1_000_000
    value = (milliseconds << 80) | chance
    value = (value & ~(0xF << 76)) | (0x7 << 76)
    value = (value & ~(0x3 << 62)) | (0x2 << 62)
    return str(UUID(int=value))
