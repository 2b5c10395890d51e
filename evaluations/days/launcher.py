"""Looking at the launcher on the shop's page, as every page does."""

from evaluations.days import http
from evaluations.days.shop import ORIGIN, OpenShop


async def look(shop: OpenShop, language: str, place: int) -> str:
    """Ask what the launcher tells the visitor at this place in the flow."""
    told = await http.get(shop, f"/widget/{shop.site.key}/state", {"Origin": ORIGIN}, lang=language, place=str(place))
    return str(told["state"])
