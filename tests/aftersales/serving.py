"""A shop that shows its orders, for tests: Mia's order 10023, placed from her address at home."""

import re

from floorwalker.aftersales.actions.choosing import choose_aftersales
from floorwalker.aftersales.actions.opening import ask_order_code, open_order, send_order_code
from floorwalker.aftersales.model import Outcome, Rules
from floorwalker.aftersales.views.shopper import OrdersShown, orders_for
from floorwalker.kit.actors import Actor
from floorwalker.orders.actions.reporting import take_in
from tests.cast import SHOE_ORIGIN, Cast
from tests.orders.reports import known, order

HOME = "mia@home.example"
ALL = Rules(is_on=True, address=f"{SHOE_ORIGIN}/asked", cancels=True, changes=True, return_days=14)


def opens_service(cast: Cast, rules: Rules = ALL, **said: object) -> str:
    """Shoe Shop shows orders, and has reported one of Mia's; gives its id."""
    cast.do(choose_aftersales, cast.olga, rules)
    cast.do(take_in, cast.house, "generic", order(cast, "10023", mail=HOME, **said))
    placed = known(cast)
    assert placed is not None
    return placed.id


def mails(cast: Cast) -> list[tuple[str, str]]:
    """To whom codes went, with their words."""
    rows = cast.look(
        lambda reads: reads.read("SELECT to_address, text FROM mails WHERE purpose = 'order_code' ORDER BY id")
    )
    return [(to, text) for to, text in rows]


def code_in(text: str) -> str:
    """Read the code in a mail."""
    [code] = re.findall(r"\b\d{6}\b", text)
    return str(code)


def asks_code(cast: Cast, who: Actor, number: str = "10023", mail: str = HOME) -> str:
    """Somebody asks for a code, and the house looks into it; gives the claim."""
    (told,) = cast.told_by(ask_order_code, who, number, mail)
    cast.do(send_order_code, cast.house, told.subject_id)
    return told.subject_id


def opens(cast: Cast, who: Actor) -> Outcome:
    """Somebody opens Mia's order with the code in the newest mail."""
    asks_code(cast, who)
    return cast.do(open_order, who, code_in(mails(cast)[-1][1]))


def seen_by(cast: Cast, who: Actor) -> OrdersShown:
    """What a shopper is shown."""
    return cast.look(orders_for, who)
