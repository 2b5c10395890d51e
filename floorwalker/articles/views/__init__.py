"""Articles as shoppers read them, as agents link them, and as those see them who write them."""
