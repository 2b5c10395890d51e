"""Writing customers out: for the shop's own programs, and for an address book."""
