"""Tables of the contacts: whose they are, what is personal about them, times given to callers, a shop's figures."""

import msgspec

from floorwalker.callbacks.facts import ContactFact
from floorwalker.callbacks.model import Contact, ContactId, ContactSettings, Details
from floorwalker.conversations.model import Conversation
from floorwalker.kit.clock import Instant
from floorwalker.kit.facts import Entry
from floorwalker.kit.ids import SiteId, VisitorId
from floorwalker.plumbing.database.connection import Row
from floorwalker.plumbing.journal import held_head
from floorwalker.plumbing.trail import lines_after
from floorwalker.plumbing.work import Reads, Work

_STATE_OF = (
    "SELECT heads.state FROM contacts JOIN heads ON heads.subject_id = contacts.id WHERE contacts.site_id = :site_id"
)
_DETAILS = "name, mail, phone, product, page_url, page_title, language, zone"
MOST_LOOKED_AT = 50
_decode_state = msgspec.json.Decoder(Contact).decode
_decode_fact = msgspec.json.Decoder(ContactFact).decode
_decode_settings = msgspec.json.Decoder(ContactSettings).decode


def hold_slots(work: Work, site_id: SiteId) -> None:
    """Let nobody else of this shop give away times, or count contacts, until this unit of work is kept."""
    held_head(work, site_id, site_id)


def held(work: Work, contact_id: str) -> Contact | None:
    """Load a contact of the actor's site and hold it for this unit of work."""
    return held_head(work, work.actor.site_id, contact_id).state(_decode_state) if _is_here(work, contact_id) else None


def contact(reads: Reads, site_id: SiteId, contact_id: str) -> Contact | None:
    """Look at a contact of this site."""
    rows = reads.read(f"{_STATE_OF} AND contacts.id = :id", site_id=site_id, id=contact_id)
    return _decode_state(rows[0][0]) if rows else None


def known(work: Work, site_id: SiteId, visitor_id: str, client_id: str) -> ContactId | None:
    """Find what a visitor has sent before under this name of theirs."""
    rows = work.read(
        "SELECT id FROM contacts WHERE site_id = :site_id AND visitor_id = :visitor_id AND client_id = :client_id",
        site_id=site_id,
        visitor_id=visitor_id,
        client_id=client_id,
    )
    return ContactId(rows[0][0]) if rows else None


def open_ones(reads: Reads, site_id: SiteId) -> list[Contact]:
    """All open contacts of a shop."""
    return _contacts(reads.read(f"{_STATE_OF} AND contacts.state = 'open'", site_id=site_id))


def ended_since(reads: Reads, site_id: SiteId, since: Instant, most: int) -> list[Contact]:
    """What was asked lately and has ended, the latest first."""
    rows = reads.read(
        f"{_STATE_OF} AND contacts.state <> 'open' AND contacts.asked_at > :since"
        " ORDER BY contacts.asked_at DESC LIMIT :most",
        site_id=site_id,
        since=since,
        most=most,
    )
    return _contacts(rows)


def of_visitor(reads: Reads, site_id: SiteId, visitor_id: VisitorId, most: int) -> list[Contact]:
    """What a visitor has asked, the latest first."""
    rows = reads.read(
        f"{_STATE_OF} AND contacts.visitor_id = :visitor_id ORDER BY contacts.asked_at DESC, contacts.id LIMIT :most",
        site_id=site_id,
        visitor_id=visitor_id,
        most=most,
    )
    return _contacts(rows)


def promised_in(reads: Reads, talk: Conversation) -> Contact | None:
    """The open contact that was promised in a conversation, if any."""
    return next((one for one in of_talk(reads, talk) if one.cause == "promised" and one.state == "open"), None)


def of_talk(reads: Reads, talk: Conversation) -> list[Contact]:
    """All contacts that were left or promised in a conversation, the latest first."""
    asked = of_visitor(reads, talk.site_id, talk.visitor_id, MOST_LOOKED_AT)
    return [one for one in asked if one.conversation_id == talk.id]


def open_by_owner(reads: Reads, site_id: SiteId) -> dict[str, int]:
    """How many open contacts each of the staff owns."""
    rows = reads.read(
        "SELECT owner_id, COUNT(*) FROM contacts WHERE site_id = :site_id AND state = 'open' GROUP BY owner_id",
        site_id=site_id,
    )
    return {owner_id: int(count) for owner_id, count in rows}


def add(work: Work, new: Contact, client_id: str, details: Details) -> None:
    """Keep that there is a contact, and apart from it what is personal."""
    work.write(
        "INSERT INTO contacts (id, site_id, visitor_id, client_id, state, owner_id, asked_at)"
        " VALUES (:id, :site_id, :visitor_id, :client_id, :state, :owner_id, :asked_at)",
        id=new.id,
        site_id=new.site_id,
        visitor_id=new.visitor_id,
        client_id=client_id,
        state=new.state,
        owner_id=new.promise.owner_id,
        asked_at=new.asked_at,
    )
    work.write(
        f"INSERT INTO contact_details (contact_id, site_id, asked_at, {_DETAILS}) VALUES (:contact_id, :site_id,"  # noqa: S608 - ours
        " :asked_at, :name, :mail, :phone, :product, :page_url, :page_title, :language, :zone)",
        contact_id=new.id,
        site_id=new.site_id,
        asked_at=new.asked_at,
        **msgspec.structs.asdict(details),
    )


def save(work: Work, after: Contact) -> None:
    """Keep where it stands now, as far as it is looked for; the rest stands at the end of its journal."""
    work.save(
        "UPDATE contacts SET state = :state, owner_id = :owner_id WHERE id = :id AND site_id = :site_id",
        ("contact", after.id),
        (after.state, after.promise.owner_id, after.id, after.site_id),
    )


def details(reads: Reads, site_id: SiteId, contact_id: ContactId) -> Details:
    """Give what is personal about a contact; what was erased is empty."""
    rows = reads.read(
        f"SELECT {_DETAILS} FROM contact_details WHERE site_id = :site_id AND contact_id = :contact_id",  # noqa: S608 - ours
        site_id=site_id,
        contact_id=contact_id,
    )
    return Details(*(value or "" for value in rows[0])) if rows else Details()


def change_details(work: Work, contact: Contact, details: Details) -> None:
    """Keep where the answer goes from now on."""
    work.write(
        "UPDATE contact_details SET mail = :mail, phone = :phone WHERE site_id = :site_id AND contact_id = :contact_id",
        site_id=contact.site_id,
        contact_id=contact.id,
        mail=details.mail,
        phone=details.phone,
    )


def count_since(reads: Reads, site_id: SiteId, column_value: tuple[str, str], since: Instant) -> int:
    """Count what came lately under a mail address or a phone number."""
    column, value = column_value
    of = {"mail": "mail = :value", "phone": "phone = :value"}[column]
    rows = reads.read(
        f"SELECT COUNT(*) FROM contact_details WHERE site_id = :site_id AND asked_at > :since AND {of}",  # noqa: S608 - ours
        site_id=site_id,
        since=since,
        value=value,
    )
    return int(rows[0][0])


def entries(reads: Reads, site_id: SiteId, contact_id: ContactId) -> list[tuple[Entry[ContactFact], str, str]]:
    """Give a contact's journal in order, each entry with who did it and the words it points to."""
    return [
        (Entry(seq, Instant(at), _fact(body)), actor_id, text or "")
        for seq, at, actor_id, body, _, text in lines_after(reads, site_id, contact_id, 0)
    ]


def question(reads: Reads, asked: Contact) -> str:
    """Give the words of the question."""
    return entries(reads, asked.site_id, asked.id)[0][2]


def given_slots(reads: Reads, site_id: SiteId, place_id: str, since: Instant) -> list[tuple[Instant, Instant]]:
    """Which times of a place are given to callers, from when to when."""
    rows = reads.read(
        "SELECT starts_at, ends_at FROM call_slots WHERE site_id = :site_id AND place_id = :place_id"
        " AND ends_at > :since ORDER BY starts_at",
        site_id=site_id,
        place_id=place_id,
        since=since,
    )
    return [(Instant(starts_at), Instant(ends_at)) for starts_at, ends_at in rows]


def give_slot(work: Work, given_to: Contact, starts_at: Instant, ends_at: Instant) -> None:
    """Keep that a time is given to a caller."""
    work.write(
        "INSERT INTO call_slots (site_id, place_id, starts_at, number, contact_id, ends_at)"
        " SELECT :site_id, :place_id, :starts_at, COALESCE(MAX(number), 0) + 1, :contact_id, :ends_at"
        " FROM call_slots WHERE site_id = :site_id AND place_id = :place_id AND starts_at = :starts_at",
        site_id=given_to.site_id,
        place_id=given_to.place_id,
        starts_at=starts_at,
        contact_id=given_to.id,
        ends_at=ends_at,
    )


def give_slot_back(work: Work, given_to: Contact) -> None:
    """Let others have a time that lies ahead and is not needed any more."""
    work.write(
        "DELETE FROM call_slots WHERE site_id = :site_id AND contact_id = :contact_id AND starts_at > :now",
        site_id=given_to.site_id,
        contact_id=given_to.id,
        now=work.now,
    )


def settings(reads: Reads, site_id: SiteId) -> ContactSettings:
    """Give what a shop promises; who has said nothing promises the usual."""
    rows = reads.read("SELECT settings FROM contact_settings WHERE site_id = :site_id", site_id=site_id)
    return _decode_settings(rows[0][0]) if rows else ContactSettings()


def keep_settings(work: Work, chosen: ContactSettings) -> None:
    """Keep what a shop promises from now on."""
    work.write(
        "INSERT INTO contact_settings (site_id, settings) VALUES (:site_id, :settings)"
        " ON CONFLICT (site_id) DO UPDATE SET settings = excluded.settings",
        site_id=work.actor.site_id,
        settings=msgspec.json.encode(chosen).decode(),
    )


def _is_here(work: Work, contact_id: str) -> bool:
    """Tell a contact from other subjects that have a journal."""
    return bool(
        work.read(
            "SELECT id FROM contacts WHERE site_id = :site_id AND id = :id", site_id=work.actor.site_id, id=contact_id
        )
    )


def _contacts(rows: list[Row]) -> list[Contact]:
    return [_decode_state(state) for (state,) in rows]


def _fact(body: str) -> ContactFact:
    fact: ContactFact = _decode_fact(body)
    return fact
