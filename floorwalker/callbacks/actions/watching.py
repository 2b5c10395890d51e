"""What happens while a promise runs, and what a shop promises at all."""

import msgspec

from floorwalker.callbacks import store
from floorwalker.callbacks.actions.keeping import hold, record, watch
from floorwalker.callbacks.actions.letters import warn
from floorwalker.callbacks.actions.owners import a_lead
from floorwalker.callbacks.facts import ContactEscalated, ContactSettingsChosen, CustomerWarned
from floorwalker.callbacks.model import ContactSettings
from floorwalker.kit.actors import Role, require
from floorwalker.plumbing.journal import tell
from floorwalker.plumbing.mail.mailbox import clean_address
from floorwalker.plumbing.work import Work


def keep_watch(work: Work, contact_id: str) -> None:
    """Before a promise breaks, tell a lead; if it still stands open when it nearly has, tell the customer."""
    watched = store.held(work, contact_id)
    if watched is None or watched.state != "open" or watched.is_customer_warned:
        return
    if watched.lead_id is None:
        record(work, watched, ContactEscalated(lead_id=a_lead(work, watched.site_id)))
        watch(work, hold(work, contact_id))
        return
    record(work, watched, CustomerWarned())
    warn(work, watched, store.details(work, watched.site_id, watched.id))


def set_contact_settings(work: Work, chosen: ContactSettings) -> None:
    """Say what the shop promises, how many can be called at once, and where replies to its mails arrive."""
    require(work.actor, Role.LEAD)
    mailbox = clean_address(chosen.mailbox) if chosen.mailbox.strip() else ""
    kept = msgspec.structs.replace(chosen, mailbox=mailbox)
    store.hold_slots(work, work.actor.site_id)
    store.keep_settings(work, kept)
    figures = {name: value for name, value in msgspec.structs.asdict(kept).items() if name != "mailbox"}
    tell(work, work.actor.site_id, ContactSettingsChosen(has_mailbox=bool(mailbox), **figures))
