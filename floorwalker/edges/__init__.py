"""Where the world comes in: decode, authenticate, submit one action or view, encode. Nothing is decided here."""
