"""The texts that the server says itself, as edges know them."""

from floorwalker.plumbing.texts import say, spoken_for

__all__ = ["say", "spoken_for"]
