"""Opens the shop with oscar's own Python: `stock` draws tables and puts a product on the shelf, `serve` serves."""

import os
import sys
from pathlib import Path

import django
from django.core.management import call_command

sys.path.insert(0, str(Path(__file__).parent))
os.environ["DJANGO_SETTINGS_MODULE"] = "shop_settings"
django.setup()

from oscar.apps.order.signals import order_placed  # noqa: E402 - Django wants to be set up first
from oscar.core.loading import get_model  # noqa: E402
from shop_words import report  # noqa: E402


def stock() -> None:
    """One berry picker, sold to Finland."""
    call_command("migrate", run_syncdb=True, verbosity=0)
    get_model("address", "Country").objects.create(
        iso_3166_1_a2="FI", printable_name="Finland", name="Finland", is_shipping_country=True
    )
    kind = get_model("catalogue", "ProductClass").objects.create(name="Tools", track_stock=False)
    picker = get_model("catalogue", "Product").objects.create(title="Berry picker", product_class=kind, upc="BP-1")
    forest = get_model("partner", "Partner").objects.create(name="Forest")
    get_model("partner", "StockRecord").objects.create(
        product=picker, partner=forest, partner_sku="BP-1", price_currency="EUR", price="39.90"
    )
    call_command("update_index", verbosity=0)


def serve(port: str) -> None:
    """Oscar's pages, and word of each order."""
    order_placed.connect(report)
    call_command("runserver", f"127.0.0.1:{port}", use_reloader=False, verbosity=0)


if sys.argv[1] == "stock":
    stock()
else:
    serve(sys.argv[2])
