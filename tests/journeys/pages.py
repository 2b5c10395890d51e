"""Every page of the console beside the desk, for those who look at all of them."""

PAGES = (
    *("contacts", "people", "opening-hours", "waiting", "templates", "articles", "catalogue", "blocks", "handovers"),
    *("shop-link", "shop-floor", "who-is-this", "availability", "feedback", "topics", "assist", "sign-ins"),
)
