"""What happens when: every fact, and who is told of it after its commit. The one map of the house's nerves."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import structlog

from floorwalker.aftersales import facts as aftersales
from floorwalker.app.floor_watch import FloorWatch
from floorwalker.app.foresight import Foresight
from floorwalker.app.usher import Usher
from floorwalker.app.waker import Waker
from floorwalker.articles import facts as articles
from floorwalker.assist import facts as assist
from floorwalker.availability import facts as availability
from floorwalker.blocks import facts as blocks
from floorwalker.callbacks import facts as callbacks
from floorwalker.catalogue import facts as catalogue
from floorwalker.conversations import facts as conversations
from floorwalker.crm import facts as crm
from floorwalker.customers import facts as customers
from floorwalker.edges.console.announce import DeskNews
from floorwalker.edges.console.revoked import Doorkeeper
from floorwalker.edges.console.shop_floor_news import FloorNews
from floorwalker.edges.widget.announce import PanelNews
from floorwalker.edges.widget.gate import Gate
from floorwalker.edges.widget.news import StateNews
from floorwalker.feedback import facts as feedback
from floorwalker.handover import facts as handover
from floorwalker.identity import facts as identity
from floorwalker.kit.facts import Fact, Told
from floorwalker.orders import facts as orders
from floorwalker.pace import facts as pace
from floorwalker.plumbing.mail import facts as mail
from floorwalker.push import facts as push
from floorwalker.routing import facts as routing
from floorwalker.shops import facts as shops
from floorwalker.signals import facts as signals
from floorwalker.statements import facts as statements
from floorwalker.templates import facts as templates
from floorwalker.transcripts import facts as transcripts
from floorwalker.visitors import facts as visitors
from floorwalker.wrapups import facts as wrapups

log = structlog.get_logger()
Hearer = Callable[[Told], None]


@dataclass(frozen=True)
class Listeners:
    """All who hear of facts after their commit."""

    desks: DeskNews
    panels: PanelNews
    states: StateNews
    doorkeeper: Doorkeeper
    floor: FloorWatch
    usher: Usher
    gate: Gate
    onlookers: FloorNews
    waker: Waker
    foresight: Foresight


def wire(they: Listeners) -> dict[type[Fact], list[Hearer]]:
    """Say who hears of which fact; a fact that nobody hears of stands here too."""
    desks, panels, states, onlookers = they.desks, they.panels, they.states, they.onlookers
    doorkeeper, floor, usher, gate, waker = they.doorkeeper, they.floor, they.usher, they.gate, they.waker
    foresight = they.foresight
    words: list[Hearer] = [panels.announce_words, desks.announce_words]
    said: list[Hearer] = [*words, waker.hear]
    talk: list[Hearer] = [panels.announce_entry, desks.announce_entry]
    enters: list[Hearer] = [*talk, floor.stir, usher.hear, onlookers.announce, waker.hear]
    changes_hands: list[Hearer] = [*enters, states.announce_presence]
    presence: list[Hearer] = [desks.announce_presence, states.announce_presence, floor.stir]
    may_take: list[Hearer] = [*presence, usher.hear, waker.hear]
    hours: list[Hearer] = [desks.announce_hours, states.announce_presence, floor.stir]
    contact: list[Hearer] = [panels.announce_contact]
    afterwards: list[Hearer] = [desks.announce_afterwards]
    keeping_out: list[Hearer] = [gate.changed, desks.announce_blocks]
    stating: list[Hearer] = [desks.announce_statement]
    shopping: list[Hearer] = [desks.announce_shopping]
    asked: list[Hearer] = [desks.announce_shopping, panels.announce_orders]
    return {
        conversations.ConversationStarted: [*enters, foresight.hear],
        conversations.MessageSent: said,
        conversations.MessagesSeen: words,
        conversations.ConversationAssigned: changes_hands,
        conversations.ConversationPickedUp: talk,
        conversations.ConversationQueued: changes_hands,
        conversations.ConversationClosed: changes_hands,
        conversations.ConversationReopened: enters,
        conversations.WishNoted: [*talk, usher.hear],
        conversations.WaitAnnounced: talk,
        conversations.CustomerKeptWaiting: talk,
        conversations.AlternativeOffered: talk,
        conversations.CustomerRemarkedOnWaiting: talk,
        conversations.CustomerAnswered: talk,
        conversations.AnswerPromised: talk,
        conversations.MessagesRead: talk,
        conversations.SecretMasked: talk,
        conversations.SecretRead: talk,
        conversations.ProductShown: talk,
        conversations.ListeningBegun: talk,
        conversations.NoteWritten: talk,
        catalogue.CatalogueRead: [],
        catalogue.FeedChosen: [],
        catalogue.GoodsReported: [],
        catalogue.GroupTeamsChosen: [],
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
        callbacks.ContactSettingsChosen: [],
        handover.HandoverGiven: [desks.announce_handover],
        handover.HandoverConfirmed: [desks.announce_handover],
        handover.HandoverReturned: [desks.announce_handover],
        handover.HandoverLapsed: [desks.announce_handover],
        handover.HandoverOverrun: [desks.announce_handover],
        handover.HandoverHeard: [],
        handover.HandoverSettingsChosen: [],
        feedback.FeedbackAsked: afterwards,
        feedback.FeedbackGiven: afterwards,
        blocks.AbuseWarned: [],
        blocks.VisitorBlocked: keeping_out,
        blocks.RangeLearned: keeping_out,
        blocks.RangeSpared: keeping_out,
        blocks.BlockLifted: keeping_out,
        blocks.BlockEnded: keeping_out,
        blocks.BlockSettingsChosen: [],
        statements.StatementMade: stating,
        statements.ReceiptAddressAsked: stating,
        statements.StatementReceipted: stating,
        statements.StatementSettled: stating,
        transcripts.AddressClaimed: [],
        transcripts.AddressProven: [],
        transcripts.TranscriptGiven: afterwards,
        availability.AgentCameOnline: may_take,
        availability.AgentWentAway: presence,
        availability.AgentStaysByPhone: presence,
        availability.SlotsChanged: may_take,
        availability.AgentFinishesChats: presence,
        availability.HelpAsked: presence,
        availability.HelpGiven: [desks.announce_presence],
        availability.OfferChanged: [desks.announce_offer, states.announce_presence],
        availability.LoadChanged: [],
        availability.PromiseInDanger: [desks.announce_danger],
        availability.PromiseMade: [states.announce_presence, floor.stir],
        availability.ReactionMeasured: [],
        availability.ServerWasDown: [],
        identity.AgentAdded: presence,
        identity.RoleChanged: [*presence, doorkeeper.rights_changed],
        identity.AgentSuspended: [*presence, doorkeeper.rights_changed],
        identity.AgentRestored: presence,
        identity.AbilitiesSet: [usher.hear],
        identity.AgentJoinedTeam: [usher.hear],
        identity.AgentLeftTeam: [usher.hear],
        identity.PasswordChanged: [],
        identity.SignedIn: [],
        identity.SignInsEnded: [doorkeeper.rights_changed],
        shops.SiteAdded: [],
        shops.OriginAllowed: [],
        shops.TeamAdded: [desks.announce_hours],
        shops.BranchAdded: [desks.announce_hours],
        shops.WaitRulesSet: [],
        shops.WelcomeSet: [],
        shops.HoursSet: hours,
        shops.HolidaysChosen: hours,
        shops.ExceptionAdded: hours,
        shops.ExceptionRemoved: hours,
        shops.OwnHoursDropped: hours,
        aftersales.OrderCodeAsked: [],
        aftersales.OrderOpened: shopping,
        aftersales.OrderTopicNamed: shopping,
        aftersales.RequestMade: asked,
        aftersales.RequestAnswered: asked,
        aftersales.RequestUnreached: asked,
        aftersales.AftersalesChosen: [states.announce_presence],
        aftersales.RequestKeyMade: [],
        orders.OrderPlaced: [],
        orders.OrderChanged: shopping,
        orders.OrderRefunded: shopping,
        orders.OrderMatched: shopping,
        orders.OrderFollowedChat: shopping,
        orders.OrderKeyAdded: [],
        orders.OrderKeyRetired: [],
        pace.PaceLearned: [floor.stir],
        routing.RoutingChosen: [usher.hear],
        visitors.VisitorArrived: [],
        visitors.VisitorIntroduced: [desks.announce_visitor, onlookers.announce, foresight.hear],
        visitors.VisitorRecognised: [desks.announce_visitor, onlookers.announce, foresight.hear],
        visitors.VisitorLeft: [panels.announce_left],
        visitors.AskingChosen: [],
        crm.CrmChosen: [],
        crm.CustomerLookedUp: [desks.announce_crm],
        customers.CustomerTakenIn: [],
        customers.CustomerChanged: [],
        customers.CustomersExported: [],
        customers.CustomerNoted: [],
        customers.ConsentGiven: [],
        customers.ConsentWithdrawn: [],
        customers.IdentityKeyAdded: [],
        customers.IdentityKeyRetired: [],
        signals.SignalsSwitched: [states.announce_presence],
        signals.PurchaseSaid: [],
        signals.SignalsForgotten: [],
        templates.TemplateAdded: [],
        templates.TemplateChanged: [],
        templates.TemplateRetired: [],
        templates.TemplateRestored: [],
        templates.TemplateFileAdded: [],
        templates.TemplateFileRemoved: [],
        templates.TemplateUsed: [],
        templates.TemplateEffectMeasured: [],
        templates.TemplateLinksChecked: [],
        articles.ArticleAdded: [],
        articles.ArticleWritten: [],
        articles.ArticlePublished: [],
        articles.ArticleWithdrawn: [],
        articles.ArticleRead: [],
        articles.ArticleJudged: [],
        articles.ArticleLinked: [],
        articles.ArticleLinksChecked: [],
        push.DeviceAdded: [],
        push.DeviceTested: [],
        push.DeviceWoken: [],
        push.DeviceReached: [],
        push.DeviceNotWoken: [],
        push.DeviceForgotten: [],
        wrapups.ConversationWrappedUp: afterwards,
        wrapups.FollowUpGiven: afterwards,
        wrapups.TopicAdded: [],
        wrapups.TopicChanged: [],
        wrapups.TopicRetired: [],
        wrapups.TopicRestored: [],
        push.StayingChosen: [],
        assist.AssistChosen: [],
        assist.AssistAsked: [],
        assist.AssistAnswered: [],
        assist.AssistTaken: [],
        mail.MailQueued: [],
        mail.MailSent: [],
        mail.MailFailed: [],
        mail.MailTriedAgain: [],
        mail.MailWithdrawn: [],
    }


def announcer(hearers: dict[type[Fact], list[Hearer]]) -> Callable[[Sequence[Told]], None]:
    """Make what the store calls after every commit. A hearer that fails is logged and harms nobody."""

    def announce(facts: Sequence[Told]) -> None:
        for told in facts:
            for hear in hearers[type(told.entry.fact)]:
                try:
                    hear(told)
                except Exception as error:  # the fact is kept; whoever missed the news fetches it
                    log.error("announcement_failed", kind=type(told.entry.fact).__name__, exc_info=error)

    return announce
