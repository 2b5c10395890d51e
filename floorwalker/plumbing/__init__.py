"""Pipes that know nothing of chat: database, journal, due work, broker, files."""
