"""Who hears of the staff, their hours, and what the shop can offer."""

from floorwalker.app.wiring.listeners import Hearer, Hearers, Listeners
from floorwalker.availability import facts as availability
from floorwalker.identity import facts as identity
from floorwalker.pace import facts as pace
from floorwalker.routing import facts as routing
from floorwalker.shops import facts as shops


def floor(they: Listeners) -> Hearers:
    """Say who hears of people coming and going, of hours and of rules."""
    presence: list[Hearer] = [they.desks.announce_presence, they.states.announce_presence, they.floor.stir]
    may_take: list[Hearer] = [*presence, they.usher.hear, they.waker.hear]
    hours: list[Hearer] = [they.desks.announce_hours, they.states.announce_presence, they.floor.stir]
    return {
        availability.AgentCameOnline: may_take,
        availability.AgentWentAway: presence,
        availability.AgentStaysByPhone: presence,
        availability.SlotsChanged: may_take,
        availability.AgentFinishesChats: presence,
        availability.HelpAsked: presence,
        availability.HelpGiven: [they.desks.announce_presence],
        availability.OfferChanged: [they.desks.announce_offer, they.states.announce_presence],
        availability.PromiseInDanger: [they.desks.announce_danger],
        availability.PromiseMade: [they.states.announce_presence, they.floor.stir],
        identity.AgentAdded: presence,
        identity.RoleChanged: [*presence, they.doorkeeper.rights_changed],
        identity.AgentSuspended: [*presence, they.doorkeeper.rights_changed],
        identity.AgentRestored: presence,
        identity.AbilitiesSet: [they.usher.hear],
        identity.AgentJoinedTeam: [they.usher.hear],
        identity.AgentLeftTeam: [they.usher.hear],
        identity.SignInsEnded: [they.doorkeeper.rights_changed],
        shops.TeamAdded: [they.desks.announce_hours],
        shops.BranchAdded: [they.desks.announce_hours],
        shops.HoursSet: hours,
        shops.HolidaysChosen: hours,
        shops.ExceptionAdded: hours,
        shops.ExceptionRemoved: hours,
        shops.OwnHoursDropped: hours,
        routing.RoutingChosen: [they.usher.hear],
        pace.PaceLearned: [they.floor.stir],
    }
