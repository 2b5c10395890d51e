"""The form of everything that happened: facts, and entries as they stand in the journal.

Frozen values never form a ring, so the collector of rings need not watch them (`gc=False`).
"""

from typing import Any, Generic, TypeVar

import msgspec

from floorwalker.kit.clock import Instant
from floorwalker.kit.ids import AgentId, FileId, SiteId
from floorwalker.kit.money import Money


class Fact(msgspec.Struct, frozen=True, gc=False, tag_field="kind", forbid_unknown_fields=True):
    """Something that happened. Holds ids, kinds, times and lengths; never words, names or contents."""


F = TypeVar("F")


class Attachment(msgspec.Struct, frozen=True):
    """A file as people see it: its name and what it is. `size` in bytes; pixels for images."""

    id: FileId
    name: str
    media_type: str
    size: int
    width: int | None = None
    height: int | None = None


class Person(msgspec.Struct, frozen=True):
    """A colleague as a customer sees them."""

    id: AgentId
    name: str
    picture: str | None = None


class Card(msgspec.Struct, frozen=True, omit_defaults=True):
    """One of the shop's goods as it was put before a customer, with words in their language.

    `picture` is an address of ours, `url` one of the shop's; `note` says whether it can be had.
    """

    product: str
    name: str
    price: Money | None = None
    was: Money | None = None
    note: str = ""
    delivery: str = ""
    url: str = ""
    picture: str = ""


class Personal(msgspec.Struct, frozen=True, gc=False, omit_defaults=True):
    """What a fact points to beside itself, and of which much may be erased: the words, the file, the face, the card."""

    text: str | None = None
    file: Attachment | None = None
    person: Person | None = None
    card: Card | None = None


class Entry(msgspec.Struct, Generic[F], frozen=True, gc=False, omit_defaults=True):
    """One line of a subject's journal as it travels. `seq` counts from 1 without gaps; `at` in ms UTC."""

    seq: int
    at: Instant
    fact: F
    personal: Personal | None = None


class Told(msgspec.Struct, frozen=True, gc=False):
    """A fact just kept, with whom it concerns: ids of conversations, visitors, agents or sites."""

    site_id: SiteId
    subject_id: str
    concerns: tuple[str, ...]
    entry: Entry[Any]
