"""Figures about availability, each worked out again from the facts whenever somebody asks."""
