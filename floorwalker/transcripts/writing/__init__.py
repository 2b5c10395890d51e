"""Writing a transcript out: as plain text, and as a page that does nothing but be read."""
