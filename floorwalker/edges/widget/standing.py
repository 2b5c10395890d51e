"""Where shoppers stand on the shop floor, as far as the line of an open panel tells it."""

import re

from floorwalker.edges.live.line import Line
from floorwalker.edges.widget.frames import Hello, Page
from floorwalker.kit.ids import VisitorId
from floorwalker.kit.money import Money, NotMoney, read_money
from floorwalker.kit.text import clean_line
from floorwalker.shops.model import Site
from floorwalker.visitors.model import Stay
from floorwalker.visitors.stages.stage import page_of, stage_of

LONGEST_TITLE = 120
LOT = r"^[0-9a-f]{32}$"
"""What a page's script draws: nobody guesses another's."""


def begin(line: Line, said: Hello, site: Site) -> None:
    """A panel has opened: its line tells from now on who stands there, for as long as it lasts."""
    floor, actor = line.premises.shop_floor, line.party
    line.language = said.language or site.language
    told = said.visit if said.visit and re.search(LOT, said.visit) else None
    line.stay = told or floor.stay_of(site.id, actor.id) or actor.id
    line.on_hang_up.append(lambda: floor.own.let_go(site.id, line.stay, line))


def turn(line: Line, page: Page) -> None:
    """The page around a panel is this one."""
    own, actor, now = line.premises.shop_floor.own, line.party, line.premises.clock.now()
    stay = Stay(
        id=line.stay,
        site_id=actor.site_id,
        page=page_of(page.url),
        title=clean_line(page.title, longest=LONGEST_TITLE),
        stage=stage_of("", page.url),
        language=line.language,
        came_at=now,
        since=now,
        cart=own.cart_of(actor.site_id, line.stay),
        visitor_id=VisitorId(actor.id),
    )
    own.stand(stay, line)


def fill(line: Line, cart: str) -> None:
    """This is in the cart of whoever stands there."""
    line.premises.shop_floor.own.fill_cart(line.party.site_id, line.stay, worth(cart))


def worth(said: str) -> Money | None:
    """An amount, or nothing where there is none or the page says nonsense."""
    try:
        found = read_money(said) if said else None
    except NotMoney:
        return None
    return found if found and found.minor else None
