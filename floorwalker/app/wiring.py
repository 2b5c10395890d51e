"""What happens when: every fact, and who is told of it after its commit. The one map of the house's nerves."""

from collections.abc import Callable, Sequence

import structlog

from floorwalker.app.floor_watch import FloorWatch
from floorwalker.app.usher import Usher
from floorwalker.availability import facts as availability
from floorwalker.availability.actions import GONE, RELIEVED, end_relief
from floorwalker.availability.reactions import WEIGH
from floorwalker.callbacks import facts as callbacks
from floorwalker.callbacks.actions.giving_on import give_on, give_on_for_teams
from floorwalker.callbacks.actions.keeping import WATCH
from floorwalker.callbacks.actions.watching import keep_watch
from floorwalker.conversations import facts as conversations
from floorwalker.conversations.actions.masking import FORGET_SECRETS, forget_secrets
from floorwalker.conversations.actions.minding import LOOK_AFTER
from floorwalker.customers import facts as customers
from floorwalker.edges.console.announce import DeskNews
from floorwalker.edges.console.revoked import Doorkeeper
from floorwalker.edges.widget.announce import PanelNews
from floorwalker.edges.widget.news import StateNews
from floorwalker.feedback import facts as feedback
from floorwalker.identity import facts as identity
from floorwalker.identity.actions import LEFT_TEAM, SUSPENDED
from floorwalker.kit.facts import Fact, Told
from floorwalker.kit.ids import AgentId
from floorwalker.pace import facts as pace
from floorwalker.plumbing.due import DueItem
from floorwalker.plumbing.mail import facts as mail
from floorwalker.plumbing.work import Work
from floorwalker.routing import facts as routing
from floorwalker.routing.actions import PICK_UP, take_back_from_the_gone
from floorwalker.routing.reactions.looking_after import look_after
from floorwalker.routing.reactions.picking_up import MISSED, look_whether_they_write, take_back_what_nobody_picked_up
from floorwalker.routing.reactions.weighing import look_after_the_promise
from floorwalker.shops import facts as shops
from floorwalker.templates import facts as templates
from floorwalker.templates.actions.using import MEASURE_EFFECT, measure_effect
from floorwalker.transcripts import facts as transcripts
from floorwalker.visitors import facts as visitors

log = structlog.get_logger()
Hearer = Callable[[Told], None]


def wire(
    desks: DeskNews,
    panels: PanelNews,
    states: StateNews,
    doorkeeper: Doorkeeper,
    floor: FloorWatch,
    usher: Usher,
) -> dict[type[Fact], list[Hearer]]:
    """Say who hears of which fact; a fact that nobody hears of stands here too."""
    words: list[Hearer] = [panels.announce_words, desks.announce_words]
    talk: list[Hearer] = [panels.announce_entry, desks.announce_entry]
    enters: list[Hearer] = [*talk, floor.stir, usher.hear]
    changes_hands: list[Hearer] = [*enters, states.announce_presence]
    presence: list[Hearer] = [desks.announce_presence, states.announce_presence, floor.stir]
    may_take: list[Hearer] = [*presence, usher.hear]
    hours: list[Hearer] = [desks.announce_hours, states.announce_presence, floor.stir]
    contact: list[Hearer] = [panels.announce_contact]
    afterwards: list[Hearer] = [desks.announce_afterwards]
    return {
        conversations.ConversationStarted: enters,
        conversations.MessageSent: words,
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
        feedback.FeedbackAsked: afterwards,
        feedback.FeedbackGiven: afterwards,
        transcripts.AddressClaimed: [],
        transcripts.AddressProven: [],
        transcripts.TranscriptGiven: afterwards,
        availability.AgentCameOnline: may_take,
        availability.AgentWentAway: presence,
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
        pace.PaceLearned: [floor.stir],
        routing.RoutingChosen: [usher.hear],
        visitors.VisitorArrived: [],
        visitors.VisitorIntroduced: [desks.announce_visitor],
        visitors.VisitorRecognised: [desks.announce_visitor],
        visitors.VisitorLeft: [panels.announce_left],
        visitors.AskingChosen: [],
        customers.CustomerTakenIn: [],
        customers.CustomerChanged: [],
        customers.CustomerNoted: [],
        customers.IdentityKeyAdded: [],
        customers.IdentityKeyRetired: [],
        templates.TemplateAdded: [],
        templates.TemplateChanged: [],
        templates.TemplateRetired: [],
        templates.TemplateRestored: [],
        templates.TemplateFileAdded: [],
        templates.TemplateFileRemoved: [],
        templates.TemplateUsed: [],
        templates.TemplateEffectMeasured: [],
        templates.TemplateLinksChecked: [],
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


def _ask_after(work: Work, item: DueItem) -> None:
    take_back_from_the_gone(work, AgentId(item.subject_id))


def _relief_is_over(work: Work, item: DueItem) -> None:
    end_relief(work, AgentId(item.subject_id))


def _weigh(work: Work, item: DueItem) -> None:  # noqa: ARG001 - every errand is called alike
    look_after_the_promise(work)


def _ask_for(work: Work, item: DueItem) -> None:
    take_back_what_nobody_picked_up(work, item.subject_id)


def _look_for_signs(work: Work, item: DueItem) -> None:
    look_whether_they_write(work, AgentId(item.subject_id))


def _look_after(work: Work, item: DueItem) -> None:
    look_after(work, item.subject_id)


def _give_on(work: Work, item: DueItem) -> None:
    give_on(work, item.subject_id)


def _give_on_for_teams(work: Work, item: DueItem) -> None:
    give_on_for_teams(work, item.subject_id)


def _keep_watch(work: Work, item: DueItem) -> None:
    keep_watch(work, item.subject_id)


def _forget_secrets(work: Work, item: DueItem) -> None:
    forget_secrets(work, item.subject_id)


def _measure_effect(work: Work, item: DueItem) -> None:
    measure_effect(work, item.subject_id)


DUE: dict[str, Callable[[Work, DueItem], None]] = {
    GONE: _ask_after,
    RELIEVED: _relief_is_over,
    WEIGH: _weigh,
    PICK_UP: _ask_for,
    MISSED: _look_for_signs,
    LOOK_AFTER: _look_after,
    FORGET_SECRETS: _forget_secrets,
    WATCH: _keep_watch,
    SUSPENDED: _give_on,
    LEFT_TEAM: _give_on_for_teams,
    MEASURE_EFFECT: _measure_effect,
}
"""What is done when a kind of due work comes up."""
