"""Templates as agents take them, and as those see them who write them."""
