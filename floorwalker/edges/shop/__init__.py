"""What the shop's own servers say, signed; and what is given out of what they said."""
