"""The cast of the demo: who works at Kelo & Kanerva, and who comes in by the door."""

from dataclasses import dataclass
from pathlib import Path

from demo.branches import HOUSES
from floorwalker.kit.actors import Role

PORTRAITS = Path(__file__).parent / "portraits"

COLOUR = "#24503f"
COUNTER = "The counter"
AFTERWARDS = "After the sale"
TEAMS = (COUNTER, AFTERWARDS, *(house.team for house in HOUSES))
HELSINKI, TAMPERE, ROVANIEMI, TURKU, OULU, KUOPIO = TEAMS[2:]


@dataclass(frozen=True, slots=True)
class Colleague:
    """One of the shop's staff, before they are an agent of the installation."""

    name: str
    role: Role
    teams: tuple[str, ...]
    languages: tuple[str, ...]
    slots: int
    stands_in: str | None = None
    """The town of the branch where they stand; nobody can stand in two."""
    skills: tuple[str, ...] = ()

    @property
    def first_name(self) -> str:
        """What customers call them."""
        return self.name.split()[0]

    @property
    def email(self) -> str:
        """Their address for signing in: anna@kelo-kanerva.example."""
        return f"{self.first_name.lower()}@kelo-kanerva.example"

    @property
    def portrait(self) -> Path:
        """Their picture, a square PNG."""
        return PORTRAITS / f"{self.first_name.lower()}.png"


STAFF = (
    Colleague("Marit Lindqvist", Role.OWNER, TEAMS, ("sv", "fi", "en"), 2),
    Colleague("Eero Salonen", Role.LEAD, TEAMS, ("fi", "en"), 3, "Tampere"),
    Colleague("Anna Virta", Role.AGENT, (COUNTER, HELSINKI, TURKU), ("fi", "en"), 4, "Turku", ("boots", "berries")),
    Colleague(
        "Bo Ekström",
        Role.AGENT,
        (COUNTER, AFTERWARDS, HELSINKI, TAMPERE, KUOPIO),
        ("sv", "en"),
        4,
        "Helsinki",
        ("delivery", "lamps"),
    ),
    Colleague(
        "Saana Niemi",
        Role.AGENT,
        (AFTERWARDS, ROVANIEMI, OULU, TAMPERE),
        ("fi", "en", "sv"),
        3,
        "Rovaniemi",
        ("repair", "rain"),
    ),
)

CUSTOMERS = {
    "en": ("Ingrid", "Tom", "Grace", "Oliver", "Priya", "Lucas", "Hannah", "Femke", "Jamal", "Ruth"),
    "fi": ("Jonna", "Kalle", "Aino", "Sami", "Tuula", "Veikko", "Noora", "Ilmari", "Päivi", "Mikko"),
    "sv": ("Elsa", "Gustav", "Linnea", "Karin", "Nils", "Astrid", "Viktor", "Maja", "Sten", "Ebba"),
}
"""First names by language, for the shoppers who say theirs."""
