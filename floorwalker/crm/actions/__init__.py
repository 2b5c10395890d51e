"""What can be done with the shop's customer records: saying where they are, and asking them."""
