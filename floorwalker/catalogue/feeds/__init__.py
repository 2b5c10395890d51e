"""Reading what shops call a feed: tables of goods, as Google Merchant Center and every shop system write them."""
