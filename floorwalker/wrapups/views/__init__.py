"""Wrap-ups as those see them who make them, and as they are counted."""
