"""What is supposed of the shop, its people and their customers; everything that a result depends on stands here.

Given beforehand: reactions, answers, overlooked messages, dropouts, arrivals around a plan. The rest was chosen, and
`WHY` says how. Nothing here is changed to make a figure look better.
"""

import hashlib

import msgspec

from evaluations.days.chance import LogNormal


class Agents(msgspec.Struct, frozen=True):
    """How agents work. Times are seconds at one chat at a time; `slower` multiplies them by the number of chats."""

    first_line: LogNormal = LogNormal(8, 20)
    answer: LogNormal = LogNormal(20, 45)
    slower: tuple[float, ...] = (1.0, 1.25, 1.5)
    overlooked: float = 0.02
    dropout_every_hours: float = 8.0
    dropout_lasts: LogNormal = LogNormal(600, 1800)
    slots: int = 3
    looks_around_seconds: float = 300.0
    pauses_a_day: int = 2
    pause_seconds: float = 600.0
    says_goodbye_after_seconds: float = 300.0
    careless_closes: float = 0.02
    cannot_answer: float = 0.003
    not_theirs: float = 0.003
    hands_over_now: float = 0.01
    eager: float = 0.25


class Shoppers(msgspec.Struct, frozen=True):
    """How customers behave. Patience counts while nobody of the shop is there for them, and after a remark on it."""

    patience_seconds: float = 120.0
    remarks_after: LogNormal = LogNormal(75, 150)
    thinks: LogNormal = LogNormal(110, 260)
    questions: tuple[float, ...] = (0.1, 0.2, 0.3, 0.2, 0.2)
    says_thanks: float = 0.8
    leaves_silently: float = 0.15
    takes_another_way: float = 0.5
    leaves_a_message: float = 0.4
    spam: float = 0.01
    looks_per_minute: float = 1.0


class Shop(msgspec.Struct, frozen=True):
    """The shop and its plan: chats in an hour and agents on duty are a column of the table of staffing, K = 3.

    On the last days nobody comes any more, and the staff keeps what was promised.
    """

    chats_per_hour: float = 40
    agents: int = 4
    loads: tuple[float, ...] = (1.0, 0.8, 1.2, 1.0, 1.4)
    variation: float = 0.15
    clicks_per_minute: float = 0.005
    zone: str = "Europe/Helsinki"
    first_day: str = "2026-03-16"
    weekdays: str = "09:00-12:00 12:45-18:00"
    saturdays: str = "10:00-15:00"
    country: str = "FI"
    contacts_while_closed: float = 12
    last_days: int = 4


class Parameters(msgspec.Struct, frozen=True):
    """All of it, with the seed of chance."""

    seed: int = 1
    agents: Agents = Agents()
    shoppers: Shoppers = Shoppers()
    shop: Shop = Shop()

    def digest(self) -> str:
        """Name these parameters by their content."""
        return hashlib.sha256(msgspec.json.encode(self)).hexdigest()[:16]


WHY = {
    "slower": "handling times of the plan by chats at once: 410, 512.5, 615 s",
    "questions, thinks": "so that a chat lasts about as long as the plan supposes",
    "patience": "exponential with the plan's mean; in the queue, and again after a remark on the wait",
    "nudge": "who is reminded reacts as to anything new (first line) and then says what they were going to say",
    "cannot_answer, not_theirs": "so that about one chat in a hundred ends with a promise of each kind",
    "picking up": "half of the time to the first line is noticing, half is reading and typing",
    "dropout": "the socket is gone without goodbye; they are back after 10 min at the median",
}
"""How the parameters that were not given came about."""
