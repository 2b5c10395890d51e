"""Contacts as others see them: the desk, the shopper's panel, an agent's calendar."""
