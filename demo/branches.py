"""The shop's six houses in six streets: real towns, streets that nobody finds on a map, hours of their own."""

from dataclasses import dataclass

from demo.stage import Stage
from floorwalker.kit.actors import Actor
from floorwalker.kit.ids import BranchId
from floorwalker.shops.actions import add_branch, add_exception, choose_holidays, set_hours

ZONE, COUNTRY = "Europe/Helsinki", "FI"
SHORT_CHRISTMAS_EVE = {"Christmas Eve": "09:00-13:00"}
INVENTORY = ("10:00-13:00", "We count every boot")
INVENTORY_IN_DAYS = 9


@dataclass(frozen=True, slots=True)
class House:
    """One branch, before it is one of the installation's."""

    town: str
    street: str
    weekday: str
    saturday: str
    sunday: str = ""
    opens_on_christmas_eve: bool = False

    @property
    def team(self) -> str:
        """Those who stand in this house: its team."""
        return f"In {self.town}"

    @property
    def week(self) -> list[str]:
        """Its hours, Monday first."""
        return [self.weekday] * 5 + [self.saturday, self.sunday]


HOUSES = (
    House("Helsinki", "Havukuja 4", "10:00-20:00", "10:00-18:00", "12:00-17:00", opens_on_christmas_eve=True),
    House("Tampere", "Naulakuja 12", "10:00-19:00", "10:00-16:00", opens_on_christmas_eve=True),
    House("Rovaniemi", "Poronpolku 3", "09:30-12:00 12:30-17:30", "10:00-14:00"),
    House("Turku", "Venepolku 7", "10:00-18:00", "10:00-15:00"),
    House("Oulu", "Tervakuja 1", "09:00-12:00 13:00-18:00", "10:00-15:00"),
    House("Kuopio", "Kalakuja 9", "10:00-13:00 14:00-18:00", "09:00-14:00"),
)


def open_branches(stage: Stage, owner: Actor, inventory_day: str) -> dict[str, BranchId]:
    """Open all six, each with its hours and the holidays of its country; gives their ids by town."""
    return {house.town: _open(stage, owner, house, inventory_day) for house in HOUSES}


def _open(stage: Stage, owner: Actor, house: House, inventory_day: str) -> BranchId:
    branch = stage.act(owner, add_branch, house.street, house.town)
    stage.act(owner, set_hours, branch.id, ZONE, house.week)
    limits = SHORT_CHRISTMAS_EVE if house.opens_on_christmas_eve else {}
    stage.act(owner, choose_holidays, branch.id, COUNTRY, None, limits)
    if house is HOUSES[0]:
        stage.act(owner, add_exception, branch.id, inventory_day, *INVENTORY)
    return branch.id
