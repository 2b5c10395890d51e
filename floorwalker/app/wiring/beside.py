"""Who hears of what goes on beside a conversation, and after it."""

from floorwalker.app.wiring.listeners import Hearer, Hearers, Listeners
from floorwalker.blocks import facts as blocks
from floorwalker.callbacks import facts as callbacks
from floorwalker.feedback import facts as feedback
from floorwalker.handover import facts as handover
from floorwalker.statements import facts as statements
from floorwalker.transcripts import facts as transcripts
from floorwalker.wrapups import facts as wrapups


def beside(they: Listeners) -> Hearers:
    """Say who hears of handovers, contacts, statements, blocks and what comes afterwards."""
    contact: list[Hearer] = [they.panels.announce_contact]
    afterwards: list[Hearer] = [they.desks.announce_afterwards]
    keeping_out: list[Hearer] = [they.gate.changed, they.desks.announce_blocks]
    stating: list[Hearer] = [they.desks.announce_statement]
    given_on: list[Hearer] = [they.desks.announce_handover]
    return {
        handover.HandoverGiven: given_on,
        handover.HandoverConfirmed: given_on,
        handover.HandoverReturned: given_on,
        handover.HandoverLapsed: given_on,
        handover.HandoverOverrun: given_on,
        callbacks.ContactAsked: contact,
        callbacks.ContactTaken: contact,
        callbacks.ContactPromised: contact,
        callbacks.ContactGivenOn: contact,
        callbacks.CallTried: contact,
        callbacks.ContactEscalated: contact,
        callbacks.CustomerWarned: contact,
        callbacks.ContactAnswered: contact,
        callbacks.ContactLeft: contact,
        callbacks.ContactMarkedSpam: contact,
        callbacks.ContactRestored: contact,
        statements.StatementMade: stating,
        statements.ReceiptAddressAsked: stating,
        statements.StatementReceipted: stating,
        statements.StatementSettled: stating,
        blocks.VisitorBlocked: keeping_out,
        blocks.RangeLearned: keeping_out,
        blocks.RangeSpared: keeping_out,
        blocks.BlockLifted: keeping_out,
        blocks.BlockEnded: keeping_out,
        feedback.FeedbackAsked: afterwards,
        feedback.FeedbackGiven: afterwards,
        transcripts.TranscriptGiven: afterwards,
        wrapups.ConversationWrappedUp: afterwards,
        wrapups.FollowUpGiven: afterwards,
    }
