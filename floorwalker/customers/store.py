"""Tables of the customers."""

from msgspec.structs import asdict

from floorwalker.customers.facts import CustomerNoted
from floorwalker.customers.model import Consent, Customer, IdentityKey, Note, Vouched
from floorwalker.kit.ids import CustomerId, SiteId
from floorwalker.plumbing.trail import words_of_kind
from floorwalker.plumbing.work import Reads, Work

_CUSTOMER = "SELECT id, site_id, known_since, external_id, name, mail, phone, language FROM customers"


def add(work: Work, customer_id: CustomerId, vouched: Vouched) -> bool:
    """Keep a new customer; false where one of this external id is there already."""
    added = work.write(
        "INSERT INTO customers (id, site_id, external_id, known_since, name, mail, phone, language)"
        " VALUES (:customer_id, :site_id, :external_id, :now, :name, :mail, :phone, :language)"
        " ON CONFLICT (site_id, external_id) DO NOTHING",
        customer_id=customer_id,
        site_id=work.actor.site_id,
        now=work.now,
        **asdict(vouched),
    )
    return added == 1


def held_by_external_id(work: Work, site_id: SiteId, external_id: str) -> Customer | None:
    """Find the customer whom a shop knows by an id of its own, and hold them for this unit of work."""
    rows = work.read(
        f"{_CUSTOMER} WHERE site_id = :site_id AND external_id = :external_id FOR UPDATE",
        site_id=site_id,
        external_id=external_id,
    )
    return Customer(*rows[0]) if rows else None


def customer(reads: Reads, site_id: SiteId, customer_id: CustomerId) -> Customer | None:
    """A customer of this shop."""
    rows = reads.read(
        f"{_CUSTOMER} WHERE site_id = :site_id AND id = :customer_id",
        site_id=site_id,
        customer_id=customer_id,
    )
    return Customer(*rows[0]) if rows else None


def by_external_id(reads: Reads, site_id: SiteId, external_id: str) -> Customer | None:
    """Look up the customer whom a shop knows by an id of its own."""
    rows = reads.read(
        f"{_CUSTOMER} WHERE site_id = :site_id AND external_id = :external_id", site_id=site_id, external_id=external_id
    )
    return Customer(*rows[0]) if rows else None


def page(reads: Reads, site_id: SiteId, after: str, most: int) -> list[Customer]:
    """Some customers of a shop in the order of our own ids, from behind one on; the erased are left out."""
    rows = reads.read(
        f"{_CUSTOMER} WHERE site_id = :site_id AND id > :after AND external_id IS NOT NULL ORDER BY id LIMIT :most",
        site_id=site_id,
        after=after,
        most=most,
    )
    return [Customer(*row) for row in rows]


def set_details(work: Work, customer_id: CustomerId, vouched: Vouched) -> None:
    """Keep what the shop says of a customer now."""
    work.write(
        "UPDATE customers SET external_id = :external_id, name = :name, mail = :mail, phone = :phone,"
        " language = :language WHERE site_id = :site_id AND id = :customer_id",
        site_id=work.actor.site_id,
        customer_id=customer_id,
        **asdict(vouched),
    )


def notes(reads: Reads, site_id: SiteId, subject_id: str) -> list[Note]:
    """What colleagues noted about somebody, in order; what was erased is left out."""
    kind = str(CustomerNoted.__struct_config__.tag)
    lines = words_of_kind(reads, site_id, subject_id, kind)
    return [Note(at, agent_id, text) for at, agent_id, text in lines if text]


def keys(reads: Reads, site_id: SiteId) -> list[IdentityKey]:
    """All keys that a shop ever had, the newest first."""
    rows = reads.read(
        "SELECT id, added_at, retired_at FROM identity_keys WHERE site_id = :site_id ORDER BY added_at DESC, id",
        site_id=site_id,
    )
    return [IdentityKey(*row) for row in rows]


def add_key(work: Work, key: IdentityKey) -> None:
    """Keep that a shop has another key."""
    work.write(
        "INSERT INTO identity_keys (id, site_id, added_at) VALUES (:key_id, :site_id, :added_at)",
        key_id=key.id,
        site_id=work.actor.site_id,
        added_at=key.added_at,
    )


def retire_key(work: Work, key_id: str) -> None:
    """Keep that a key is believed no more."""
    work.write(
        "UPDATE identity_keys SET retired_at = :now WHERE site_id = :site_id AND id = :key_id",
        now=work.now,
        site_id=work.actor.site_id,
        key_id=key_id,
    )


def consent(reads: Reads, site_id: SiteId, subject_id: str) -> Consent | None:
    """What somebody agreed to last, if ever."""
    rows = reads.read(
        "SELECT given_at, said_in, wording, agent_id, withdrawn_at, withdrawn_by FROM consents"
        " WHERE site_id = :site_id AND subject_id = :subject_id",
        site_id=site_id,
        subject_id=subject_id,
    )
    return Consent(*rows[0]) if rows else None


def keep_consent(work: Work, subject_id: str, now_so: Consent) -> None:
    """Keep what somebody agreed to, or that they do no more."""
    work.write(
        "INSERT INTO consents"
        " (subject_id, site_id, given_at, said_in, wording, agent_id, withdrawn_at, withdrawn_by)"
        " VALUES (:subject_id, :site_id, :given_at, :said_in, :wording, :agent_id, :withdrawn_at, :withdrawn_by)"
        " ON CONFLICT (subject_id) DO UPDATE SET given_at = excluded.given_at, said_in = excluded.said_in,"
        " wording = excluded.wording, agent_id = excluded.agent_id, withdrawn_at = excluded.withdrawn_at,"
        " withdrawn_by = excluded.withdrawn_by",
        subject_id=subject_id,
        site_id=work.actor.site_id,
        **asdict(now_so),
    )
