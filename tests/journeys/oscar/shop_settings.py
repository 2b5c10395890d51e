"""Django settings for django-oscar as its guide asks for them; what differs by run comes from the environment."""

import os
from pathlib import Path

from oscar import defaults

DATA = Path(os.environ["SHOP_DATA"])
SECRET_KEY = "a shop for tests"
DEBUG = True
ALLOWED_HOSTS = ["127.0.0.1"]
ROOT_URLCONF = "shop_urls"
SITE_ID = 1
STATIC_URL, MEDIA_URL = "static/", "media/"
MEDIA_ROOT = DATA / "media"
USE_TZ = True
TIME_ZONE = "UTC"
DEFAULT_AUTO_FIELD = "django.db.models.AutoField"
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": DATA / "shop.db", "ATOMIC_REQUESTS": True}}
HAYSTACK_CONNECTIONS = {
    "default": {"ENGINE": "haystack.backends.whoosh_backend.WhooshEngine", "PATH": str(DATA / "index")}
}
AUTHENTICATION_BACKENDS = ("oscar.apps.customer.auth_backends.EmailBackend",)
EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"


class TablesAsTheyAreNow(dict[str, None]):
    """Draw the tables once, as they are now: years of migrations would take a minute."""

    def __contains__(self, app: object) -> bool:
        return True

    def __missing__(self, app: str) -> None:
        return None


MIGRATION_MODULES = TablesAsTheyAreNow()
DJANGO_APPS = ("admin", "auth", "contenttypes", "sessions", "messages", "staticfiles", "sites", "flatpages")
OSCAR_APPS = (
    "analytics.AnalyticsConfig", "checkout.CheckoutConfig", "address.AddressConfig", "shipping.ShippingConfig",
    "catalogue.CatalogueConfig", "catalogue.reviews.CatalogueReviewsConfig", "communication.CommunicationConfig",
    "partner.PartnerConfig", "basket.BasketConfig", "payment.PaymentConfig", "offer.OfferConfig", "order.OrderConfig",
    "customer.CustomerConfig", "search.SearchConfig", "voucher.VoucherConfig", "wishlists.WishlistsConfig",
    "dashboard.DashboardConfig", "dashboard.reports.ReportsDashboardConfig", "dashboard.users.UsersDashboardConfig",
    "dashboard.orders.OrdersDashboardConfig", "dashboard.catalogue.CatalogueDashboardConfig",
    "dashboard.offers.OffersDashboardConfig", "dashboard.partners.PartnersDashboardConfig",
    "dashboard.pages.PagesDashboardConfig", "dashboard.ranges.RangesDashboardConfig",
    "dashboard.reviews.ReviewsDashboardConfig", "dashboard.vouchers.VouchersDashboardConfig",
    "dashboard.communications.CommunicationsDashboardConfig", "dashboard.shipping.ShippingDashboardConfig",
)  # fmt: skip
INSTALLED_APPS = [
    *(f"django.contrib.{app}" for app in DJANGO_APPS),
    "oscar.config.Shop",
    *(f"oscar.apps.{app.rpartition('.')[0]}.apps.{app.rpartition('.')[2]}" for app in OSCAR_APPS),
    "widget_tweaks", "haystack", "treebeard", "sorl.thumbnail", "django_tables2",
]  # fmt: skip
MIDDLEWARE = [
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.contrib.flatpages.middleware.FlatpageFallbackMiddleware",
    "oscar.apps.basket.middleware.BasketMiddleware",
]
CONTEXT = (
    "django.template.context_processors.request", "django.template.context_processors.i18n",
    "django.contrib.auth.context_processors.auth", "django.contrib.messages.context_processors.messages",
    "oscar.apps.search.context_processors.search_form", "oscar.apps.checkout.context_processors.checkout",
    "oscar.apps.communication.notifications.context_processors.notifications", "oscar.core.context_processors.metadata",
    "shop_words.words",
)  # fmt: skip
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [Path(__file__).with_name("templates")],
        "APP_DIRS": True,
        "OPTIONS": {"context_processors": list(CONTEXT)},
    }
]

globals().update({name: value for name, value in vars(defaults).items() if name.startswith("OSCAR_")})
OSCAR_ALLOW_ANON_CHECKOUT = True
OSCAR_DEFAULT_CURRENCY = "EUR"
OSCAR_REQUIRED_ADDRESS_FIELDS = ("first_name", "last_name", "line1", "line4", "postcode", "country")
OSCAR_SHOP_NAME = "Berry Shop"
OSCAR_GOOGLE_ANALYTICS_ID = "G-BERRY"
