"""Messages without a word: faces and thumbs."""

ANGRY = frozenset("😠😡🤬👎😤💢")


def is_speechless(text: str) -> bool:
    """Tell a message of signs alone from no message at all, as when somebody sends only a file."""
    return bool(text.strip()) and not any(sign.isalnum() for sign in text)
